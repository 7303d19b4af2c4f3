import { type Group, type Guided, type LifeEvent, type Problem, partsWords, readTyped, type Typed } from '@xiqian/parts'
import { type Answer, problemsOf, settle } from '../answer.ts'
import { plainChrome, sessionOf } from '../frame.ts'
import { type Answers, hideAnswers, readAnswers, stillAsked } from '../guide-answers.ts'
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

export const guided = (turn: Turn, event: LifeEvent, answers: Answers): Promise<Answer<Guided>> =>
  settle(turn.door.POST('/guide', { body: { lifeEvent: event.id, answers: { ...answers } } }))

type Shown = {
  readonly event: LifeEvent
  readonly groups: readonly Group[]
  readonly group: Group | undefined
  readonly answers: Answers
  readonly typed?: Typed
  readonly problems?: readonly Problem[]
  readonly trouble?: Trouble
  readonly status?: number
}

const showGroup = async (turn: Turn, shown: Shown): Promise<PageAnswer> => {
  const { event, groups, group, answers } = shown
  const at = group === undefined ? 0 : groups.findIndex((one) => one.id === group.id)
  const here = new Set(group?.fields.map((field) => field.fact) ?? [])
  const others = Object.fromEntries(Object.entries(answers).filter(([fact]) => !here.has(fact)))
  const before = groups[at - 1]?.id
  const chrome = {
    ...plainChrome(turn, await sessionOf(turn), event),
    switchForm: { id: 'guide', action: '/guide/next' },
  }
  return page(
    guidePage({
      chrome: group === undefined ? { ...plainChrome(turn, undefined, event), path: '/guide' } : chrome,
      formKey: turn.newKey(),
      event,
      at: at + 1,
      of: groups.length,
      answers: hideAnswers(others),
      ...(group === undefined ? {} : { group }),
      ...(before === undefined ? {} : { before }),
      ...(shown.typed === undefined ? {} : { typed: shown.typed }),
      ...(shown.problems === undefined ? {} : { problems: shown.problems }),
      ...(shown.trouble === undefined ? {} : { trouble: shown.trouble }),
    }),
    shown.status ?? 200,
  )
}

const showNotice = async (
  turn: Turn,
  event: LifeEvent,
  answers: Answers,
  plan: Guided['plan'],
): Promise<PageAnswer> => {
  const chrome = { ...plainChrome(turn, await sessionOf(turn), event), switchForm: { id: 'guide', action: '/notice' } }
  const begin = { formKey: turn.newKey(), event, answers: hideAnswers(answers) }
  return page(noticePage({ chrome, plan, today: event.today, begin }))
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
  const first = await guided(turn, event, {})
  if (!first.ok) return refusedAnswer(turn, first)
  const { groups } = first.value
  return showGroup(turn, { event, groups, group: groups[0], answers: {} })
}

/** One step on, one step back, or the same page in another language: what was answered travels in the form. */
const nextInGuide = async (turn: Turn): Promise<PageAnswer> => {
  const event = await eventOf(turn, formValue(turn, 'event'))
  if (event === undefined) return goTo('/guide')
  const answers = readAnswers(turn.form.values)
  const now = await guided(turn, event, answers)
  if (!now.ok) return refusedAnswer(turn, now)
  const { groups } = now.value
  const group = groups.find((one) => one.id === formValue(turn, 'group'))
  if (group === undefined) return showGroup(turn, { event, groups, group: groups[0], answers })
  const typed = turn.form.values
  const again = { event, groups, group, answers, typed }
  if (formValue(turn, 'go') === 'stay') return showGroup(turn, again)

  const { facts, problems } = readTyped(group.fields, typed)
  const back = formValue(turn, 'back')
  if (back !== '')
    return showGroup(turn, {
      event,
      groups,
      group: groups.find((one) => one.id === back),
      answers: { ...answers, ...facts },
    })
  if (problems.length > 0) return showGroup(turn, { ...again, problems, status: 422 })

  const said = { ...answers, ...facts }
  const then = await guided(turn, event, said)
  if (!then.ok) {
    const invalid = problemsOf(then.refused, missing)
    const trouble: Trouble = { kind: 'refused', refused: then.refused }
    return showGroup(turn, { ...again, problems: invalid, trouble, status: then.status })
  }
  const at = then.value.groups.findIndex((one) => one.id === group.id)
  const next = then.value.groups[at + 1] ?? then.value.groups.find((one) => !one.complete)
  if (next !== undefined) return showGroup(turn, { event, groups: then.value.groups, group: next, answers: said })
  return noticeFor(turn, event, stillAsked(said, then.value.groups))
}

const noticeFor = async (turn: Turn, event: LifeEvent, answers: Answers): Promise<PageAnswer> => {
  const last = await guided(turn, event, answers)
  if (!last.ok) return refusedAnswer(turn, last)
  const open = last.value.groups.find((one) => !one.complete)
  if (open !== undefined) return showGroup(turn, { event, groups: last.value.groups, group: open, answers })
  return showNotice(turn, event, answers, last.value.plan)
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
