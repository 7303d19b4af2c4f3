import type { PartyCase } from '@xiqian/parts'
import { settle } from '../answer.ts'
import { caseChrome } from '../frame.ts'
import { disputePage } from '../pages/dispute-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { withCase } from './case-of.ts'

type Came = { readonly trouble?: Trouble; readonly missing?: boolean; readonly status?: number }

const here = (turn: Turn): string => `/c/${param(turn, 'id')}`

const disputeAnswer = (turn: Turn, view: PartyCase, { trouble, missing, status }: Came = {}): PageAnswer => {
  const id = turn.query.conflict ?? formValue(turn, 'conflict')
  const of = view.disputable.find(({ conflict }) => conflict === id)
  if (of === undefined) return goTo(here(turn))
  return page(
    disputePage({
      chrome: caseChrome(turn, view),
      caseId: view.caseId,
      of,
      formKey: turn.newKey(),
      typed: formValue(turn, 'value'),
      ...(missing === undefined ? {} : { missing }),
      ...(trouble === undefined ? {} : { trouble }),
    }),
    status ?? 200,
  )
}

const dispute = async (turn: Turn): Promise<PageAnswer> => {
  const value = formValue(turn, 'value').trim().slice(0, 100)
  if (value === '') return withCase((_, view) => disputeAnswer(turn, view, { missing: true, status: 422 }))(turn)
  const body = { conflict: formValue(turn, 'conflict'), value }
  const params = { path: { id: param(turn, 'id') }, header: keyed(turn) }
  const answer = await settle(turn.door.POST('/cases/{id}/dispute-fact', { params, body }))
  if (answer.ok) return goTo(here(turn))
  const came = { trouble: { kind: 'refused', refused: answer.refused }, status: answer.status } as const
  return withCase((_, view) => disputeAnswer(turn, view, came))(turn)
}

/** 说记错了. */
export const disputeRoutes: readonly PageRoute[] = [
  get(
    '/c/:id/dispute',
    withCase((turn, view) => disputeAnswer(turn, view)),
  ),
  post('/c/:id/dispute', dispute),
]
