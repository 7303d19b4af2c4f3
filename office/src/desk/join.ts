import type { Actor, Refusal } from '@xiqian/case'
import type { NewErrand } from '@xiqian/ledger'
import { newId } from '@xiqian/seal'
import type { RoleId } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { Identity } from '../sign-in/signed-in.ts'
import { asParty } from './actors.ts'
import type { Asked } from './asked.ts'
import type { ErrandBody } from './errand-wishes.ts'
import { sealFacts } from './facts.ts'
import { linkDigest, readLink } from './links.ts'
import type { Loaded } from './load.ts'
import { draftBegunAlone, takenFrom } from './other-draft.ts'
import { type Done, type Prepared, perform } from './perform.ts'

/** The emptied draft ends once nothing more is typed in it. */
const endOf = (office: Office, caseId: string, into: string, role: string): NewErrand => {
  const body = { kind: 'end-merged', caseId, into, role } as const satisfies ErrandBody
  return { id: newId(), kind: body.kind, body, runAt: office.clocks.machineNow().toISOString() }
}

/** Who takes a place: its account and what is vouched for, and by what: the link, or the card that was read (`at: 'window'`). */
type Joiner = {
  readonly role: RoleId
  readonly account: string
  readonly identity: Identity
  readonly token?: string
}

/** 加入: name and number come from the sign-in or the card; what this person has typed in a draft begun alone comes along. */
export const joining = async (office: Office, loaded: Loaded, joiner: Joiner): Promise<Prepared> => {
  const { role, account, identity, token } = joiner
  const alone = await draftBegunAlone(office, loaded, account, role)
  const sealed = sealFacts(
    office,
    loaded,
    role,
    new Map([
      ['name', identity.name],
      ['citizenNumber', identity.citizenNumber],
    ]),
    'sign-in',
    office.clocks.legalNow(),
  )
  const { parts, situation } = sealed
  const by = token === undefined ? { who: account } : { tokenDigest: linkDigest(office, token) }
  const act = { type: 'join', role, ...by } as const
  const answer = { type: 'answer', of: role, facts: sealed.facts } as const
  if (alone === undefined) return { act, alsoActs: [answer], parts, situation }

  const over = takenFrom(office, alone, { ...loaded, situation }, role, 0)
  const from = over.taken.from
  return {
    act: { ...act, mergedFrom: from },
    alsoActs: [answer, { type: 'take-over', ...over.taken }],
    parts: [...parts, ...over.parts],
    situation: over.situation,
    errands: [endOf(office, from, loaded.file.stream.id, role)],
  }
}

/** 加入: a party takes its place by the link. */
export const join = async (office: Office, ask: Asked<{ readonly token: string }>): Promise<Done | Refusal> => {
  const { token } = ask.body
  const to = readLink(token)
  if (to === undefined || to.kind !== 'join') return { refused: 'no-such-thing' }
  const role = to.subject
  const identity = await ask.by.identity()
  const by = (loaded: Loaded): Actor | Refusal =>
    loaded.file.roles.includes(role) ? asParty(ask.by, role, 'join') : { refused: 'no-such-thing' }

  return perform(office, { caseId: to.caseId, key: ask.key, requestDigest: ask.requestDigest, by }, (loaded) =>
    joining(office, loaded, { role, account: ask.by.account, identity, token }),
  )
}
