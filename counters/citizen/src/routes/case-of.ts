import { type County, type PartyCase, readDomain } from '@xiqian/parts'
import { settle } from '../answer.ts'
import { refusedAnswer } from '../refused-answer.ts'
import { type PageAnswer, param, type Turn } from '../turn.ts'

/** The case of this page as this party sees it, or the page to show instead. */
export const caseOf = async (turn: Turn): Promise<{ readonly view: PartyCase } | { readonly instead: PageAnswer }> => {
  const id = param(turn, 'id')
  // 帮办人 who helps both says for whom.
  const forWhom = turn.query.forWhom ?? turn.form.values.forWhom
  const query = forWhom === undefined || forWhom === '' ? {} : { query: { forWhom } }
  const answer = await settle(turn.door.GET('/cases/{id}', { params: { path: { id }, ...query } }))
  if (!answer.ok) return { instead: await refusedAnswer(turn, answer) }
  if (answer.value.view === 'party') return { view: answer.value }
  const refused = { refused: 'not-permitted', title: { zh: '', en: '' }, doNext: { zh: '', en: '' }, detail: {} }
  return { instead: await refusedAnswer(turn, { status: 403, refused }) }
}

/** A page about a case: the case first, then the page made of it. */
export const withCase =
  (run: (turn: Turn, view: PartyCase) => PageAnswer | Promise<PageAnswer>) =>
  async (turn: Turn): Promise<PageAnswer> => {
    const found = await caseOf(turn)
    return 'view' in found ? run(turn, found.view) : found.instead
  }

/** The counties of the province, asked for only where a question needs them. */
export const countiesFor = async (
  turn: Turn,
  view: PartyCase,
  groupId: string | undefined,
): Promise<readonly County[]> => {
  const fields = view.groups.find((group) => group.id === groupId)?.fields ?? []
  if (!fields.some((field) => readDomain(field.domain).kind === 'county')) return []
  const event = await settle(turn.door.GET('/life-events/{id}', { params: { path: { id: view.lifeEvent.id } } }))
  return event.ok ? event.value.counties : []
}
