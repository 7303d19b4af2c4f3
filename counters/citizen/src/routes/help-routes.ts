import type { PartyCase } from '@xiqian/parts'
import { settle } from '../answer.ts'
import { caseChrome, plainChrome, sessionOf } from '../frame.ts'
import { helpersPage, helpLinkPage } from '../pages/helpers-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { refusedAnswer, toSignIn } from '../refused-answer.ts'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { withCase } from './case-of.ts'

type Came = { readonly trouble: Trouble; readonly status: number }

const helpersAnswer = (turn: Turn, view: PartyCase, shown: { readonly link?: string } | Came = {}): PageAnswer =>
  page(
    helpersPage({
      chrome: caseChrome(turn, view),
      view,
      formKey: turn.newKey(),
      ...('trouble' in shown ? { trouble: shown.trouble } : shown.link === undefined ? {} : { link: shown.link }),
    }),
    'status' in shown ? shown.status : 200,
  )

const mayBeSaid = ['submit', 'receive', 'withdraw', 'object'] as const

/** The link is shown in the answer itself, like that of an invitation. */
const give = async (turn: Turn): Promise<PageAnswer> => {
  const params = { path: { id: param(turn, 'id') }, header: keyed(turn) }
  const also = mayBeSaid.filter((act) => formValue(turn, `also-${act}`) === 'yes')
  const body = { kind: formValue(turn, 'kind'), sentenceDigest: formValue(turn, 'sentenceDigest'), also }
  const answer = await settle(turn.door.POST('/cases/{id}/give-mandate', { params, body }))
  return withCase((_, view) => {
    if (!answer.ok)
      return helpersAnswer(turn, view, { trouble: { kind: 'refused', refused: answer.refused }, status: answer.status })
    const { link } = answer.value
    return helpersAnswer(turn, view, link === undefined ? {} : { link: `${turn.origin}/h/${link}` })
  })(turn)
}

/** Whoever stopped helping sees the case no more. */
const end = async (turn: Turn): Promise<PageAnswer> => {
  const id = param(turn, 'id')
  const params = { path: { id }, header: keyed(turn) }
  const body = { mandate: formValue(turn, 'mandate') }
  const answer = await settle(turn.door.POST('/cases/{id}/end-mandate', { params, body }))
  if (!answer.ok) return refusedAnswer(turn, answer)
  const still = await settle(turn.door.GET('/cases/{id}', { params: { path: { id } } }))
  const isParty = still.ok && still.value.view === 'party' && still.value.helping === undefined
  return goTo(isParty ? `/c/${id}/helpers` : '/my')
}

const showLink = async (turn: Turn, came?: Came): Promise<PageAnswer> => {
  const session = await sessionOf(turn)
  if (session?.signedIn !== true || session.kind !== 'citizen') return toSignIn(turn)
  const token = param(turn, 'token')
  const asked = await settle(turn.door.GET('/mandate-links/{token}', { params: { path: { token } } }))
  if (!asked.ok) return refusedAnswer(turn, asked)
  const trouble = came === undefined ? {} : { trouble: came.trouble }
  const chrome = plainChrome(turn, session)
  return page(helpLinkPage({ chrome, token, formKey: turn.newKey(), asked: asked.value, ...trouble }), came?.status)
}

const take = async (turn: Turn): Promise<PageAnswer> => {
  const body = { token: param(turn, 'token') }
  const answer = await settle(turn.door.POST('/take-mandate', { params: { header: keyed(turn) }, body }))
  if (answer.ok) return goTo(`/c/${answer.value.caseId}`)
  if (answer.refused.refused === 'not-signed-in') return refusedAnswer(turn, answer)
  return showLink(turn, { trouble: { kind: 'refused', refused: answer.refused }, status: answer.status })
}

/** 帮办代办: given, taken, ended. */
export const helpRoutes: readonly PageRoute[] = [
  get(
    '/c/:id/helpers',
    withCase((turn, view) => (view.helping === undefined ? helpersAnswer(turn, view) : goTo(`/c/${view.caseId}`))),
  ),
  post('/c/:id/helpers', give),
  post('/c/:id/helpers/end', end),
  get('/h/:token', (turn) => showLink(turn)),
  post('/h/:token', take),
]
