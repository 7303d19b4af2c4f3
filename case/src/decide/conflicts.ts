import type { MatterId, RoleId, SourceId, WatchedConflict } from '@xiqian/standard'
import type { SavedFact } from '../acts.ts'
import { conflictKey } from '../conflict-key.ts'
import type { ConflictState } from '../conflict-state.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import type { Refusal } from '../refusal.ts'
import { isDecided } from './matters.ts'

export const ruleOf = ({ conflicts = [] }: Circumstances, id: string): WatchedConflict | undefined =>
  conflicts.find((rule) => rule.id === id)

/** The rule for what this source says in this fact. */
export const ruleCovering = (
  { conflicts = [] }: Circumstances,
  source: SourceId,
  fact: string,
): WatchedConflict | undefined =>
  conflicts.find((rule) => rule.says.some((says) => says.source === source && says.fact === fact))

/** The matters that rest on it and are not decided: once there is none, nobody's day hangs on the difference. */
export const restingOn = (rule: WatchedConflict, file: CaseFile, { plan }: Circumstances): readonly MatterId[] =>
  plan.matters.map(({ id }) => id).filter((id) => rule.matters.includes(id) && !isDecided(file.matters[id]))

const silent: readonly unknown[] = ['NOT_FOUND', 'UNAVAILABLE']

/** 各方的说法: what each register said of this person; one that has no record, or was not heard, says nothing. */
const heardFrom = (
  rule: WatchedConflict,
  role: RoleId,
  file: CaseFile,
  { situation }: Circumstances,
): readonly SavedFact[] =>
  rule.says.flatMap(({ source, fact }) => {
    const saved = file.saved[role]?.[fact]
    const value = situation[`${role}.${fact}`]
    const isHeard = saved?.from === source && file.checks[`${source}@${role}`]?.reachable === true
    return saved !== undefined && isHeard && value !== undefined && !silent.includes(value) ? [saved] : []
  })

/** The sides where two registers say different things; none where they agree. */
export const differing = (
  rule: WatchedConflict,
  role: RoleId,
  file: CaseFile,
  circumstances: Circumstances,
): readonly SavedFact[] => {
  const sides = heardFrom(rule, role, file, circumstances)
  const values = new Set(sides.map(({ fact }) => circumstances.situation[`${role}.${fact}`]))
  return values.size > 1 ? sides : []
}

/** 谁先查: who is more likely wrong first; where a person disputes a record, whoever keeps it. */
export const nextToAsk = (
  rule: WatchedConflict,
  state: Pick<ConflictState, 'sides' | 'asked'>,
): SourceId | undefined => {
  const others = rule.says.map(({ source }) => source).filter((source) => source !== rule.authoritative)
  const order = isDispute(state) ? [rule.authoritative, ...others] : [...others, rule.authoritative]
  return order.find((source) => rule.correctors[source] !== undefined && !state.asked.includes(source))
}

/** One of the sides is the person itself. */
export const isDispute = ({ sides }: Pick<ConflictState, 'sides'>): boolean =>
  sides.some(({ from }) => from === 'asked')

type Open = { readonly state: ConflictState; readonly rule: WatchedConflict }

/** 未了的: those for which something of this case (or this matter) waits, for a provider or for an officer's eye. */
export const holdingUp = (file: CaseFile, circumstances: Circumstances, matter?: MatterId): readonly Open[] =>
  Object.values(file.conflicts).flatMap((state) => {
    const rule = ruleOf(circumstances, state.conflict)
    if (rule === undefined || rule.whenConflicting === 'go-on' || state.stage === 'settled') return []
    const resting = restingOn(rule, file, circumstances)
    const isHeld = matter === undefined ? resting.length > 0 : resting.includes(matter)
    return isHeld ? [{ state, rule }] : []
  })

/** Whether an officer may settle it by looking, or only its provider can. */
export const isForEyes = ({ state, rule }: Open): boolean =>
  state.stage === 'by-eye' || rule.whenConflicting === 'by-eye'

/** 有不一致没有了结的，不作决定: neither for nor against anybody. */
export const inConflict = (file: CaseFile, circumstances: Circumstances, matter?: MatterId): Refusal | undefined => {
  const conflicts = holdingUp(file, circumstances, matter).map(({ rule }) => rule.id)
  return conflicts.length === 0 ? undefined : { refused: 'facts-in-conflict', conflicts: [...new Set(conflicts)] }
}

/** For an officer's list of what to see. */
export const conflictsToSee = (file: CaseFile, circumstances: Circumstances): readonly string[] =>
  holdingUp(file, circumstances)
    .filter(isForEyes)
    .map(({ state }) => conflictKey(state))
