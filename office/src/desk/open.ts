import type { Static } from '@sinclair/typebox'
import { type Decision, decide, fileOf, type Refusal } from '@xiqian/case'
import { append, type NewPart, readStream, type StoredKey } from '@xiqian/ledger'
import { newPartKey, type PartKey } from '@xiqian/seal'
import { checkValue, type FactId, plan, type Situation, type Value } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { OpenRequest } from '../shapes/citizen.ts'
import { caseRows } from '../views/case-of-person.ts'
import { asParty } from './actors.ts'
import type { Asked } from './asked.ts'
import { sealFacts } from './facts.ts'
import { keyNameOf } from './load.ts'
import { partiesToOpen } from './parties.ts'
import { asDone, asNewEvent, claimsOf, type Done, isRefusal, joined } from './perform.ts'
import { readAnswers } from './read-answers.ts'

/** 开办: opens a case; what was said in the guidance is carried over, so that nothing is asked twice. */
export const open = async (office: Office, ask: Asked<Static<typeof OpenRequest>>): Promise<Done | Refusal> => {
  const { body, by, key, requestDigest } = ask
  const standard = office.standards.inForce(body.lifeEvent)
  if (standard === undefined || !standard.parties.some(({ id }) => id === body.role))
    return { refused: 'no-such-thing' }
  if (!standard.counties.some(({ code }) => code === body.region) && body.region !== standard.province.code) {
    return {
      refused: 'malformed',
      where: 'region',
      problem: { zh: '请选择陕西省内的县（市、区）', en: 'Choose a county of Shaanxi' },
    }
  }
  const said = readAnswers(standard, body.answers, body.role)
  if (isRefusal(said)) return said
  const roles = partiesToOpen(standard, Object.fromEntries(said.joint), office.clocks.today())
  if ('refused' in roles) return roles
  if (!roles.includes(body.role)) return { refused: 'no-such-thing' }
  const prior = await readStream(office.memory.pool, { region: body.region, stream: '-', idempotencyKey: key })
  if (prior.priorAct !== null) {
    return prior.priorAct.requestDigest === requestDigest
      ? asDone(prior.priorAct.answer)
      : { refused: 'same-key-other-request' }
  }

  const at = office.clocks.legalNow()
  const caseId = `${body.region}-${at.slice(2, 4)}-${office.newId()}`
  const stream = { region: body.region, stream: caseId }
  const { keys, stored } = await newKeys(office, ['joint', ...roles])
  const identity = await by.identity()
  const own = new Map<FactId, Value>([...said.own, ['name', identity.name], ['citizenNumber', identity.citizenNumber]])
  const check = [...own].filter(([fact]) => fact === 'citizenNumber' || fact === 'name')
  for (const [fact, value] of check) {
    const declared = standard.facts.find(({ id }) => id === fact)
    const checked = declared === undefined ? undefined : checkValue(declared, value, standard)
    if (checked !== undefined && !checked.ok)
      return { refused: 'fact-invalid', problems: [{ fact, problem: checked.problem }] }
  }
  const joint = sealFacts(office, { stream, keys, situation: {}, standard }, 'joint', said.joint, 'asked', at)
  const ownFacts = sealFacts(
    office,
    { stream, keys, situation: joint.situation, standard },
    body.role,
    own,
    'sign-in',
    at,
  )

  const actor = asParty(by, body.role, 'open')
  const decided = decideAll(office, actor, { body, roles, standard, situation: ownFacts.situation, joint, ownFacts })
  if (isRefusal(decided)) return decided
  const { events } = decided
  const parts: readonly NewPart[] = [...joint.parts, ...ownFacts.parts]
  const answer = { done: 'open', caseId, position: events.length }
  const file = fileOf({ region: stream.region, id: caseId }, events)
  if (file === undefined) throw new Error('opening gave no case')
  const appended = await append(office.ledger, office.memory.pool, {
    stream: { ...stream, kind: 'case' },
    head: null,
    act: { key, requestDigest, answer },
    events: events.map(asNewEvent),
    parts,
    keys: stored,
    claims: await claimsOf(office, body.lifeEvent, ownFacts.situation, decided.claims),
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

type Opening = {
  readonly body: Static<typeof OpenRequest>
  readonly roles: readonly string[]
  readonly standard: NonNullable<ReturnType<Office['standards']['inForce']>>
  readonly situation: Situation
  readonly joint: ReturnType<typeof sealFacts>
  readonly ownFacts: ReturnType<typeof sealFacts>
}

/** Open, then the answers that are already known: all of it decided as ever, in one append. */
const decideAll = (office: Office, by: ReturnType<typeof asParty>, opening: Opening): Decision => {
  const { body, roles, standard, situation, joint, ownFacts } = opening
  const today = office.clocks.today()
  const circumstances = {
    by,
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
  const { role, region, lifeEvent } = body
  const opened = decide(
    { type: 'open', lifeEvent, standard: standard.digest, role, roles, region },
    undefined,
    circumstances,
  )
  if (isRefusal(opened)) return opened
  let all = opened
  for (const [of, facts] of [
    ['joint', joint.facts],
    [role, ownFacts.facts],
  ] as const) {
    if (facts.length === 0) continue
    const answered = decide({ type: 'answer', of, facts }, fileOf({ region, id: 'new' }, all.events), circumstances)
    if (isRefusal(answered)) return answered
    all = joined(all, answered)
  }
  return all
}
