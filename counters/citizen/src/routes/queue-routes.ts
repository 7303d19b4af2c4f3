import type { PartyCase } from '@xiqian/parts'
import { settle } from '../answer.ts'
import { bareChrome, caseChrome } from '../frame.ts'
import { placeHref, queuePage, wishName } from '../pages/queue-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { waitingPage } from '../pages/waiting-page.tsx'
import { refusedAnswer } from '../refused-answer.ts'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { withCase } from './case-of.ts'

type Came = { readonly trouble: Trouble; readonly status: number }

const mostWishes = 24

const wishesIn = (turn: Turn): readonly string[] =>
  Array.from({ length: mostWishes }, (_, n) => formValue(turn, wishName(n + 1)))

const queueAnswer = async (turn: Turn, view: PartyCase, came?: Came): Promise<PageAnswer> => {
  const answer = await settle(turn.door.GET('/cases/{id}/queue', { params: { path: { id: view.caseId } } }))
  if (!answer.ok) return refusedAnswer(turn, answer)
  return page(
    queuePage({
      chrome: caseChrome(turn, view),
      caseId: view.caseId,
      releases: answer.value.releases,
      chosen: wishesIn(turn),
      formKey: turn.newKey(),
      ...(came === undefined ? {} : { trouble: came.trouble }),
    }),
    came?.status ?? 200,
  )
}

/** Straight to the office: in the rush nothing is asked that is not needed. */
const take = async (turn: Turn): Promise<PageAnswer> => {
  const id = param(turn, 'id')
  const body = {
    release: formValue(turn, 'release'),
    wishes: [...new Set(wishesIn(turn).filter((wish) => wish !== ''))],
  }
  const answer = await settle(
    turn.door.POST('/cases/{id}/queue', { params: { path: { id }, header: keyed(turn) }, body }),
  )
  if (answer.ok) return goTo(placeHref(id, answer.value))
  const trouble: Trouble = { kind: 'refused', refused: answer.refused }
  return withCase((_, view) => queueAnswer(turn, view, { trouble, status: answer.status }))(turn)
}

/** Whoever has the address sees how far it is, and nothing else: no session is asked for. */
const waiting = async (turn: Turn): Promise<PageAnswer> => {
  const path = { release: param(turn, 'release'), place: param(turn, 'place') }
  const answer = await settle(turn.door.GET('/releases/{release}/places/{place}', { params: { path } }))
  return page(
    waitingPage({
      chrome: bareChrome(turn),
      caseId: param(turn, 'id'),
      ...(answer.ok ? { place: answer.value } : {}),
    }),
    answer.ok ? 200 : answer.status,
  )
}

/** 排队取号, 候号. */
export const queueRoutes: readonly PageRoute[] = [
  get(
    '/c/:id/queue',
    withCase((turn, view) => queueAnswer(turn, view)),
  ),
  post('/c/:id/queue', take),
  get('/c/:id/queue/:release/:place', waiting),
]
