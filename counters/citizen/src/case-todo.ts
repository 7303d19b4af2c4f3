import type { Material, PartyCase, Text } from '@xiqian/parts'

export type TodoState = 'done' | 'now' | 'open' | 'later' | 'waiting-other' | 'needed'
export type Todo = {
  readonly id: 'tell' | 'own' | 'invite' | 'joint' | 'materials' | 'consents' | 'review' | 'book'
  readonly href: string
  readonly state: TodoState
  /** For `invite`: who is invited; for `materials`: how many are missing. */
  readonly role?: Text
  readonly count?: number
}

/** 现在做 stands at one place only: the first thing that can be done; the others may be done in any order. */
const oneNow = (todos: readonly Todo[]): readonly Todo[] => {
  const first = todos.find((todo) => todo.state === 'now')
  return todos.map((todo) => (todo.state === 'now' && todo !== first ? { ...todo, state: 'open' } : todo))
}

/** Stages in which the couple still has something to prepare; afterwards the timeline says everything. */
const PREPARING = new Set(['draft', 'waiting-for-party', 'submitted', 'returned', 'not-accepted', 'ready', 'booked'])

export const isComplete = (view: PartyCase, part: 'own' | 'joint'): boolean =>
  view.groups.filter((group) => (part === 'joint') === (group.part === 'joint')).every((group) => group.complete)

/** What this party must give by an act of its own; the form and the signatures have pages of their own. */
export const neededOf = (view: PartyCase): readonly Material[] =>
  view.plan.materials.filter(
    ({ state, whose, giving }) =>
      (state === 'needed' || state === 'promised') &&
      giving !== 'form' &&
      giving !== 'sign-online' &&
      (whose === undefined || whose === view.me.role || whose === 'couple'),
  )

/** Consents that still need an act of somebody. */
const isOpen = (consent: PartyCase['consents'][number]): boolean =>
  consent.state !== 'given' && consent.state !== 'refused'

/**
 * 要做的几件小事: read off the party's own view. It decides nothing: whether an act may be done now is said by the office
 * (`allowed`); this only puts the pages in an order that helps.
 */
export const todosOf = (view: PartyCase): readonly Todo[] => {
  if (!PREPARING.has(view.stage)) return []
  const here = `/c/${view.caseId}`
  const missing = neededOf(view).length
  const openConsents = view.consents.filter(isOpen)
  const isSent = !['draft', 'waiting-for-party', 'returned', 'not-accepted'].includes(view.stage)
  const told = view.me.told
  const steps: (Todo | undefined)[] = [
    { id: 'tell', href: `${here}/tell`, state: told ? 'done' : 'now' },
    { id: 'own', href: `${here}/own`, state: isComplete(view, 'own') ? 'done' : told ? 'now' : 'later' },
    ...view.other.map((other): Todo => {
      const isIn = other.state === 'joined' || other.state === 'confirmed'
      const state = isIn ? 'done' : other.state === 'invited' ? 'waiting-other' : 'now'
      return { id: 'invite', href: `${here}/invite`, state, role: other.roleName }
    }),
    { id: 'joint', href: `${here}/joint`, state: isComplete(view, 'joint') ? 'done' : 'now' },
    missing === 0 ? undefined : { id: 'materials', href: `${here}/materials`, state: 'needed', count: missing },
    view.consents.length === 0
      ? undefined
      : {
          id: 'consents',
          href: `${here}/consents`,
          state:
            openConsents.length === 0
              ? 'done'
              : openConsents.every((one) => one.signer === 'other-party')
                ? 'waiting-other'
                : 'now',
        },
  ]
  const before = steps.filter((step) => step !== undefined)
  const ready = before.every((step) => step.id === 'materials' || step.id === 'consents' || step.state === 'done')
  const mine = view.me.confirmed && !isSent && !view.other.every((other) => other.state === 'confirmed')
  const review: Todo = {
    id: 'review',
    href: `${here}/review`,
    state: isSent ? 'done' : mine ? 'waiting-other' : ready || view.me.confirmed ? 'now' : 'later',
  }
  const booked = view.visit.day !== undefined
  const book: Todo = {
    id: 'book',
    href: `${here}/book`,
    state: booked ? 'done' : view.allowed.includes('book') ? 'now' : 'later',
  }
  return oneNow([...before, review, book])
}

const PAGE_OF: Readonly<Record<string, string>> = {
  tell: '/tell',
  own: '/own',
  joint: '/joint',
  invite: '/invite',
  consents: '/consents',
  materials: '/materials',
  review: '/review',
  submit: '/review',
  book: '/book',
  rate: '/rate',
  corrections: '#corrections',
  differences: '#differences',
}

/** The page on which the next act of the office is done; undefined where no page of ours does it. */
export const pageOf = (view: PartyCase, act: string): string | undefined => {
  if (act === 'merged') return view.mergedInto === undefined ? undefined : `/c/${view.mergedInto}`
  const page = PAGE_OF[act]
  return page === undefined ? undefined : `/c/${view.caseId}${page}`
}
