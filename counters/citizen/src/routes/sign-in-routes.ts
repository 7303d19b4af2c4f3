import { settle } from '../answer.ts'
import { plainChrome, sessionOf } from '../frame.ts'
import { hideAnswers, readAnswers } from '../guide-answers.ts'
import { myPage } from '../pages/my-page.tsx'
import { openPage } from '../pages/open-page.tsx'
import { bothLangs, type Trouble } from '../pages/trouble.tsx'
import { refusedAnswer, toSignIn } from '../refused-answer.ts'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, post, type Turn } from '../turn.ts'
import { eventOf, guided } from './guide-routes.ts'
import { savePart } from './part-routes.ts'
import { unpackForm } from './resume.ts'
import { carried, showSignIn } from './show-sign-in.ts'

const signIn = async (turn: Turn): Promise<PageAnswer> => {
  const hidden = carried(turn)
  const typed = { name: formValue(turn, 'name').trim(), number: formValue(turn, 'number').trim().toUpperCase() }
  const lines = [
    ...(typed.name === ''
      ? [{ field: 'name' as const, href: '#name', words: bothLangs((of) => of.signInEmptyName) }]
      : []),
    ...(typed.number === ''
      ? [{ field: 'number' as const, href: '#number', words: bothLangs((of) => of.signInEmptyNumber) }]
      : []),
  ]
  if (lines.length > 0) return showSignIn(turn, hidden, { typed, lines, status: 422 })
  const body = { kind: 'citizen' as const, name: typed.name, citizenNumber: typed.number }
  const answer = await settle(turn.door.POST('/dev/sign-in', { body }))
  if (!answer.ok)
    return showSignIn(turn, hidden, {
      typed,
      trouble: { kind: 'refused', refused: answer.refused },
      status: answer.status,
    })

  const cookies = answer.cookies
  const known = cookies.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ')
  const now: Turn = { ...turn, door: turn.doorFor(known) }
  if (hidden.event !== undefined) return { ...(await showOpen(now, [])), cookies }
  const interrupted = unpackForm(now, hidden)
  if (interrupted !== undefined) return { ...(await savePart(interrupted.part)(interrupted.turn)), cookies }
  return goTo(hidden.next ?? '/my', cookies)
}

const leave = async (turn: Turn): Promise<PageAnswer> => {
  const answer = await settle(turn.door.POST('/sign-out', { body: {} }))
  return goTo('/', answer.ok ? answer.cookies : [])
}

const showOpen = async (
  turn: Turn,
  missing: readonly ('role' | 'region')[],
  trouble?: { readonly trouble: Trouble; readonly status: number },
): Promise<PageAnswer> => {
  const [event, session] = await Promise.all([eventOf(turn, formValue(turn, 'event')), sessionOf(turn)])
  if (event === undefined) return goTo('/guide')
  const answers = readAnswers(turn.form.values)
  const led = await guided(turn, event, answers)
  // Asked once: where it is taken follows from the answers, as far as they say it.
  const known = led.ok ? led.value.region : undefined
  return page(
    openPage({
      chrome: { ...plainChrome(turn, session, event), switchForm: { id: 'guide', action: '/start' } },
      formKey: turn.newKey(),
      event,
      parties: led.ok ? led.value.parties : event.parties,
      answers: hideAnswers(answers),
      missing,
      role: formValue(turn, 'role'),
      region: formValue(turn, 'region'),
      ...(known === undefined ? {} : { knownRegion: known }),
      ...(trouble === undefined ? {} : { trouble: trouble.trouble }),
    }),
    trouble?.status ?? (missing.length > 0 ? 422 : 200),
  )
}

/** 开始办理: sign in first if need be; the answers travel along in the form. */
const start = async (turn: Turn): Promise<PageAnswer> => {
  const session = await sessionOf(turn)
  return session?.signedIn === true && session.kind === 'citizen' ? showOpen(turn, []) : showSignIn(turn, carried(turn))
}

const open = async (turn: Turn): Promise<PageAnswer> => {
  const role = formValue(turn, 'role')
  const region = formValue(turn, 'region')
  const missing = [...(role === '' ? ['role' as const] : []), ...(region === '' ? ['region' as const] : [])]
  if (missing.length > 0) return showOpen(turn, missing)
  const body = {
    lifeEvent: formValue(turn, 'event'),
    role,
    region,
    answers: { ...readAnswers(turn.form.values).answers },
  }
  const answer = await settle(turn.door.POST('/cases', { params: { header: keyed(turn) }, body }))
  if (answer.ok) return goTo(`/c/${answer.value.caseId}/tell`)
  if (answer.refused.refused === 'not-signed-in') return showSignIn(turn, carried(turn), { status: answer.status })
  return showOpen(turn, [], { trouble: { kind: 'refused', refused: answer.refused }, status: answer.status })
}

const mine =
  (forLooks: boolean) =>
  async (turn: Turn): Promise<PageAnswer> => {
    const [answer, session] = await Promise.all([settle(turn.door.GET('/my/cases', {})), sessionOf(turn)])
    if (!answer.ok) return answer.refused.refused === 'not-signed-in' ? toSignIn(turn) : refusedAnswer(turn, answer)
    const { cases, helped } = answer.value
    const only = cases[0]
    if (forLooks && cases.length === 1 && only !== undefined) return goTo(`/c/${only.caseId}/looks`)
    return page(myPage({ chrome: plainChrome(turn, session), cases, helped, forLooks }))
  }

/** 登录, 开办, 我的办件. */
export const signInRoutes: readonly PageRoute[] = [
  get('/sign-in', (turn) => showSignIn(turn, carried(turn))),
  post('/sign-in', signIn),
  get('/leave', async () => goTo('/')),
  post('/leave', leave),
  get('/start', async () => goTo('/guide')),
  post('/start', start),
  get('/open', async () => goTo('/guide')),
  post('/open', open),
  get('/my', mine(false)),
  get('/looks', mine(true)),
]
