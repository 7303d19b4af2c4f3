import type { PartyCase } from '@xiqian/parts'
import { type Answer, settle } from '../answer.ts'
import { caseChrome } from '../frame.ts'
import { looksPage, ratePage, withdrawPage } from '../pages/after-pages.tsx'
import { bookPage } from '../pages/book-page.tsx'
import { doubtPage } from '../pages/doubt-page.tsx'
import { objectPage } from '../pages/object-page.tsx'
import { reviewPage } from '../pages/review-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { refusedAnswer } from '../refused-answer.ts'
import { bookLeadOf, isAlone } from '../together.ts'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { withCase } from './case-of.ts'

type Came = { readonly trouble: Trouble; readonly status: number }
const cameOf = (answer: Extract<Answer<unknown>, { ok: false }>): Came => ({
  trouble: { kind: 'refused', refused: answer.refused },
  status: answer.status,
})

const reviewAnswer = (turn: Turn, view: PartyCase, came?: Came): PageAnswer =>
  page(
    reviewPage({
      chrome: caseChrome(turn, view),
      view,
      counties: [],
      formKey: turn.newKey(),
      ...(came === undefined ? {} : { trouble: came.trouble }),
    }),
    came?.status ?? 200,
  )

const here = (turn: Turn): string => `/c/${param(turn, 'id')}`
const keyedCase = (turn: Turn) => ({ path: { id: param(turn, 'id') }, header: keyed(turn) })

const confirm = async (turn: Turn): Promise<PageAnswer> => {
  const body = { digest: formValue(turn, 'digest') }
  const answer = await settle(turn.door.POST('/cases/{id}/confirm', { params: keyedCase(turn), body }))
  if (answer.ok) return goTo(here(turn))
  return withCase((_, view) => reviewAnswer(turn, view, cameOf(answer)))(turn)
}

const submit = async (turn: Turn): Promise<PageAnswer> => {
  const answer = await settle(turn.door.POST('/cases/{id}/submit', { params: keyedCase(turn), body: {} }))
  if (answer.ok) return goTo(here(turn))
  return withCase((_, view) => reviewAnswer(turn, view, cameOf(answer)))(turn)
}

const dayAfter = (day: string): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)

const bookAnswer = (came: Partial<Came> & { readonly missing?: boolean } = {}) =>
  withCase(async (turn, view) => {
    const { from } = turn.query
    const query = isDay(from) ? { query: { from } } : {}
    const answer = await settle(turn.door.GET('/cases/{id}/slots', { params: { path: { id: view.caseId }, ...query } }))
    if (!answer.ok) return refusedAnswer(turn, answer)
    const slots = answer.value
    const queued = await settle(turn.door.GET('/cases/{id}/queue', { params: { path: { id: view.caseId } } }))
    const last = slots.organs
      .flatMap((organ) => organ.days.map((day) => day.day))
      .toSorted()
      .at(-1)
    return page(
      bookPage({
        chrome: caseChrome(turn, view),
        caseId: view.caseId,
        lead: bookLeadOf(turn.lang, view),
        slots,
        releases: queued.ok ? queued.value.releases : [],
        canBook: view.allowed.includes('book'),
        isFirst: !isDay(from),
        chosen: formValue(turn, 'slot'),
        formKey: turn.newKey(),
        ...(last === undefined ? {} : { later: dayAfter(last) }),
        ...(came.missing === undefined ? {} : { missing: came.missing }),
        ...(came.trouble === undefined ? {} : { trouble: came.trouble }),
      }),
      came.status ?? 200,
    )
  })

const book = async (turn: Turn): Promise<PageAnswer> => {
  const [organ, day, time] = formValue(turn, 'slot').split('|')
  if (organ === undefined || day === undefined || time === undefined)
    return bookAnswer({ missing: true, status: 422 })(turn)
  const answer = await settle(
    turn.door.POST('/cases/{id}/book', { params: keyedCase(turn), body: { organ, day, time } }),
  )
  return answer.ok ? goTo(here(turn)) : bookAnswer(cameOf(answer))(turn)
}

const cancelBooking = async (turn: Turn): Promise<PageAnswer> => {
  const answer = await settle(turn.door.POST('/cases/{id}/cancel-booking', { params: keyedCase(turn), body: {} }))
  return answer.ok ? goTo(here(turn)) : refusedAnswer(turn, answer)
}

const rateAnswer = (
  turn: Turn,
  view: PartyCase,
  came: Partial<Came> & { readonly missing?: boolean } = {},
): PageAnswer =>
  page(
    ratePage({
      chrome: caseChrome(turn, view),
      caseId: view.caseId,
      formKey: turn.newKey(),
      canRate: view.allowed.includes('rate') && turn.query.said !== 'yes',
      hasRated: turn.query.said === 'yes' || view.stage === 'finished',
      typed: { level: formValue(turn, 'level'), words: formValue(turn, 'words') },
      ...(came.missing === undefined ? {} : { missing: came.missing }),
      ...(came.trouble === undefined ? {} : { trouble: came.trouble }),
    }),
    came.status ?? 200,
  )

const rate = async (turn: Turn): Promise<PageAnswer> => {
  const level = Number(formValue(turn, 'level'))
  if (![1, 2, 3, 4, 5].includes(level))
    return withCase((_, view) => rateAnswer(turn, view, { missing: true, status: 422 }))(turn)
  const said = formValue(turn, 'words').trim().slice(0, 500)
  const body = { level, ...(said === '' ? {} : { words: said }) }
  const answer = await settle(turn.door.POST('/cases/{id}/rate', { params: keyedCase(turn), body }))
  if (answer.ok) return goTo(`${here(turn)}/rate?said=yes`)
  return withCase((_, view) => rateAnswer(turn, view, cameOf(answer)))(turn)
}

const looks = withCase(async (turn, view) => {
  const { after } = turn.query
  const query = after === undefined ? {} : { query: { after } }
  const answer = await settle(turn.door.GET('/cases/{id}/looks', { params: { path: { id: view.caseId }, ...query } }))
  if (!answer.ok) return refusedAnswer(turn, answer)
  return page(looksPage({ chrome: caseChrome(turn, view), caseId: view.caseId, looks: answer.value }))
})

const withdrawAnswer = (turn: Turn, view: PartyCase, came?: Came): PageAnswer =>
  page(
    withdrawPage({
      chrome: caseChrome(turn, view),
      caseId: view.caseId,
      hasOther: !isAlone(view),
      formKey: turn.newKey(),
      ...(came === undefined ? {} : { trouble: came.trouble }),
    }),
    came?.status ?? 200,
  )

const withdraw = async (turn: Turn): Promise<PageAnswer> => {
  const answer = await settle(turn.door.POST('/cases/{id}/withdraw', { params: keyedCase(turn), body: {} }))
  if (answer.ok) return goTo(here(turn))
  return withCase((_, view) => withdrawAnswer(turn, view, cameOf(answer)))(turn)
}

const objectAnswer = (turn: Turn, view: PartyCase, came: Partial<Came> & { readonly missing?: boolean } = {}) => {
  const id = turn.query.matter ?? formValue(turn, 'matter')
  const matter = view.plan.matters.find((one) => one.id === id)
  if (matter?.mayObjectUntil === undefined && came.trouble === undefined) return goTo(here(turn))
  return page(
    objectPage({
      chrome: caseChrome(turn, view),
      caseId: view.caseId,
      matter: { id, name: matter?.name ?? { zh: id, en: id } },
      formKey: turn.newKey(),
      typed: formValue(turn, 'words'),
      ...(came.missing === undefined ? {} : { missing: came.missing }),
      ...(came.trouble === undefined ? {} : { trouble: came.trouble }),
    }),
    came.status ?? 200,
  )
}

const object = async (turn: Turn): Promise<PageAnswer> => {
  const reason = formValue(turn, 'words').trim().slice(0, 500)
  if (reason.length < 2) return withCase((_, view) => objectAnswer(turn, view, { missing: true, status: 422 }))(turn)
  const body = { matter: formValue(turn, 'matter'), reason }
  const answer = await settle(turn.door.POST('/cases/{id}/object', { params: keyedCase(turn), body }))
  if (answer.ok) return goTo(here(turn))
  return withCase((_, view) => objectAnswer(turn, view, cameOf(answer)))(turn)
}

const doubtAnswer = (turn: Turn, view: PartyCase, came: Partial<Came> & { readonly missing?: boolean } = {}) => {
  const material = turn.query.material ?? formValue(turn, 'material')
  const pledge = view.pledges.find((one) => one.material === material)
  if (pledge === undefined || (!pledge.mayAnswer && came.trouble === undefined)) return goTo(here(turn))
  return page(
    doubtPage({
      chrome: caseChrome(turn, view),
      caseId: view.caseId,
      pledge,
      formKey: turn.newKey(),
      typed: formValue(turn, 'words'),
      ...(came.missing === undefined ? {} : { missing: came.missing }),
      ...(came.trouble === undefined ? {} : { trouble: came.trouble }),
    }),
    came.status ?? 200,
  )
}

const answerDoubt = async (turn: Turn): Promise<PageAnswer> => {
  const typed = formValue(turn, 'words').trim().slice(0, 500)
  if (typed.length < 2) return withCase((_, view) => doubtAnswer(turn, view, { missing: true, status: 422 }))(turn)
  const body = { material: formValue(turn, 'material'), words: typed }
  const answer = await settle(turn.door.POST('/cases/{id}/answer-doubt', { params: keyedCase(turn), body }))
  if (answer.ok) return goTo(here(turn))
  return withCase((_, view) => doubtAnswer(turn, view, cameOf(answer)))(turn)
}

/** 核对, 提交, 预约, 评价, 谁看过, 撤回. */
export const sendRoutes: readonly PageRoute[] = [
  get(
    '/c/:id/review',
    withCase((turn, view) => reviewAnswer(turn, view)),
  ),
  get('/c/:id/confirm', async (turn) => goTo(`${here(turn)}/review`)),
  post('/c/:id/confirm', confirm),
  get('/c/:id/submit', async (turn) => goTo(`${here(turn)}/review`)),
  post('/c/:id/submit', submit),
  get('/c/:id/book', bookAnswer()),
  post('/c/:id/book', book),
  get('/c/:id/cancel-booking', async (turn) => goTo(here(turn))),
  post('/c/:id/cancel-booking', cancelBooking),
  get(
    '/c/:id/rate',
    withCase((turn, view) => rateAnswer(turn, view)),
  ),
  post('/c/:id/rate', rate),
  get('/c/:id/looks', looks),
  get(
    '/c/:id/object',
    withCase((turn, view) => objectAnswer(turn, view)),
  ),
  post('/c/:id/object', object),
  get(
    '/c/:id/answer-doubt',
    withCase((turn, view) => doubtAnswer(turn, view)),
  ),
  post('/c/:id/answer-doubt', answerDoubt),
  get(
    '/c/:id/withdraw',
    withCase((turn, view) => withdrawAnswer(turn, view)),
  ),
  post('/c/:id/withdraw', withdraw),
]
