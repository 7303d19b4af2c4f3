import { type FieldValue, type PartyCase, type Problem, partsWords, readTyped, type Typed } from '@xiqian/parts'
import { problemsOf, settle } from '../answer.ts'
import { caseChrome } from '../frame.ts'
import { groupsOf, partPage } from '../pages/part-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { formValue, get, goTo, keyed, type PageAnswer, type PageRoute, page, param, post, type Turn } from '../turn.ts'
import { countiesFor, withCase } from './case-of.ts'
import { packForm } from './resume.ts'
import { showSignIn } from './show-sign-in.ts'

type Part = 'own' | 'joint'
const missing = { zh: partsWords.zh.missingText, en: partsWords.en.missingText }

type Shown = {
  readonly group: string | undefined
  readonly typed?: Typed
  readonly problems?: readonly Problem[]
  readonly trouble?: Trouble
  readonly status?: number
}

const show = async (turn: Turn, view: PartyCase, part: Part, shown: Shown): Promise<PageAnswer> =>
  page(
    partPage({
      chrome: {
        ...caseChrome(turn, view),
        path: shown.group === undefined ? turn.path : `${turn.path}?group=${encodeURIComponent(shown.group)}`,
      },
      view,
      part,
      counties: await countiesFor(turn, view, shown.group),
      formKey: turn.newKey(),
      ...(shown.group === undefined ? {} : { group: shown.group }),
      ...(shown.typed === undefined ? {} : { typed: shown.typed }),
      ...(shown.problems === undefined ? {} : { problems: shown.problems }),
      ...(shown.trouble === undefined ? {} : { trouble: shown.trouble }),
    }),
    shown.status ?? 200,
  )

/**
 * After a group: what an answer on it has just brought, then the next one that still lacks something, else back to the
 * case, which says what comes next.
 */
const after = (view: PartyCase, part: Part, groupId: string): string => {
  const groups = groupsOf(view, part)
  const at = groups.findIndex((one) => one.id === groupId)
  const open = (one: PartyCase['groups'][number]) => !one.complete
  const next = groups.slice(Math.max(at, 0)).find(open) ?? groups.find(open)
  const here = `/c/${view.caseId}`
  const whose = view.helping === undefined ? '' : `forWhom=${view.helping.role}`
  if (next === undefined) return whose === '' ? here : `${here}?${whose}`
  return `${here}/${part}?group=${encodeURIComponent(next.id)}${whose === '' ? '' : `&${whose}`}`
}

/** What this form gives: the offered value that was tapped, and everything typed that can be read. */
const given = (view: PartyCase, part: Part, groupId: string, values: Typed) => {
  const fields = groupsOf(view, part).find((one) => one.id === groupId)?.fields ?? []
  const read = readTyped(fields, values)
  const used = fields.find((field) => field.fact === values.use)
  if (used?.offered === undefined) return read
  const facts: Record<string, FieldValue> = { ...read.facts, [used.fact]: used.offered.value }
  return { facts, problems: [] }
}

export const savePart =
  (part: Part) =>
  async (turn: Turn): Promise<PageAnswer> => {
    const typed = turn.form.values
    const groupId = formValue(turn, 'group')
    const run = withCase(async (_, view) => {
      const { facts, problems } = given(view, part, groupId, typed)
      const again = { group: groupId, typed }
      if (problems.length > 0) return show(turn, view, part, { ...again, problems, status: 422 })
      const params = { path: { id: view.caseId }, header: keyed(turn) }
      if (Object.keys(facts).length > 0) {
        const body = { of: part, facts, ...(view.helping === undefined ? {} : { forWhom: view.helping.role }) }
        const answer = await settle(turn.door.POST('/cases/{id}/answers', { params, body }))
        if (!answer.ok) {
          const trouble: Trouble = { kind: 'refused', refused: answer.refused }
          return show(turn, view, part, {
            ...again,
            problems: problemsOf(answer.refused, missing),
            trouble,
            status: answer.status,
          })
        }
      }
      if (typed.use !== undefined) return goTo(`/c/${view.caseId}/${part}?group=${encodeURIComponent(groupId)}`)
      return withCase((_turn, now) => goTo(after(now, part, groupId)))(turn)
    })
    const answer = await run(turn)
    const sessionEnded = 'to' in answer && answer.to.startsWith('/sign-in')
    return sessionEnded ? showSignIn(turn, packForm(`/c/${param(turn, 'id')}/${part}`, typed), { status: 401 }) : answer
  }

const showPart = (part: Part) => withCase((turn, view) => show(turn, view, part, { group: turn.query.group }))

/** 我的部分, 共同的部分. */
export const partRoutes: readonly PageRoute[] = [
  get('/c/:id/own', showPart('own')),
  post('/c/:id/own', savePart('own')),
  get('/c/:id/joint', showPart('joint')),
  post('/c/:id/joint', savePart('joint')),
]
