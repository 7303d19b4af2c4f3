export const faultModes = [
  'up',
  'down',
  'error',
  'slow',
  'lose-answer',
  'answer-twice',
  'late',
  'contradict',
  'decide-now',
  'decide-refuse',
  'decide-correction',
  'bad-number',
  'used-number',
] as const

export type FaultMode = (typeof faultModes)[number]

/** `ms` is the delay of slow; `times` is after how many calls the fault mends itself, absent for never. */
export type Fault = { readonly mode: FaultMode; readonly ms: number; readonly times?: number }

export type Faults = {
  /** `source` is a service id, a department ("public-security") or "all". */
  readonly set: (source: string, fault: Fault) => void
  /** The fault that strikes this call; counts it. */
  readonly strike: (service: string) => Fault
  readonly list: () => Readonly<Record<string, Fault>>
  /** Notes that a fault had its effect: it was not only set. */
  readonly happened: (service: string, mode: FaultMode) => void
  /** How often each fault had its effect, by service. */
  readonly struck: () => Readonly<Record<string, Partial<Record<FaultMode, number>>>>
}

const up: Fault = { mode: 'up', ms: 0 }

export const openFaults = (services: readonly string[]): Faults => {
  const faults = new Map<string, Fault>()
  const struck: Record<string, Partial<Record<FaultMode, number>>> = {}
  return {
    set: (source, fault) => {
      const named = services.filter((id) => source === 'all' || id === source || id.startsWith(`${source}.`))
      if (named.length === 0) throw new RangeError(`no service is called ${source}; GET /about lists them`)
      for (const id of named) {
        if (fault.mode === 'up') faults.delete(id)
        else faults.set(id, fault)
      }
    },
    strike: (service) => {
      const fault = faults.get(service)
      if (!fault) return up
      if (fault.times !== undefined) {
        if (fault.times <= 1) faults.delete(service)
        else faults.set(service, { ...fault, times: fault.times - 1 })
      }
      return fault
    },
    list: () => Object.fromEntries(services.map((id) => [id, faults.get(id) ?? up])),
    happened: (service, mode) => {
      const here = struck[service] ?? {}
      struck[service] = { ...here, [mode]: (here[mode] ?? 0) + 1 }
    },
    struck: () => struck,
  }
}
