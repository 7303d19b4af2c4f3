import type { Because } from '../src/answer.ts'

export type BreakerLimits = {
  /** Calls are judged together over so long. */
  readonly windowSeconds: number
  readonly leastCalls: number
  /** From this share of failures on the source is left alone. */
  readonly failureShare: number
  /** Doubles with every probe that fails, up to the longest. */
  readonly coolDownSeconds: number
  readonly longestCoolDownSeconds: number
}

/** 熔断: a source is left alone until `until`; then one call, and no other, tries it. Instants in ms of the machine clock. */
export type Rest = {
  readonly service: string
  readonly since: number
  readonly until: number
  readonly because: Because
  /** Openings in a row without an answer in between. */
  readonly openings: number
}

/** Where rests are kept, so that every process that asks the same sources leaves the same ones alone. */
export type RestMemory = {
  readonly read: () => Promise<readonly Rest[]>
  readonly begin: (rest: Rest) => Promise<void>
  /** True for exactly one asker until `until`: the one that may try. */
  readonly takeProbe: (probe: {
    readonly service: string
    readonly now: number
    readonly until: number
  }) => Promise<boolean>
  readonly end: (service: string) => Promise<void>
  readonly endAll: () => Promise<void>
}

export type Turn = { readonly turn: 'go' | 'probe' } | { readonly turn: 'rest'; readonly until: number }

export type Breaker = {
  readonly enter: (service: string, now: number) => Promise<Turn>
  readonly heard: (service: string, turn: 'go' | 'probe', now: number, failed: Because | undefined) => Promise<void>
  readonly restOf: (service: string) => Rest | undefined
  /** Reads what other processes found out. */
  readonly refresh: () => Promise<void>
  readonly endAll: () => Promise<void>
}

/** Who was not the one to try waits so long for what it finds. */
const probeWaitMs = 1_000

type Heard = { readonly at: number; readonly failed: boolean }

/** Closed: calls go and are judged. Open: none goes. Half-open: one goes; its answer closes, its silence opens for longer. */
export const openBreaker = (
  memory: RestMemory,
  limitsOf: (service: string) => BreakerLimits & { readonly deadlineMs: number },
): Breaker => {
  const windows = new Map<string, readonly Heard[]>()
  let rests = new Map<string, Rest>()

  const refresh = async (): Promise<void> => {
    rests = new Map((await memory.read()).map((rest) => [rest.service, rest]))
  }

  const rest = async (service: string, now: number, because: Because): Promise<void> => {
    const before = rests.get(service)
    const openings = (before?.openings ?? 0) + 1
    const next: Rest = {
      service,
      since: before?.since ?? now,
      until: now + coolDownMs(limitsOf(service), openings),
      because,
      openings,
    }
    rests.set(service, next)
    windows.delete(service)
    await memory.begin(next)
  }

  return {
    enter: async (service, now) => {
      const resting = rests.get(service)
      if (resting === undefined) return { turn: 'go' }
      if (now < resting.until) return { turn: 'rest', until: resting.until }
      const probe = { service, now, until: now + 2 * limitsOf(service).deadlineMs }
      if (await memory.takeProbe(probe)) return { turn: 'probe' }
      await refresh()
      return rests.has(service) ? { turn: 'rest', until: now + probeWaitMs } : { turn: 'go' }
    },
    heard: async (service, turn, now, failed) => {
      if (turn === 'probe') {
        if (failed !== undefined) return rest(service, now, failed)
        rests.delete(service)
        return memory.end(service)
      }
      // What was still under way when the source was left alone changes nothing.
      if (rests.has(service)) return
      const limits = limitsOf(service)
      const recent = [
        ...(windows.get(service) ?? []).filter(({ at }) => at > now - limits.windowSeconds * 1000),
        { at: now, failed: failed !== undefined },
      ]
      windows.set(service, recent)
      if (failed !== undefined && isTooMuch(recent, limits)) await rest(service, now, failed)
    },
    restOf: (service) => rests.get(service),
    refresh,
    endAll: async () => {
      await memory.endAll()
      windows.clear()
      rests.clear()
    },
  }
}

const isTooMuch = (recent: readonly Heard[], { leastCalls, failureShare }: BreakerLimits): boolean =>
  recent.length >= leastCalls && recent.filter(({ failed }) => failed).length >= failureShare * recent.length

const coolDownMs = ({ coolDownSeconds, longestCoolDownSeconds }: BreakerLimits, openings: number): number =>
  1000 * Math.min(longestCoolDownSeconds, coolDownSeconds * 2 ** Math.min(openings - 1, 16))

/** For one process alone. */
export const ownRestMemory = (): RestMemory => {
  const rests = new Map<string, Rest>()
  const probes = new Map<string, number>()
  return {
    read: async () => [...rests.values()],
    begin: async (rest) => {
      rests.set(rest.service, rest)
      probes.delete(rest.service)
    },
    takeProbe: async ({ service, now, until }) => {
      const resting = rests.get(service)
      const isFree = resting !== undefined && resting.until <= now && (probes.get(service) ?? 0) <= now
      if (isFree) probes.set(service, until)
      return isFree
    },
    end: async (service) => {
      rests.delete(service)
      probes.delete(service)
    },
    endAll: async () => {
      rests.clear()
      probes.clear()
    },
  }
}
