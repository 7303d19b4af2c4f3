import type { ErrandRow, History } from './history.ts'

/** What a party's page says of the case: its stage, what is for either of them to do, and with whom each matter lies until when. */
export type PageOfCase = {
  readonly caseId: string
  readonly stage: string
  readonly nextAct?: string
  readonly visitDay?: string
  readonly matters: readonly {
    readonly id: string
    readonly stage: string
    readonly holder: string
    readonly until?: string
  }[]
}

/** Over so much of its time an errand is not merely about to run. */
export const overdueMs = 20_000

const overStages = new Set(['finished', 'withdrawn', 'ended'])
/** Stages in which it is the couple's turn, whenever they like: the page must say with what. */
const ownStages = new Set(['draft', 'waiting-for-party', 'returned', 'not-accepted', 'ready', 'correction'])

const hasTime = (errand: ErrandRow): boolean =>
  errand.state === 'waiting' && (errand.legalInMs === null ? errand.dueInMs > -overdueMs : true)

type Case = {
  readonly caseId: string
  readonly stage: string
  readonly errands: readonly ErrandRow[]
  readonly history: History
  readonly page: PageOfCase | undefined
}

const isOver = ({ stage }: Pick<Case, 'stage'>): boolean => overStages.has(stage)

/** By the rows: an errand with its next time, or a person's list with its day, or the couple's own turn. */
const nobodyHasIt = ({ caseId, stage, errands, history }: Case): readonly string[] => {
  if (isOver({ stage }) || ownStages.has(stage)) return []
  if (errands.some(hasTime) || history.tasks.some((task) => task.caseId === caseId)) return []
  return [`${caseId} (${stage}): no errand with a next time, and on nobody's list`]
}

const leftLying = ({ caseId, errands }: Case): readonly string[] =>
  errands.flatMap(({ kind, state, matter, source, problem, dueInMs, legalInMs }) => {
    const what = `${caseId}: ${kind}${matter === null ? '' : ` of ${matter}`}${source === null ? '' : ` ${source}`}`
    if (state === 'dead') return [`${what} was given up (${problem ?? ''}) and waits for a repair`]
    const isOverdue = state === 'waiting' && legalInMs === null && dueInMs < -overdueMs
    return isOverdue ? [`${what} should have run ${Math.round(-dueInMs / 1000)} s ago`] : []
  })

/** By the page: whoever reads it learns what is next, with whom, and until when. */
const pageSaysNothing = ({ caseId, page, errands, history }: Case): readonly string[] => {
  if (page === undefined || overStages.has(page.stage)) return []
  const { stage, nextAct, visitDay, matters } = page
  if (ownStages.has(stage) && nextAct === undefined)
    return [`${caseId} (${stage}): the page does not say what the couple does next`]
  if (stage === 'booked' && visitDay === undefined) return [`${caseId}: booked for no day`]
  if (stage === 'submitted' && !errands.some((each) => each.kind === 'pre-review' && hasTime(each)))
    return [`${caseId}: sent, and nobody pre-reviews it`]
  return matters.flatMap(({ id, stage: of, holder, until }) => {
    if (of === 'asked') {
      const isAsked = errands.some((each) => each.kind === 'ask-department' && each.matter === id && hasTime(each))
      return isAsked && holder !== '' && until !== undefined
        ? []
        : [
            `${caseId}: ${id} lies with ${holder || 'nobody'} until ${until ?? 'no day'}, ${isAsked ? 'asked' : 'and nobody asks'}`,
          ]
    }
    if (of === 'in-inbox') {
      const isListed = history.tasks.some((task) => task.caseId === caseId && task.matter === id)
      return isListed && until !== undefined ? [] : [`${caseId}: ${id} is in no inbox of ${holder}`]
    }
    return []
  })
}

/** 没人管的办件: each case that is not over and has no next step, no owner or no time, with what is missing. */
export const nobodysCases = (
  history: History,
  pages: readonly PageOfCase[],
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  for (const { stream: caseId, kind } of history.streams) {
    if (kind !== 'case') continue
    const page = pages.find((each) => each.caseId === caseId)
    const errands = history.errands.filter(({ stream }) => stream === caseId)
    const stage = page?.stage ?? history.stages.get(caseId) ?? 'unknown'
    const one: Case = { caseId, stage, errands, history, page }
    const words = [...nobodyHasIt(one), ...leftLying(one), ...pageSaysNothing(one)]
    if (words.length > 0) found.set(caseId, words)
  }
  return found
}

const silences = new Set([
  'no-connection',
  'timed-out',
  'resting',
  'source-error',
  'busy',
  'waits for a source',
  'too-many-requests',
])

/** 还没赶上: errands of cases that are due, or that a fault put off. */
export const behind = ({ errands }: Pick<History, 'errands'>): readonly ErrandRow[] =>
  errands.filter(
    ({ state, dueInMs, legalInMs, problem, leased }) =>
      state === 'waiting' &&
      ((legalInMs === null ? dueInMs <= 0 : legalInMs <= 0 && dueInMs <= 0) ||
        leased ||
        (problem !== null && (silences.has(problem) || /error$/i.test(problem)))),
  )
