import { type Group, type Guided, type LifeEvent, type Problem, partsWords, readTyped, type Typed } from '@xiqian/parts'
import { type Answer, problemsOf, settle } from '../answer.ts'
import { plainChrome, sessionOf } from '../frame.ts'
import { hideAnswers, nothingSaid, readAnswers, type Said, sayMore, stillAsked, without } from '../guide-answers.ts'
import { factsOf, type GuideStep, onlyAsking, stepsOf, stillOpen } from '../guide-steps.ts'
import { guidePage } from '../pages/guide-page.tsx'
import { homePage } from '../pages/home-page.tsx'
import { noticePage } from '../pages/notice-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { refusedAnswer } from '../refused-answer.ts'
import { formValue, get, goTo, type PageAnswer, type PageRoute, page, postAndBack, type Turn } from '../turn.ts'

const missing = { zh: partsWords.zh.missingText, en: partsWords.en.missingText }

const eventIds = async (turn: Turn): Promise<readonly string[]> => {
  const list = await settle(turn.door.GET('/life-events', {}))
  return list.ok ? list.value.lifeEvents.map(({ id }) => id) : []
}

/** The life event that is asked for, else the first one of the standard. */
export const eventOf = async (turn: Turn, wanted: string): Promise<LifeEvent | undefined> => {
  const id = wanted === '' ? (await eventIds(turn))[0] : wanted
  if (id === undefined) return undefined
  const event = await settle(turn.door.GET('/life-events/{id}', { params: { path: { id } } }))
  return event.ok ? event.value : undefined
}

export const guided = (turn: Turn, event: LifeEvent, { answers, unsure }: Said): Promise<Answer<Guided>> =>
  settle(turn.door.POST('/guide', { body: { lifeEvent: event.id, answers: { ...answers }, unsure: [...unsure] } }))

type Shown = {
  readonly event: LifeEvent
  readonly now: Guided
  readonly step: GuideStep | undefined
  /** Only these questions of the step. */
  readonly only?: readonly string[]
  readonly said: Said
  readonly typed?: Typed
  readonly problems?: readonly Problem[]
  readonly trouble?: Trouble
  readonly status?: number
}

const showStep = async (turn: Turn, shown: Shown): Promise<PageAnswer> => {
  const { event, now, step, only, said } = shown
  const steps = stepsOf(now.groups)
  const at = steps.findIndex((one) => one.id === step?.id)
  const here = step === undefined || only === undefined ? step : onlyAsking(step, only)
  const before = steps[at - 1]?.id
  const chrome = {
    ...plainChrome(turn, await sessionOf(turn), event),
    switchForm: { id: 'guide', action: '/guide/next' },
  }
  return page(
    guidePage({
      chrome: here === undefined ? { ...plainChrome(turn, undefined, event), path: '/guide' } : chrome,
      formKey: turn.newKey(),
      event,
      at: at + 1,
      asks: now.asks,
      answers: hideAnswers(without(said, new Set(here === undefined ? [] : factsOf(here)))),
      ...(here === undefined ? {} : { step: here, isPart: only !== undefined }),
      ...(before === undefined ? {} : { before }),
      ...(shown.typed === undefined ? {} : { typed: shown.typed }),
      ...(shown.problems === undefined ? {} : { problems: shown.problems }),
      ...(shown.trouble === undefined ? {} : { trouble: shown.trouble }),
    }),
    shown.status ?? 200,
  )
}

const showNotice = async (turn: Turn, event: LifeEvent, said: Said, last: Guided): Promise<PageAnswer> => {
  const chrome = { ...plainChrome(turn, await sessionOf(turn), event), switchForm: { id: 'guide', action: '/notice' } }
  const begin = { formKey: turn.newKey(), event, answers: hideAnswers(said), mayBegin: last.mayBegin }
  return page(noticePage({ chrome, plan: last.plan, today: event.today, begin }))
}

const home = async (turn: Turn): Promise<PageAnswer> => {
  const [ids, session] = await Promise.all([eventIds(turn), sessionOf(turn)])
  const found = await Promise.all(ids.map((id) => eventOf(turn, id)))
  const events = found.filter((event) => event !== undefined)
  const [only, ...others] = events
  return page(homePage({ chrome: plainChrome(turn, session, others.length === 0 ? only : undefined), events }))
}

/** Where several things can be done, which one is asked first. */
const startGuide = async (turn: Turn): Promise<PageAnswer> => {
  const wanted = turn.query.event ?? ''
  if (wanted === '' && (await eventIds(turn)).length > 1) return goTo('/')
  const event = await eventOf(turn, wanted)
  if (event === undefined) return home(turn)
  const first = await guided(turn, event, nothingSaid)
  if (!first.ok) return refusedAnswer(turn, first)
  const now = first.value
  return showStep(turn, { event, now, step: stepsOf(now.groups)[0], said: nothingSaid })
}

/** The step after this one: what an answer on it has just brought, what comes next, what was left open before. */
const stepAfter = (
  step: GuideStep,
  before: readonly Group[],
  then: readonly Group[],
): { readonly step: GuideStep; readonly only?: readonly string[] } | undefined => {
  const steps = stepsOf(then)
  const ids = new Set(step.groups.map(({ id }) => id))
  const brought = steps.find(({ groups }) => groups.some(({ id }) => ids.has(id)) && stillOpen(groups).length > 0)
  if (brought !== undefined) {
    const only = stillOpen(brought.groups.filter(({ id }) => ids.has(id)))
    if (only.length > 0) return { step: brought, only }
  }
  const last = before.findIndex(({ id }) => id === step.groups.at(-1)?.id)
  const seen = new Set(before.slice(0, last + 1).map(({ id }) => id))
  const next =
    steps.find(({ groups }) => groups.some(({ id }) => !seen.has(id))) ??
    steps.find(({ groups }) => stillOpen(groups).length > 0)
  return next === undefined ? undefined : { step: next }
}

/** One step on, one step back, or the same page in another language: what was answered travels in the form. */
const nextInGuide = async (turn: Turn): Promise<PageAnswer> => {
  const event = await eventOf(turn, formValue(turn, 'event'))
  if (event === undefined) return goTo('/guide')
  const said = readAnswers(turn.form.values)
  const came = await guided(turn, event, said)
  if (!came.ok) return refusedAnswer(turn, came)
  const now = came.value
  const steps = stepsOf(now.groups)
  const step = steps.find(({ groups }) => groups.some(({ id }) => id === formValue(turn, 'group')))
  if (step === undefined) return showStep(turn, { event, now, step: steps[0], said })
  const typed = turn.form.values
  const only = formValue(turn, 'only') === '' ? undefined : formValue(turn, 'only').split(' ')
  const here = only === undefined ? step : onlyAsking(step, only)
  const again = { event, now, step, said, typed, ...(only === undefined ? {} : { only }) }
  if (formValue(turn, 'go') === 'stay') return showStep(turn, again)

  const { facts, problems, unsure } = readTyped(
    here.groups.flatMap(({ fields }) => fields),
    typed,
  )
  const more = sayMore(said, { answers: facts, unsure })
  const back = formValue(turn, 'back')
  if (back !== '') {
    const wanted = steps.find(({ groups }) => groups.some(({ id }) => id === back)) ?? steps[0]
    return showAgain(turn, event, more, wanted)
  }
  if (problems.length > 0) return showStep(turn, { ...again, problems, status: 422 })

  const then = await guided(turn, event, more)
  if (!then.ok) {
    const invalid = problemsOf(then.refused, missing)
    const trouble: Trouble = { kind: 'refused', refused: then.refused }
    return showStep(turn, { ...again, problems: invalid, trouble, status: then.status })
  }
  const next = stepAfter(step, now.groups, then.value.groups)
  return next === undefined
    ? noticeFor(turn, event, stillAsked(more, then.value.groups))
    : showStep(turn, { event, now: then.value, said: more, ...next })
}

/** A step that was seen before, with what was said on it. */
const showAgain = async (
  turn: Turn,
  event: LifeEvent,
  said: Said,
  wanted: GuideStep | undefined,
): Promise<PageAnswer> => {
  const came = await guided(turn, event, said)
  if (!came.ok) return refusedAnswer(turn, came)
  const steps = stepsOf(came.value.groups)
  const step = steps.find(({ groups }) => groups.some(({ id }) => id === wanted?.id)) ?? steps[0]
  return showStep(turn, { event, now: came.value, step, said })
}

const noticeFor = async (turn: Turn, event: LifeEvent, said: Said): Promise<PageAnswer> => {
  const last = await guided(turn, event, said)
  if (!last.ok) return refusedAnswer(turn, last)
  const open = stepsOf(last.value.groups).find(({ groups }) => stillOpen(groups).length > 0)
  if (open !== undefined) return showStep(turn, { event, now: last.value, step: open, said })
  return showNotice(turn, event, said, last.value)
}

const noticeAgain = async (turn: Turn): Promise<PageAnswer> => {
  const event = await eventOf(turn, formValue(turn, 'event'))
  return event === undefined ? goTo('/guide') : noticeFor(turn, event, readAnswers(turn.form.values))
}

/** 首页, 情形引导, 一次性告知书. */
export const guideRoutes: readonly PageRoute[] = [
  get('/', home),
  get('/guide', startGuide),
  get('/guide/next', async () => goTo('/guide')),
  postAndBack('/guide/next', nextInGuide),
  get('/notice', async () => goTo('/guide')),
  postAndBack('/notice', noticeAgain),
]
