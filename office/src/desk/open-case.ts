import { type Actor, type Decision, decide, fileOf, type Refusal } from '@xiqian/case'
import { append, type NewPart, type StoredKey } from '@xiqian/ledger'
import { newPartKey, type PartKey } from '@xiqian/seal'
import {
  checkValue,
  type FactId,
  plan,
  type RegionCode,
  type RoleId,
  type Standard,
  type Value,
} from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { Identity } from '../sign-in/signed-in.ts'
import { caseRows } from '../views/case-of-person.ts'
import { type SealedFacts, sealFacts } from './facts.ts'
import { keyNameOf } from './load.ts'
import { asDone, asNewEvent, claimsOf, type Done, isRefusal, joined } from './perform.ts'

/** Who is in it from the start: the party itself, or (`who`, its account) somebody whose card an officer has read. */
export type FirstParty = {
  readonly role: RoleId
  readonly identity: Identity
  readonly by: Actor
  readonly who?: string
  readonly own: ReadonlyMap<FactId, Value>
}
export type Opening = {
  readonly standard: Standard
  readonly lifeEvent: string
  readonly region: RegionCode
  readonly roles: readonly RoleId[]
  readonly joint: ReadonlyMap<FactId, Value>
  /** At least one; the first of them opens it. */
  readonly parties: readonly FirstParty[]
  readonly key: string
  readonly requestDigest: string
}
type Sealed = FirstParty & { readonly facts: SealedFacts['facts'] }

const problemIn = ({ standard, parties }: Opening): Refusal | undefined => {
  for (const { identity } of parties)
    for (const fact of ['citizenNumber', 'name'] as const) {
      const declared = standard.facts.find(({ id }) => id === fact)
      const checked = declared === undefined ? undefined : checkValue(declared, identity[fact], standard)
      if (checked !== undefined && !checked.ok)
        return { refused: 'fact-invalid', problems: [{ fact, problem: checked.problem }] }
    }
  return undefined
}

/** 新的一件: its keys, what is known of those in it, and its first events, in one append. */
export const openCase = async (office: Office, opening: Opening): Promise<Done | Refusal> => {
  const { standard, region, roles, parties, key, requestDigest } = opening
  const problem = problemIn(opening)
  if (problem !== undefined) return problem
  const at = office.clocks.legalNow()
  const caseId = `${region}-${at.slice(2, 4)}-${office.newId()}`
  const stream = { region, stream: caseId }
  const { keys, stored } = await newKeys(office, ['joint', ...roles])
  const joint = sealFacts(office, { stream, keys, situation: {}, standard }, 'joint', opening.joint, 'asked', at)
  let { situation } = joint
  const parts: NewPart[] = [...joint.parts]
  const sealed = parties.map((party): Sealed => {
    const { name, citizenNumber } = party.identity
    const own = new Map<FactId, Value>([...party.own, ['name', name], ['citizenNumber', citizenNumber]])
    const facts = sealFacts(office, { stream, keys, situation, standard }, party.role, own, 'sign-in', at)
    situation = facts.situation
    parts.push(...facts.parts)
    return { ...party, facts: facts.facts }
  })

  const decided = decideAll(office, opening, situation, joint.facts, sealed)
  if (isRefusal(decided)) return decided
  const { events } = decided
  const answer = { done: 'open', caseId, position: events.length }
  const file = fileOf({ region, id: caseId }, events)
  if (file === undefined) throw new Error('opening gave no case')
  const appended = await append(office.ledger, office.memory.pool, {
    stream: { ...stream, kind: 'case' },
    head: null,
    act: { key, requestDigest, answer },
    events: events.map(asNewEvent),
    parts,
    keys: stored,
    claims: await claimsOf(office, opening.lifeEvent, situation, decided.claims),
    views: { 'case-of-person': caseRows(file) },
  })
  if (appended.outcome === 'already-done') {
    return appended.sameRequest ? asDone(appended.answer) : { refused: 'same-key-other-request' }
  }
  if (appended.outcome === 'claimed') return { refused: 'already-elsewhere' }
  return appended.outcome === 'written' ? answer : { refused: 'busy-try-again' }
}

const newKeys = async (
  office: Office,
  of: readonly string[],
): Promise<{ keys: Map<string, PartKey>; stored: StoredKey[] }> => {
  const keys = new Map<string, PartKey>()
  const stored: StoredKey[] = []
  for (const one of of) {
    const key = newPartKey()
    const { wrapped, kekId } = await office.kms.wrap(key.bytes)
    keys.set(keyNameOf(one), key)
    stored.push({ keyName: keyNameOf(one), keyId: key.id, wrapped, kekId })
    office.keyRing.keep(key, wrapped, office.clocks.machineNow().getTime())
  }
  return { keys, stored }
}

/** Open, whoever else is there joins, then the answers that are already known: decided as ever, in one append. */
const decideAll = (
  office: Office,
  { standard, lifeEvent, region, roles }: Opening,
  situation: SealedFacts['situation'],
  joint: SealedFacts['facts'],
  parties: readonly Sealed[],
): Decision => {
  const today = office.clocks.today()
  const circumstances = {
    at: office.clocks.legalNow(),
    today,
    calendar: standard.calendar,
    plan: plan(standard, situation, today),
    situation,
    erased: [],
    digests: { confirm: {}, look: '', consents: {} },
    declarations: standard.declarations,
    reasons: standard.reasons,
    pauses: standard.pauses,
    turns: standard.turns,
    sources: [],
  }
  const [first, ...others] = parties
  if (first === undefined) return { refused: 'no-such-thing' }
  const entered = ({ who }: FirstParty) => (who === undefined ? {} : { who })
  const opened = decide(
    { type: 'open', lifeEvent, standard: standard.digest, role: first.role, roles, region, ...entered(first) },
    undefined,
    { ...circumstances, by: first.by },
  )
  const acts = [
    ...others.map((party) => ({ by: party.by, act: { type: 'join', role: party.role, ...entered(party) } as const })),
    { by: first.by, act: { type: 'answer', of: 'joint', facts: joint } as const },
    ...parties.map(({ by, role, facts }) => ({ by, act: { type: 'answer', of: role, facts } as const })),
  ]
  return acts.reduce<Decision>((all, { by, act }) => {
    if (isRefusal(all) || (act.type === 'answer' && act.facts.length === 0)) return all
    const more = decide(act, fileOf({ region, id: 'new' }, all.events), { ...circumstances, by })
    return isRefusal(more) ? more : joined(all, more)
  }, opened)
}
