import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { RoleId, Standard } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { OpenAtWindowRequest } from '../shapes/mandates.ts'
import { openAccount } from '../sign-in/accounts.ts'
import { readSyntheticIdentity } from '../sign-in/dev-sign-in.ts'
import type { Identity, Staff } from '../sign-in/signed-in.ts'
import { asStaff, roleOf } from './actors.ts'
import type { Asked } from './asked.ts'
import { joining } from './join.ts'
import type { Loaded } from './load.ts'
import { openedBefore, readOpening } from './open.ts'
import { openCase } from './open-case.ts'
import { draftsOf } from './other-draft.ts'
import { type Done, isRefusal, perform } from './perform.ts'
import { mayOpenAtWindow } from './permission.ts'

type Ask = Asked<Static<typeof OpenAtWindowRequest>, Staff>
/** Somebody who stands there, by the card that was read. */
type Present = { readonly role: RoleId; readonly account: string; readonly identity: Identity }

const twice: Refusal = {
  refused: 'malformed',
  where: 'cards',
  problem: { zh: '同一张身份证读了两次，请读另一位的', en: 'The same card was read twice: read the other one' },
}

/** 读卡: who stands there. With made-up people only made-up cards are read. */
const readCards = async (office: Office, { body: { cards } }: Ask): Promise<readonly Present[] | Refusal> => {
  const present: Present[] = []
  for (const { role, name, citizenNumber } of cards) {
    const card = { name, citizenNumber }
    const identity = office.dataSet === 'synthetic' ? readSyntheticIdentity(office, card) : card
    if ('refused' in identity) return identity
    const { account } = await openAccount(office, identity)
    present.push({ role, account, identity })
  }
  const accounts = new Set(present.map(({ account }) => account))
  const roles = new Set(present.map(({ role }) => role))
  return accounts.size < present.length || roles.size < present.length ? twice : present
}

/** The draft that one of them has begun; of two the one that was opened first stays, as when they join by themselves. */
const begunBy = async (
  office: Office,
  standard: Standard,
  present: readonly Present[],
): Promise<Loaded | Refusal | undefined> => {
  const drafts = (await Promise.all(present.map(({ account }) => draftsOf(office, standard.event.id, account)))).flat()
  const isOfThem = ({ file }: Loaded): boolean =>
    file.roles.every((role) => {
      const party = file.parties[role]
      if (party === undefined || !('who' in party)) return true
      return present.length === 1 || present.some((each) => each.role === role && each.account === party.who)
    }) && present.every(({ role, account }) => [undefined, role].includes(roleOf(file, account)))
  const [first] = [...drafts].sort((one, other) => (one.file.openedAt < other.file.openedAt ? -1 : 1)).filter(isOfThem)
  return first ?? (drafts.length > 0 ? { refused: 'already-elsewhere' } : undefined)
}

/**
 * 窗口代开: a draft for a couple that walks in without one, filled with what their cards say. Where one of them has begun a
 * draft on the phone, the other joins that one, and what both have typed becomes one: there is one draft of a couple.
 */
export const openAtWindow = async (office: Office, ask: Ask): Promise<Done | Refusal> => {
  const { by, body, key, requestDigest } = ask
  const { lifeEvent, answers } = body
  const region = by.region
  const read = readOpening(office, { lifeEvent, region, answers, role: body.cards[0]?.role ?? '' })
  if (isRefusal(read)) return read
  const { standard, said, roles } = read
  if (!mayOpenAtWindow(by, standard)) return { refused: 'not-permitted' }
  const present = await readCards(office, ask)
  if (isRefusal(present)) return present
  if (!present.every(({ role }) => roles.includes(role))) return { refused: 'no-such-thing' }
  const before = await openedBefore(office, region, ask)
  if (before !== undefined) return before

  const draft = await begunBy(office, standard, present)
  if (draft !== undefined) return isRefusal(draft) ? draft : joinAll(office, ask, draft, present)
  return openCase(office, {
    ...{ standard, lifeEvent, region, roles, joint: said.joint, key, requestDigest },
    parties: present.map(({ role, account, identity }) => ({
      ...{ role, identity, who: account, own: new Map() },
      by: asStaff(by, 'open', role),
    })),
  })
}

/** Whoever stands there and is not in it yet. */
const joinAll = async (
  office: Office,
  { by, key, requestDigest }: Ask,
  { file, head }: Loaded,
  present: readonly Present[],
): Promise<Done | Refusal> => {
  const caseId = file.stream.id
  let done: Done = { done: 'open', caseId, position: head.position }
  for (const { role, account, identity } of present.filter((each) => roleOf(file, each.account) === undefined)) {
    const joined = await perform(
      office,
      { caseId, key, requestDigest, by: () => asStaff(by, 'open', role) },
      (loaded) => joining(office, loaded, { role, account, identity }),
    )
    if (isRefusal(joined)) return joined
    done = { done: 'open', caseId, position: joined.position }
  }
  return done
}
