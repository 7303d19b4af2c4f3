import { type PartyCase, say } from '@xiqian/parts'
import { settle } from '../answer.ts'
import { caseChrome, plainChrome, sessionOf } from '../frame.ts'
import { casePage } from '../pages/case-page.tsx'
import { invitePage, joinPage } from '../pages/link-page.tsx'
import { noticePage } from '../pages/notice-page.tsx'
import { tellPage } from '../pages/tell-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { refusedAnswer, toSignIn } from '../refused-answer.ts'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { withCase } from './case-of.ts'

const showCase = withCase((turn, view) =>
  page(casePage({ chrome: caseChrome(turn, view), view, formKey: turn.newKey() })),
)

const showNotice = withCase((turn, view) =>
  page(
    noticePage({
      chrome: caseChrome(turn, view),
      plan: view.plan,
      today: view.today,
      printed: { caseId: view.caseId, url: `${turn.origin}/c/${view.caseId}` },
    }),
  ),
)

const choose = async (turn: Turn): Promise<PageAnswer> => {
  const id = param(turn, 'id')
  const take = formValue(turn, 'take') === 'there' ? 'there' : 'here'
  const body = { fact: formValue(turn, 'fact'), take } as const
  const answer = await settle(
    turn.door.POST('/cases/{id}/choose', { params: { path: { id }, header: keyed(turn) }, body }),
  )
  // Chosen by the other one a moment ago: the page shows what stands there now.
  return answer.ok || answer.refused.refused === 'no-such-thing' ? goTo(`/c/${id}`) : refusedAnswer(turn, answer)
}

type Came = { readonly trouble: Trouble; readonly status: number }

const tellAnswer = (turn: Turn, view: PartyCase, came?: Came): PageAnswer =>
  page(
    tellPage({
      chrome: caseChrome(turn, view),
      view,
      formKey: turn.newKey(),
      ...(came === undefined ? {} : { trouble: came.trouble }),
    }),
    came?.status ?? 200,
  )

const tell = async (turn: Turn): Promise<PageAnswer> => {
  const id = param(turn, 'id')
  const params = { path: { id }, header: keyed(turn) }
  const body = { noticeDigest: formValue(turn, 'digest') }
  const answer = await settle(turn.door.POST('/cases/{id}/tell', { params, body }))
  if (answer.ok) return goTo(`/c/${id}/own`)
  const { refused, status } = answer
  return withCase((_, view) => tellAnswer(turn, view, { trouble: { kind: 'refused', refused }, status }))(turn)
}

const inviteAnswer = (turn: Turn, view: PartyCase, shown: { readonly link?: string } | Came): PageAnswer => {
  const wanted = formValue(turn, 'role')
  const other =
    view.other.find((one) => one.role === wanted) ?? view.other.find((one) => one.state === 'expected') ?? view.other[0]
  return page(
    invitePage({
      chrome: caseChrome(turn, view),
      caseId: view.caseId,
      formKey: turn.newKey(),
      ...(other === undefined
        ? {}
        : {
            role: {
              id: other.role,
              name: say(turn.lang, other.roleName),
              hasJoined: other.state === 'joined' || other.state === 'confirmed',
            },
          }),
      ...('trouble' in shown ? { trouble: shown.trouble } : shown.link === undefined ? {} : { link: shown.link }),
    }),
    'status' in shown ? shown.status : 200,
  )
}

/** The link is shown in the answer itself: the office keeps no copy, and the same key gives the same link again. */
const invite = async (turn: Turn): Promise<PageAnswer> => {
  const id = param(turn, 'id')
  const params = { path: { id }, header: keyed(turn) }
  const answer = await settle(turn.door.POST('/cases/{id}/invite', { params, body: { role: formValue(turn, 'role') } }))
  return withCase((_, view) => {
    if (!answer.ok)
      return inviteAnswer(turn, view, { trouble: { kind: 'refused', refused: answer.refused }, status: answer.status })
    const { link } = answer.value
    return inviteAnswer(turn, view, link === undefined ? {} : { link: `${turn.origin}/j/${link}` })
  })(turn)
}

const showJoin = async (turn: Turn, came?: Came): Promise<PageAnswer> => {
  const session = await sessionOf(turn)
  if (session?.signedIn !== true || session.kind !== 'citizen') return toSignIn(turn)
  const chrome = plainChrome(turn, session)
  const trouble = came === undefined ? {} : { trouble: came.trouble }
  return page(
    joinPage({ chrome, token: param(turn, 'token'), formKey: turn.newKey(), ...trouble }),
    came?.status ?? 200,
  )
}

const join = async (turn: Turn): Promise<PageAnswer> => {
  const body = { token: param(turn, 'token') }
  const answer = await settle(turn.door.POST('/join', { params: { header: keyed(turn) }, body }))
  if (answer.ok) return goTo(`/c/${answer.value.caseId}/tell`)
  if (answer.refused.refused === 'not-signed-in') return refusedAnswer(turn, answer)
  return showJoin(turn, { trouble: { kind: 'refused', refused: answer.refused }, status: answer.status })
}

/** 进度, 告知书, 告知, 邀请, 加入. */
export const caseRoutes: readonly PageRoute[] = [
  get('/c/:id', showCase),
  get('/c/:id/notice', showNotice),
  get(
    '/c/:id/tell',
    withCase((turn, view) => tellAnswer(turn, view)),
  ),
  post('/c/:id/tell', tell),
  get(
    '/c/:id/invite',
    withCase((turn, view) => inviteAnswer(turn, view, {})),
  ),
  post('/c/:id/invite', invite),
  post('/c/:id/choose', choose),
  get('/j/:token', (turn) => showJoin(turn)),
  post('/j/:token', join),
]
