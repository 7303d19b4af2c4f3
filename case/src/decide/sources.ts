import type { FactId, RoleId, SourceId } from '@xiqian/standard'
import { dayOf } from '../day-of.ts'
import type { Circumstances, ErrandWish } from '../decision.ts'
import type { CaseFile } from '../file.ts'

type Wanted = Circumstances['sources'][number]

const checkOf = (file: CaseFile, wanted: Wanted) => file.checks[`${wanted.source}@${wanted.role}`]

export const isTold = (file: CaseFile, role: RoleId): boolean => {
  const party = file.parties[role]
  return party !== undefined && 'told' in party && party.told !== undefined
}

const canBeAsked = (file: CaseFile, wanted: Wanted): boolean =>
  isTold(file, wanted.role) && (wanted.needs ?? []).every((fact) => file.saved[wanted.role]?.[fact] !== undefined)

const ask = (wanted: Wanted, asap: boolean): ErrandWish => ({
  kind: 'ask-source',
  source: wanted.source,
  role: wanted.role,
  asap,
})

/** Sources never asked yet about parties who were told: no source is asked about a party before 告知. */
export const notAskedYet = (file: CaseFile, circumstances: Circumstances, role?: RoleId): readonly ErrandWish[] =>
  circumstances.sources
    .filter((wanted) => role === undefined || wanted.role === role)
    .filter((wanted) => canBeAsked(file, wanted) && checkOf(file, wanted) === undefined)
    .map((wanted) => ask(wanted, true))

/** Sources that are wanted since this verdict was heard: the one before had no record. */
export const askedNext = (
  file: CaseFile,
  circumstances: Circumstances,
  role: RoleId,
  verdict: FactId | undefined,
): readonly ErrandWish[] =>
  circumstances.sources
    .filter((wanted) => wanted.role === role && verdict !== undefined && wanted.askedAfter?.includes(verdict) === true)
    .filter((wanted) => canBeAsked(file, wanted) && checkOf(file, wanted) === undefined)
    .map((wanted) => ask(wanted, true))

/** Sources whose question changes with these own facts (name, number): their old answer is about another question. */
export const askedAnew = (
  file: CaseFile,
  circumstances: Circumstances,
  role: RoleId,
  changed: readonly FactId[],
): readonly ErrandWish[] =>
  circumstances.sources
    .filter((wanted) => wanted.role === role && canBeAsked(file, wanted))
    .filter((wanted) => (wanted.needs ?? []).some((fact) => changed.includes(fact)))
    .map((wanted) => ask(wanted, true))

/** Fresh is: answered on this legal day. */
const isFresh = (file: CaseFile, circumstances: Circumstances, wanted: Wanted): boolean => {
  const check = checkOf(file, wanted)
  return check?.reachable === true && dayOf(check.at) === circumstances.today
}

export const notFresh = (file: CaseFile, circumstances: Circumstances): readonly ErrandWish[] =>
  circumstances.sources
    .filter((wanted) => canBeAsked(file, wanted) && !isFresh(file, circumstances, wanted))
    .map((wanted) => ask(wanted, true))

export const toRecheckAtWindow = (file: CaseFile, circumstances: Circumstances): readonly ErrandWish[] =>
  circumstances.sources
    .filter((wanted) => wanted.recheckedAtWindow && canBeAsked(file, wanted))
    .map((wanted) => ask(wanted, true))

/** Asked about and not heard at all yet: the errand is still under way. */
export const isStillOut = (file: CaseFile, circumstances: Circumstances): boolean =>
  circumstances.sources.some((wanted) => canBeAsked(file, wanted) && checkOf(file, wanted) === undefined)

/** Sources that the standard says to wait for, whose last word was that they could not be reached, or which gave none. */
export const heldUp = (file: CaseFile, circumstances: Circumstances): readonly Wanted[] =>
  circumstances.sources.filter(
    (wanted) => wanted.whenUnavailable === 'hold' && checkOf(file, wanted)?.reachable !== true,
  )

/** The same, and also those to be asked again on the day of the decision that were not: 行政登记当场复核. */
export const heldUpToday = (file: CaseFile, circumstances: Circumstances): readonly Wanted[] => [
  ...heldUp(file, circumstances),
  ...circumstances.sources.filter((wanted) => wanted.recheckedAtWindow && !isFresh(file, circumstances, wanted)),
]

export const askLater = (wanted: readonly Wanted[]): readonly ErrandWish[] => wanted.map((each) => ask(each, false))

export const verdictOf = (
  file: CaseFile,
  circumstances: Circumstances,
  source: SourceId,
  role: RoleId,
): FactId | undefined =>
  circumstances.sources.find((wanted) => wanted.source === source && wanted.role === role)?.verdictIn ??
  file.checks[`${source}@${role}`]?.verdictIn

const verdictWords: readonly unknown[] = ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']

/** A verdict is a source's word alone; no person may answer it. */
export const isVerdict = (file: CaseFile, circumstances: Circumstances, role: RoleId, fact: FactId): boolean => {
  if (circumstances.sources.some((wanted) => wanted.role === role && wanted.verdictIn === fact)) return true
  const saved = file.saved[role]?.[fact]
  if (saved === undefined || saved.from === 'asked') return false
  if (file.checks[`${saved.from}@${role}`]?.verdictIn === fact) return true
  return verdictWords.includes(circumstances.situation[`${role}.${fact}`])
}
