import type { MatterRule, Standard } from '../standard.ts'
import type { LegalDay, MatterId, PlannedMatter, Sees, Situation } from '../types.ts'
import type { Machine, ReadyChoice } from './machine.ts'
import { addressOf } from './parts-played.ts'
import type { Wanting } from './wanting.ts'

/** The first whose rule holds. One that is still open counts as not chosen, and is noted as wanting. */
export const chosen = <T>(choices: readonly ReadyChoice<T>[], situation: Situation, on: LegalDay, wanting: Wanting): T | undefined => {
  for (const { rule, is } of choices) {
    const verdict = rule.judge(situation, on)
    if (verdict.holds === true) return is
    if (verdict.holds === 'unknown') wanting.note(verdict.dependsOn, 'all')
  }
  return undefined
}

/** A matter as this situation has it. */
export const plannedMatter = (
  standard: Standard,
  ready: Machine['matters'][number],
  situation: Situation,
  on: LegalDay,
  isPlanned: (matter: MatterId) => boolean,
  wanting: Wanting,
): PlannedMatter => {
  const of: MatterRule = ready.of
  const decided = chosen(ready.decidedIn, situation, on, wanting)
  const regionFact = chosen(ready.region, situation, on, wanting)
  const region = regionFact === undefined ? undefined : situation[regionFact]
  if (regionFact !== undefined && region === undefined) wanting.note([regionFact], 'all')
  const requestValues = chosen(ready.requestValues, situation, on, wanting)
  const requestFacts: Record<string, string> = {}
  for (const name in of.requestFacts) {
    const address = addressOf(standard, situation, of.requestFacts[name] ?? '')
    if (address !== undefined) requestFacts[name] = address
  }
  const sees: Sees = 'all'
  return {
    id: of.id,
    name: of.name,
    department: of.department,
    after: of.after.every(isPlanned) ? of.after : of.after.filter(isPlanned),
    decidedIn: decided?.is ?? 'our-inbox',
    decider: decided?.decider ?? '',
    organ: typeof region === 'string' ? { kind: of.organ.kind, region } : { kind: of.organ.kind },
    promisedDays: chosen(ready.promisedDays, situation, on, wanting) ?? 0,
    statutoryDays: of.statutoryDays,
    silent: of.silent,
    ...(decided?.request === undefined ? {} : { request: decided.request }),
    requestFacts,
    ...(requestValues === undefined ? {} : { requestValues }),
    result: of.result,
    flow: chosen(ready.flow, situation, on, wanting) ?? of.name,
    why: of.why,
    basis: of.basis,
    sees,
  }
}
