/** 数据源故障: what the departments' systems are told to do wrong, one source and one kind at a time. */
export const faultKinds = ['down', 'slow', 'lose-answer', 'answer-twice', 'late', 'contradict', 'error'] as const
export type FaultKind = (typeof faultKinds)[number]

export type SourceFault = { readonly service: string; readonly kind: FaultKind; readonly ms?: number }

const checks = [
  'civil-affairs.marital-status',
  'public-security.person',
  'public-security.household',
  'natural-resources.property',
  'e-licence.licence',
] as const
const reports = [
  'civil-affairs.report-marriage',
  'public-security.marital-status-update',
  'health.report-birth-registration',
] as const
export const migration = 'public-security.hukou-migration'

/** Longer than anybody waits for a source; and slow, but in time. */
const tooSlowMs = 6_000
export const slowMs = 1_200

const checkKinds = ['down', 'lose-answer', 'slow', 'error'] as const
const migrationKinds = ['late', 'answer-twice', 'contradict', 'down', 'lose-answer', 'slow'] as const
const reportKinds = ['lose-answer', 'down', 'late', 'slow', 'error'] as const

const nth = <T>(from: readonly [T, ...T[]], at: number): T => from[at % from.length] ?? from[0]

/** All kinds at once, each on another source: where there are only a few rounds. */
export const faultsAtOnce = (round: number): readonly SourceFault[] => [
  { service: 'natural-resources.property', kind: 'down' },
  { service: 'e-licence.licence', kind: 'error' },
  { service: 'public-security.household', kind: 'lose-answer' },
  { service: 'public-security.person', kind: 'slow', ms: slowMs },
  { service: 'civil-affairs.report-marriage', kind: 'lose-answer' },
  { service: migration, kind: nth(['late', 'answer-twice', 'contradict'], round) },
]

/** One check, one report and the migration are wrong in each round, each round in another way. */
export const faultsOfRound = (round: number): readonly SourceFault[] => {
  const speed = { ms: round % 2 === 0 ? tooSlowMs : slowMs }
  return [
    { service: nth(checks, round), kind: nth(checkKinds, round + Math.floor(round / checks.length)), ...speed },
    { service: nth(reports, round), kind: nth(reportKinds, round + Math.floor(round / reports.length)), ...speed },
    { service: migration, kind: nth(migrationKinds, round), ...speed },
  ]
}

const post = async (simulatorUrl: string, body: object): Promise<void> => {
  const answer = await fetch(new URL('/dev/faults', simulatorUrl), { method: 'POST', body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`the departments did not take the fault: ${await answer.text()}`)
}

export const begin = (simulatorUrl: string, { service, kind, ms }: SourceFault): Promise<void> =>
  post(simulatorUrl, { source: service, mode: kind, ...(ms === undefined ? {} : { ms }) })

export const endAll = (simulatorUrl: string): Promise<void> => post(simulatorUrl, { source: 'all', mode: 'up' })
