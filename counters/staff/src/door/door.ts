import { createDoor, type Send } from '@xiqian/parts'
import type { Intent } from './acts.ts'
import type {
  County,
  Done,
  HandOutsAnswer,
  InboxAnswer,
  LifeEventNamed,
  LineAnswer,
  LineAsked,
  LineDone,
  OperationsAnswer,
  Paper,
  PolicyAnswer,
  PolicyDone,
  RepairDone,
  SessionAnswer,
  SignedSheet,
  SourceState,
  StaffAccount,
  StaffCaseView,
  SupervisionAnswer,
  TodayAnswer,
} from './answers.ts'
import { createIntentKeys } from './intent-keys.ts'
import { type RepairIntent, sendRepair } from './operations-acts.ts'
import { type PolicyIntent, sendPolicyIntent } from './policy-acts.ts'
import { isPassing, isRefusal, type Said } from './said.ts'
import { sendIntent } from './send-intent.ts'

/** Everything the staff application may ask of the office. */
export type StaffDoor = {
  readonly session: () => Promise<Said<SessionAnswer>>
  readonly accounts: () => Promise<Said<readonly StaffAccount[]>>
  readonly counties: () => Promise<Said<readonly County[]>>
  readonly signIn: (account: string) => Promise<Said<SessionAnswer>>
  readonly signOut: () => Promise<Said<unknown>>
  readonly today: (after?: string) => Promise<Said<TodayAnswer>>
  readonly handOuts: (after?: string) => Promise<Said<HandOutsAnswer>>
  readonly inbox: (after?: string) => Promise<Said<InboxAnswer>>
  readonly sources: () => Promise<Said<readonly SourceState[]>>
  readonly look: (caseId: string) => Promise<Said<StaffCaseView>>
  readonly line: () => Promise<Said<LineAnswer>>
  readonly stepInLine: (asked: LineAsked) => Promise<Said<LineDone>>
  readonly supervision: () => Promise<Said<SupervisionAnswer>>
  readonly sheets: (caseId: string) => Promise<Said<readonly SignedSheet[]>>
  readonly paper: (caseId: string, material: string) => Promise<Said<Paper>>
  readonly find: (citizenNumber: string) => Promise<Said<readonly string[]>>
  /** 窗口代开: the life events that there are, with their parties. */
  readonly lifeEvents: () => Promise<Said<readonly LifeEventNamed[]>>
  readonly openHere: (lifeEvent: string, cards: readonly CardOfParty[]) => Promise<Said<Done>>
  readonly act: (caseId: string, intent: Intent) => Promise<Said<Done>>
  readonly policyVersions: () => Promise<Said<PolicyAnswer>>
  readonly policyAct: (intent: PolicyIntent) => Promise<Said<PolicyDone>>
  readonly operations: () => Promise<Said<OperationsAnswer>>
  readonly repair: (intent: RepairIntent) => Promise<Said<RepairDone>>
}

/** Whose card was read. */
export type CardOfParty = { readonly role: string; readonly name: string; readonly citizenNumber: string }

type Answered<Value> = { readonly data?: Value; readonly error?: unknown }

/** A success with its value, the office's no, or nothing. */
const heard = async <Value>(asked: Promise<Answered<Value>>): Promise<Said<Value>> => {
  try {
    const { data, error } = await asked
    if (data !== undefined) return { said: 'yes', value: data }
    return isRefusal(error) ? { said: 'no', refusal: error } : { said: 'nothing' }
  } catch {
    return { said: 'nothing' }
  }
}

const then = <From, To>(said: Said<From>, change: (value: From) => To): Said<To> =>
  said.said === 'yes' ? { said: 'yes', value: change(said.value) } : said

/** A random key of 32 characters; `getRandomValues` works on plain http too, unlike `randomUUID`. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The staff's side of the Door; `baseUrl` is the office's own origin, `send` is given where requests do not leave by `fetch`. */
export const createStaffDoor = ({ baseUrl, send }: { readonly baseUrl: string; readonly send?: Send }): StaffDoor => {
  const door = createDoor(send === undefined ? { baseUrl } : { baseUrl, fetch: send })
  const keys = createIntentKeys(newKey)

  /** Sends one intended act under its key, and closes the key once the office has answered for good. */
  const change = async <Value>(
    intent: string,
    sent: (key: string) => Promise<Answered<Value>>,
  ): Promise<Said<Value>> => {
    const said = await heard(sent(keys.keyOf(intent)))
    if (said.said === 'yes' || (said.said === 'no' && !isPassing(said.refusal))) keys.answered(intent)
    return said
  }
  const after = (key?: string) => ({ params: { query: key === undefined ? {} : { after: key } } })
  const under = (key: string) => ({ 'Idempotency-Key': key })

  return {
    session: () => heard(door.GET('/session')),
    accounts: async () => then(await heard(door.GET('/dev/accounts')), (all) => all.staff),
    counties: async () => {
      const all = await heard(door.GET('/life-events'))
      const first = all.said === 'yes' ? all.value.lifeEvents[0] : undefined
      if (first === undefined) return then(all, () => [])
      const one = await heard(door.GET('/life-events/{id}', { params: { path: { id: first.id } } }))
      return then(one, (event) => event.counties)
    },
    signIn: (account) =>
      change(`sign-in ${account}`, (key) =>
        door.POST('/dev/sign-in', { headers: under(key), body: { kind: 'staff', account } }),
      ),
    signOut: () => change('sign-out', (key) => door.POST('/sign-out', { headers: under(key), body: {} })),
    today: (key) => heard(door.GET('/window/today', after(key))),
    handOuts: (key) => heard(door.GET('/window/hand-outs', after(key))),
    inbox: (key) => heard(door.GET('/inbox', after(key))),
    sources: async () => then(await heard(door.GET('/sources')), (all) => all.sources),
    look: async (caseId) => {
      const said = await heard(door.GET('/cases/{id}', { params: { path: { id: caseId } } }))
      if (said.said !== 'yes') return said
      return said.value.view === 'staff' ? { said: 'yes', value: said.value } : { said: 'nothing' }
    },
    line: () => heard(door.GET('/window/line')),
    stepInLine: (asked) =>
      change(`line ${JSON.stringify(asked)}`, (key) =>
        door.POST('/window/line', { params: { header: { 'Idempotency-Key': key } }, body: asked }),
      ),
    supervision: () => heard(door.GET('/supervision')),
    sheets: async (caseId) =>
      then(await heard(door.GET('/cases/{id}/sheets', { params: { path: { id: caseId } } })), (all) => all.sheets),
    paper: (caseId, material) =>
      heard(door.GET('/cases/{id}/paper', { params: { path: { id: caseId }, query: { material } } })),
    find: async (citizenNumber) =>
      then(
        await change(`find ${citizenNumber}`, (key) =>
          door.POST('/find', { headers: under(key), body: { citizenNumber } }),
        ),
        (found) => found.cases,
      ),
    lifeEvents: async () => {
      const all = await heard(door.GET('/life-events'))
      if (all.said !== 'yes') return all
      const each = await Promise.all(
        all.value.lifeEvents.map(({ id }) => heard(door.GET('/life-events/{id}', { params: { path: { id } } }))),
      )
      return { said: 'yes', value: each.flatMap((one) => (one.said === 'yes' ? [one.value] : [])) }
    },
    openHere: (lifeEvent, cards) =>
      change(`open ${JSON.stringify(cards)}`, (key) =>
        door.POST('/window/open', {
          params: { header: under(key) },
          body: { lifeEvent, answers: {}, cards: [...cards] },
        }),
      ),
    act: (caseId, intent) =>
      change(`${caseId} ${JSON.stringify(intent)}`, (key) => sendIntent(door, caseId, key, intent)),
    policyVersions: () => heard(door.GET('/policy/versions')),
    operations: () => heard(door.GET('/operations')),
    repair: (intent) => change(JSON.stringify(intent), (key) => sendRepair(door, key, intent)),
    policyAct: (intent) => change(JSON.stringify(intent), (key) => sendPolicyIntent(door, key, intent)),
  }
}
