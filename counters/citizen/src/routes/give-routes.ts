import type { PartyCase } from '@xiqian/parts'
import { type Answer, settle } from '../answer.ts'
import { caseChrome, plainChrome, sessionOf } from '../frame.ts'
import { consentsPage, thirdPage } from '../pages/consents-page.tsx'
import { consentLinkPage } from '../pages/link-page.tsx'
import { type MaterialsModel, materialsPage } from '../pages/materials-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { refusedAnswer } from '../refused-answer.ts'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { withCase } from './case-of.ts'

/** 8 MiB, as the office takes them; said here before the file goes further. */
const FILE_AT_MOST = 8 * 1024 * 1024

const materialsAnswer = (
  turn: Turn,
  view: PartyCase,
  came: { readonly wrongWith?: MaterialsModel['wrongWith']; readonly trouble?: Trouble; readonly status?: number } = {},
): PageAnswer =>
  page(
    materialsPage({
      chrome: caseChrome(turn, view),
      view,
      keyFor: () => turn.newKey(),
      ...(came.wrongWith === undefined ? {} : { wrongWith: came.wrongWith }),
      ...(came.trouble === undefined ? {} : { trouble: came.trouble }),
    }),
    came.status ?? 200,
  )

const signed = (turn: Turn, material: string) => {
  const digest = formValue(turn, 'digest')
  return { material, giving: 'tick' as const, ...(digest === '' ? {} : { sentenceDigest: digest }) }
}

const send = (turn: Turn, material: string): Promise<Answer<unknown>> => {
  const path = { id: param(turn, 'id') }
  const header = keyed(turn)
  const { file } = turn.form
  if (file === undefined)
    return settle(turn.door.POST('/cases/{id}/supply', { params: { path, header }, body: signed(turn, material) }))
  const sheet = new FormData()
  sheet.set('file', file, file.name)
  return settle(
    turn.door.POST('/cases/{id}/files', {
      params: { path, header, query: { material } },
      body: { file: file.name },
      bodySerializer: () => sheet,
    }),
  )
}

const give = async (turn: Turn): Promise<PageAnswer> => {
  const material = formValue(turn, 'material')
  const isTick = formValue(turn, 'giving') === 'tick'
  const wrong = (problem: 'upload-empty' | 'upload-large' | 'tick-empty', status: number) =>
    withCase((_, view) => materialsAnswer(turn, view, { wrongWith: { material, problem }, status }))(turn)
  if (isTick && formValue(turn, 'tick') !== 'yes') return wrong('tick-empty', 422)
  if (!isTick && turn.form.file === undefined) return wrong('upload-empty', 422)
  if (!isTick && (turn.form.file?.size ?? 0) > FILE_AT_MOST) return wrong('upload-large', 413)
  const answer = await send(turn, material)
  if (answer.ok) return goTo(`/c/${param(turn, 'id')}/materials`)
  const { refused, status } = answer
  return withCase((_, view) => materialsAnswer(turn, view, { trouble: { kind: 'refused', refused }, status }))(turn)
}

const consentsAnswer = (
  turn: Turn,
  view: PartyCase,
  came?: { readonly trouble: Trouble; readonly status: number },
): PageAnswer =>
  page(
    consentsPage({
      chrome: caseChrome(turn, view),
      view,
      keyFor: () => turn.newKey(),
      ...(came === undefined ? {} : { trouble: came.trouble }),
    }),
    came?.status ?? 200,
  )

const refusedConsents = (turn: Turn, answer: Extract<Answer<unknown>, { ok: false }>): Promise<PageAnswer> =>
  withCase((_, view) => {
    const trouble: Trouble = { kind: 'refused', refused: answer.refused }
    return consentsAnswer(turn, view, { trouble, status: answer.status })
  })(turn)

const askConsent = async (turn: Turn): Promise<PageAnswer> => {
  const path = { id: param(turn, 'id'), consent: param(turn, 'consent') }
  const answer = await settle(
    turn.door.POST('/cases/{id}/consents/{consent}/ask', { params: { path, header: keyed(turn) }, body: {} }),
  )
  if (!answer.ok) return refusedConsents(turn, answer)
  const { link } = answer.value
  if (link === undefined) return goTo(`/c/${path.id}/consents`)
  return withCase((_, view) =>
    page(consentLinkPage({ chrome: caseChrome(turn, view), caseId: view.caseId, link: `${turn.origin}/k/${link}` })),
  )(turn)
}

const signing = (turn: Turn) => ({
  agree: formValue(turn, 'agree') === 'yes',
  sentenceDigest: formValue(turn, 'digest'),
})

const consent = async (turn: Turn): Promise<PageAnswer> => {
  const path = { id: param(turn, 'id'), consent: param(turn, 'consent') }
  const params = { path, header: keyed(turn) }
  const answer = await settle(turn.door.POST('/cases/{id}/consents/{consent}', { params, body: signing(turn) }))
  return answer.ok ? goTo(`/c/${path.id}/consents`) : refusedConsents(turn, answer)
}

const showThird = async (
  turn: Turn,
  came?: { readonly trouble: Trouble; readonly status: number },
): Promise<PageAnswer> => {
  const token = param(turn, 'token')
  const link = await settle(turn.door.GET('/consent-links/{token}', { params: { path: { token } } }))
  if (!link.ok) return refusedAnswer(turn, link)
  const chrome = plainChrome(turn, await sessionOf(turn))
  const trouble = came === undefined ? {} : { trouble: came.trouble }
  return page(thirdPage({ chrome, token, link: link.value, formKey: turn.newKey(), ...trouble }), came?.status ?? 200)
}

const thirdSigns = async (turn: Turn): Promise<PageAnswer> => {
  const token = param(turn, 'token')
  const params = { path: { token }, header: keyed(turn) }
  const answer = await settle(turn.door.POST('/consent-links/{token}', { params, body: signing(turn) }))
  if (answer.ok) return goTo(`/k/${token}`)
  return showThird(turn, { trouble: { kind: 'refused', refused: answer.refused }, status: answer.status })
}

/** 材料, 同意, 第三人. */
export const giveRoutes: readonly PageRoute[] = [
  get(
    '/c/:id/materials',
    withCase((turn, view) => materialsAnswer(turn, view)),
  ),
  post('/c/:id/materials', give),
  get(
    '/c/:id/consents',
    withCase((turn, view) => consentsAnswer(turn, view)),
  ),
  get('/c/:id/consents/:consent', async (turn) => goTo(`/c/${param(turn, 'id')}/consents`)),
  get('/c/:id/consents/:consent/ask', async (turn) => goTo(`/c/${param(turn, 'id')}/consents`)),
  post('/c/:id/consents/:consent/ask', askConsent),
  post('/c/:id/consents/:consent', consent),
  get('/k/:token', (turn) => showThird(turn)),
  post('/k/:token', thirdSigns),
]
