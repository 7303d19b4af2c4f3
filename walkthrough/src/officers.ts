import { type Person, RefusedByOffice } from './person.ts'
import type { StaffView } from './views.ts'
import { officer, type Walk } from './walk.ts'

type Account = { readonly account: string; readonly organ: string; readonly organName: { readonly zh: string } }
type Line = StaffView['todo'][number]

const known = new Map<string, Promise<readonly Account[]>>()

/** 在岗的人: the demonstration accounts, asked for once an office. */
const accounts = ({ tools: { url, send = fetch } }: Walk): Promise<readonly Account[]> => {
  const asked =
    known.get(url) ??
    send(new URL('/dev/accounts?fits=nobody', url))
      .then((answer) => answer.json() as Promise<{ readonly staff: readonly Account[] }>)
      .then(({ staff }) => staff)
  known.set(url, asked)
  return asked
}

const screens = new WeakMap<Walk, Map<string, Person>>()

/** The officer at their screen; one signs in once a walk. */
const signedIn = async (walk: Walk, { account }: Account): Promise<Person> => {
  const here = screens.get(walk) ?? new Map<string, Person>()
  screens.set(walk, here)
  const who = here.get(account) ?? officer(walk)
  if (!here.has(account)) await who.signIn({ kind: 'staff', account })
  here.set(account, who)
  return who
}

/** The officer's answer; undefined where this officer may not even ask. */
const ifPermitted = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked
  } catch (problem) {
    if (problem instanceof RefusedByOffice && [403, 404].includes(problem.status)) return undefined
    throw problem
  }
}

export type Window = {
  readonly next: () => Promise<{ readonly who: Person; readonly view: StaffView; readonly line: Line } | undefined>
}

/** 窗口: everybody at an organ who may see the case. `next` is the first open line, with the officer whose line it is. */
export const windowAt = async (walk: Walk, organ: string, caseId: string): Promise<Window> => {
  const look = (who: Person) => who.get<StaffView>(`/cases/${caseId}`)
  const here: { who: Person; mine: number }[] = []
  for (const account of (await accounts(walk)).filter((one) => one.organ === organ)) {
    const who = await signedIn(walk, account)
    const view = await ifPermitted(look(who))
    if (view === undefined || !view.todo.some(({ act }) => act === 'check-in')) continue
    here.push({ who, mine: view.todo.filter(({ mine }) => mine).length })
  }
  const desks = here.toSorted((a, b) => b.mine - a.mine)
  if (desks.length === 0) throw new Error(`nobody at ${organ} may take the case`)
  return {
    next: async () => {
      for (const { who } of desks) {
        const view = await look(who)
        const line = view.todo.find(({ done }) => !done)
        if (line === undefined) return undefined
        if (line.mine) return { who, view, line }
      }
      throw new Error(`nobody at ${organ} may do what is next`)
    },
  }
}

const isOf = (organ: string) => (account: Account) => account.organ === organ || account.organName.zh === organ

/** 收件箱: somebody at the organ of this id or name on whose list the matter lies. */
export const approverOf = async (
  walk: Walk,
  organ: string,
  caseId: string,
  matter: string,
  notThisOne?: Person,
): Promise<Person> => {
  for (const account of (await accounts(walk)).filter(isOf(organ))) {
    const who = await signedIn(walk, account)
    if (who === notThisOne) continue
    const inbox = await ifPermitted(who.get<{ rows: { caseId: string; matter: string }[] }>('/inbox'))
    if (inbox?.rows.some((row) => row.caseId === caseId && row.matter === matter) === true) return who
  }
  throw new Error(`${matter} is on no list of ${organ}`)
}

const firstWho = async (
  walk: Walk,
  organ: string,
  caseId: string,
  may: (view: StaffView) => boolean,
  notThisOne?: Person,
): Promise<Person | undefined> => {
  for (const account of (await accounts(walk)).filter(isOf(organ))) {
    const who = await signedIn(walk, account)
    const view = who === notThisOne ? undefined : await ifPermitted(who.get<StaffView>(`/cases/${caseId}`))
    if (view !== undefined && may(view)) return who
  }
  return undefined
}

/** Somebody at this organ whose page of the case has this act open: hand out, refuse to accept, extend a promise. */
export const clerkWho = async (walk: Walk, organ: string, caseId: string, act: string): Promise<Person> => {
  const found = await firstWho(walk, organ, caseId, ({ allowed }) => allowed.includes(act))
  if (found === undefined) throw new Error(`to nobody at ${organ} is ${act} open`)
  return found
}

/** Somebody at this organ to whom this turn of this matter is open. */
export const officerWho = async (
  walk: Walk,
  organ: string,
  caseId: string,
  { act, matter }: { readonly act: string; readonly matter: string },
  notThisOne?: Person,
): Promise<Person> => {
  const mayTurn = ({ turns }: StaffView) => turns.some((turn) => turn.act === act && turn.matter === matter)
  const found = await firstWho(walk, organ, caseId, mayTurn, notThisOne)
  if (found === undefined) throw new Error(`to nobody at ${organ} is ${act} of ${matter} open`)
  return found
}
