import type { Text } from '@xiqian/standard'
import type { DeclarationAtWindow, Material, StaffCaseView, Todo } from '../door/answers.ts'
import { windowWords } from '../words/window.ts'

/** 红键: the one thing to do now at the window. */
export type RedKey =
  | { readonly press: 'check-in'; readonly present: readonly string[] }
  | { readonly press: 'verify' }
  | { readonly press: 'accept'; readonly promising: boolean }
  | { readonly press: 'declare'; readonly declaration: DeclarationAtWindow }
  | { readonly press: 'photo'; readonly material: Material }
  | { readonly press: 'decide'; readonly matter: string }
  | { readonly press: 'keep-place' }
  | { readonly press: 'hand-out' }
  | { readonly press: 'print' }
  | { readonly press: 'next' }
  /** The next thing belongs to another role: who does what, and nothing is pressed. */
  | { readonly press: 'other'; readonly who: Text; readonly words: Text }
  /** The office names an act this screen has no key for, or has not opened it: its words are shown, nothing is pressed. */
  | { readonly press: 'none'; readonly words?: Text }

export const openTodo = (view: StaffCaseView): readonly Todo[] => view.todo.filter((one) => !one.done)

/** Things made at the window and not there yet. */
export const photosToTake = (view: StaffCaseView): readonly Material[] =>
  view.materials.filter(
    (material) => material.giving === 'photo-on-site' && (material.state === 'on-site' || material.state === 'needed'),
  )

const declarationOf = (view: StaffCaseView, todo: Todo): DeclarationAtWindow | undefined =>
  view.declarations.find((one) => !one.signed && (todo.role === undefined || one.role === todo.role))

const photoOf = (view: StaffCaseView, todo: Todo): Material | undefined => {
  const photos = photosToTake(view)
  return photos.find((photo) => photo.key === todo.material) ?? photos[0]
}

/** Those who must come: whoever is to be verified here. */
export const whoComes = (view: StaffCaseView): readonly string[] =>
  view.todo.flatMap(({ act, role }) => (act === 'verify' && role !== undefined ? [role] : []))

/** The key for one line of the office's list; undefined when the line names nothing that can be pressed here. */
export const keyForTodo = (view: StaffCaseView, todo: Todo): RedKey | undefined => {
  if (todo.act === 'check-in') return { press: 'check-in', present: whoComes(view) }
  if (todo.act === 'verify') return { press: 'verify' }
  if (todo.act === 'accept-at-window') return { press: 'accept', promising: view.deferrable.length > 0 }
  if (todo.act === 'keep-place') return { press: 'keep-place' }
  if (todo.act === 'hand-out') return { press: 'hand-out' }
  if (todo.act === 'print') return { press: 'print' }
  if (todo.act === 'declare') {
    const declaration = declarationOf(view, todo)
    return declaration === undefined ? undefined : { press: 'declare', declaration }
  }
  if (todo.act === 'supply') {
    const material = photoOf(view, todo)
    return material === undefined ? undefined : { press: 'photo', material }
  }
  if (todo.act === 'decide-on-the-spot') {
    const matter =
      todo.matter ?? view.matters.find((one) => one.decidedIn === 'at-the-window' && !isOver(one.stage))?.id
    return matter === undefined ? undefined : { press: 'decide', matter }
  }
  return undefined
}

const isOver = (stage: string): boolean => stage === 'decided' || stage === 'issued' || stage === 'ended'

/** True once the case has been accepted: a receipt exists. */
export const isAccepted = (view: StaffCaseView): boolean =>
  view.due !== undefined &&
  !['draft', 'waiting-for-party', 'submitted', 'returned', 'not-accepted', 'ready', 'booked'].includes(view.stage)

/** Booked or kept for another day, or not come on theirs: today there is nothing to do for them here. */
export const comesAnotherDay = (view: StaffCaseView): boolean =>
  view.visit.stage === 'booked' && view.visit.day !== undefined && view.visit.day !== view.today

/** Sent already: the register has it, and nothing is pressed twice. */
const isAwaited = (view: StaffCaseView, matter: string | undefined): boolean =>
  view.matters.some(({ id, awaited }) => id === matter && awaited !== undefined)

/** A line of somebody else's, or one that is not open yet, is told and never pressed: the office would refuse it. */
const keyOrWhose = (view: StaffCaseView, todo: Todo): RedKey => {
  if (todo.act === 'decide-on-the-spot' && isAwaited(view, todo.matter))
    return { press: 'none', words: { zh: windowWords.waitingKey, en: 'Waiting for the number' } }
  if (!todo.mine) return { press: 'other', who: todo.who ?? { zh: '经办人', en: 'the officer' }, words: todo.words }
  const isOpen = todo.act === 'print' || view.allowed.includes(todo.act)
  return (isOpen ? keyForTodo(view, todo) : undefined) ?? { press: 'none', words: view.headline }
}

/**
 * The first open line of the list is the red key. With the list done: hand out what lies ready, print once, then the next case.
 * `printed`: the receipt of this case was printed since it was opened on this screen.
 */
export const redKey = (
  view: StaffCaseView,
  screen: { readonly printed: boolean; readonly heldBySource: boolean },
): RedKey => {
  if (screen.heldBySource && view.allowed.includes('keep-place')) return { press: 'keep-place' }
  if (comesAnotherDay(view)) return { press: 'next' }
  const first = openTodo(view).find((todo) => !(todo.act === 'print' && screen.printed))
  if (first !== undefined) return keyOrWhose(view, first)
  if (view.allowed.includes('hand-out')) return { press: 'hand-out' }
  return isAccepted(view) && view.stage !== 'finished' && !screen.printed ? { press: 'print' } : { press: 'next' }
}
