import type { CaseFile, PartRef, SavedFact, TakenFromDraft } from '@xiqian/case'
import { type NewPart, partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { FactId, RoleId, Situation, Value } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { asCaseEvents } from '../views/case-events.ts'
import { roleOf } from './actors.ts'
import { sealFacts } from './facts.ts'
import { addressOf, keyNameOf, type Loaded, load, openSealed } from './load.ts'

type Row = { readonly case_id: string }

const isBegun = ({ intake }: CaseFile): boolean => intake.stage === 'draft'

const sameRoles = (one: CaseFile, other: CaseFile): boolean =>
  one.roles.length === other.roles.length && one.roles.every((role) => other.roles.includes(role))

/** Nobody belongs to it who does not belong to the other one as well. */
const isOfThemAlone = (draft: CaseFile, target: CaseFile, account: string): boolean =>
  draft.roles.every((role) => {
    const party = draft.parties[role]
    return party === undefined || !('who' in party) || party.who === account || roleOf(target, party.who) !== undefined
  })

/** 草稿: the drafts of this life event that this person is in. */
export const draftsOf = async (office: Office, lifeEvent: string, account: string): Promise<readonly Loaded[]> => {
  const { rows } = await office.memory.pool.query<Row>(
    `select case_id from case_of_person
     where region_code = '610000' and account = $1 and life_event = $2
       and stage in ('draft', 'waiting-for-party')
     order by case_id limit 6`,
    [account, lifeEvent],
  )
  const loaded = await Promise.all(rows.map(({ case_id }) => load(office, case_id)))
  return loaded.flatMap((draft) => (draft !== undefined && isBegun(draft.file) ? [draft] : []))
}

/**
 * 自己先填的那一份: the draft of the same life event that whoever joins has begun alone. Looked for only once the link was
 * accepted by the person signed in; nobody else learns that there is one.
 */
export const draftBegunAlone = async (
  office: Office,
  target: Loaded,
  account: string,
  role: RoleId,
): Promise<Loaded | undefined> => {
  const { stream, lifeEvent } = target.file
  for (const draft of await draftsOf(office, lifeEvent, account)) {
    if (draft.file.stream.id === stream.id || roleOf(draft.file, account) !== role) continue
    if (sameRoles(draft.file, target.file) && isOfThemAlone(draft.file, target.file, account)) return draft
  }
  return undefined
}

export type TakenOver = {
  readonly taken: TakenFromDraft
  readonly parts: readonly NewPart[]
  readonly situation: Situation
}

type Target = Pick<Loaded, 'stream' | 'keys' | 'situation' | 'standard' | 'file'>

/** Addresses and materials that were said or given in the draft after that position. */
const saidSince = (draft: Loaded, since: number) => {
  const events = asCaseEvents(draft.events.filter(({ position }) => position > since))
  const facts = events.flatMap((event) => {
    if (event.type === 'Answered') return event.facts.map(({ fact }) => addressOf(event.of, fact))
    return event.type === 'Chosen' ? [event.fact] : []
  })
  const given = events.flatMap((event) => (event.type === 'Supplied' ? [event.material] : []))
  return { facts: new Set(facts), given: new Set(given) }
}

/** What this party said itself, in one part of the draft. */
const saidIn = (draft: Loaded, of: string, facts: ReadonlySet<string>): ReadonlyMap<FactId, Value> =>
  new Map(
    Object.values(draft.file.saved[of] ?? {}).flatMap((saved: SavedFact): [FactId, Value][] => {
      const address = addressOf(of, saved.fact)
      const value = draft.situation[address]
      return value !== undefined && saved.from === 'asked' && facts.has(address) ? [[saved.fact, value]] : []
    }),
  )

/** Everything of the draft that the other case does not have yet, sealed anew under the keys of that case. */
export const takenFrom = (office: Office, draft: Loaded, target: Target, role: RoleId, since: number): TakenOver => {
  const at = office.clocks.legalNow()
  const said = saidSince(draft, since)
  const joint = [...saidIn(draft, 'joint', said.facts)]
  const isOther = ([fact, value]: [FactId, Value]): boolean =>
    target.situation[fact] !== undefined && target.situation[fact] !== value
  const seal = (of: string, values: readonly [FactId, Value][], from: Situation) =>
    sealFacts(office, { ...target, situation: from }, of, new Map(values), 'asked', at)

  const differing = seal('joint', joint.filter(isOther), target.situation)
  const taken = seal(
    'joint',
    joint.filter((one) => !isOther(one)),
    target.situation,
  )
  const own = seal(role, [...saidIn(draft, role, said.facts)], taken.situation)
  const files = [...said.given].flatMap((material) => {
    const given = draft.file.supplied[material]
    return given === undefined || target.file.supplied[material] !== undefined
      ? []
      : [filed(office, draft, target, role, given)]
  })
  return {
    taken: {
      role,
      from: draft.file.stream.id,
      upTo: draft.head.position,
      joint: taken.facts,
      differing: differing.facts,
      own: own.facts,
      supplied: files.map(({ given }) => given),
    },
    parts: [...taken.parts, ...differing.parts, ...own.parts, ...files.flatMap(({ parts }) => parts)],
    situation: own.situation,
  }
}

type Given = TakenFromDraft['supplied'][number]

const filed = (
  office: Office,
  draft: Loaded,
  { stream, keys }: Target,
  role: RoleId,
  { material, giving, sheets, filePart }: CaseFile['supplied'][string],
): { readonly given: Given; readonly parts: readonly NewPart[] } => {
  const value = filePart === undefined ? undefined : openSealed(office, draft, filePart)
  const keyName = keyNameOf(role)
  const key = keys.get(keyName)
  if (value === undefined || key === undefined) return { given: { material, giving, sheets }, parts: [] }
  const part = newId()
  const { sealed, commitment } = sealPart(office.suite, key, partPlace(stream, part), value)
  const file: PartRef = { part, commitment }
  return { given: { material, giving, sheets, file }, parts: [{ part, keyName, keyId: key.id, sealed }] }
}
