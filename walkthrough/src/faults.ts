/** What people call a source, and the service it is. `hold`: nobody is registered while it is silent. */
export const sources = {
  property: { service: 'natural-resources.property', holds: false },
  filing: { service: 'housing.filing', holds: false },
  household: { service: 'public-security.household', holds: false },
  birth: { service: 'health.report-birth-registration', holds: false },
  'e-licence': { service: 'e-licence.licence', holds: false },
  hukou: { service: 'public-security.hukou-migration', holds: false },
  'marital-status': { service: 'civil-affairs.marital-status', holds: true },
  register: { service: 'civil-affairs.register-marriage', holds: true },
  population: { service: 'public-security.person', holds: true },
} as const satisfies Record<string, { readonly service: string; readonly holds: boolean }>

export type SourceName = keyof typeof sources
export const isSourceName = (name: string): name is SourceName => Object.hasOwn(sources, name)

/** Tells the departments of the demonstration how to be. */
export const toSimulator = async (simulatorUrl: string, path: string, body: object): Promise<void> => {
  const answer = await fetch(new URL(path, simulatorUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`the simulator did not take ${path}: ${await answer.text()}`)
}

export const setFault = (simulatorUrl: string, service: string, mode: 'up' | 'down'): Promise<void> =>
  toSimulator(simulatorUrl, '/dev/faults', { source: service, mode })
