import type { Static } from '@sinclair/typebox'
import { type CaseFile, type CaseStage, dayOf } from '@xiqian/case'
import type { LegalDay, Standard, Text } from '@xiqian/standard'
import type { OwedShape } from '../shapes/parts.ts'
import type { ShownMatter } from './matters.ts'
import { listed, roleName } from './side-by-side.ts'
import type { Todo } from './todo.ts'
import { dayWords, stageWords } from './words.ts'

/** What the officer's first line rests on. */
export type AtTheCounter = {
  readonly standard: Standard
  readonly file: CaseFile
  readonly stage: CaseStage
  readonly today: LegalDay
  readonly todo: readonly Todo[]
  readonly matters: readonly ShownMatter[]
  readonly owed: readonly Static<typeof OwedShape>[]
  /** How the couple wishes to receive what is on paper, in words. */
  readonly resultBy?: Text | undefined
}

const text = (zh: string, en: string): Text => ({ zh, en })
const joined = (parts: readonly Text[]): Text =>
  text(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '))

const dayOr = (day: LegalDay, today: LegalDay): Text => (day === today ? text('今天', 'today') : dayWords(day))

/** 还欠什么、谁欠、到哪天. */
const owedWords = ({ owed }: AtTheCounter): readonly Text[] =>
  owed.map(({ name, owedBy, source, due }) => {
    if (owedBy === 'source') {
      const whose = source ?? text('部门', 'the register')
      return text(`${whose.zh}欠${name.zh}，不向当事人要`, `${whose.en} owes ${name.en}; ask nothing of the applicants`)
    }
    const by = due === undefined ? undefined : dayWords(due)
    return text(
      `当事人欠${name.zh}${by === undefined ? '' : `，${by.zh}前补`}`,
      `the applicants owe ${name.en}${by === undefined ? '' : ` by ${by.en}`}`,
    )
  })

/** The first open line, and whose it is where it is not this officer's. */
const nextWords = ({ todo }: AtTheCounter): Text | undefined => {
  const open = todo.filter(({ done }) => !done)
  const first = open[0]
  if (first === undefined) return undefined
  if (first.mine || first.who === undefined)
    return text(`还要做 ${open.length} 件事，现在：${first.words.zh}`, `${open.length} to do, now: ${first.words.en}`)
  return text(`请${first.who.zh}办：${first.words.zh}`, `For the ${first.who.en}: ${first.words.en}`)
}

const isOpen = ({ stage }: ShownMatter): boolean => stage !== 'decided' && stage !== 'issued' && stage !== 'ended'

/** Each open matter with its holder and its day, then the day of the whole. */
const withDepartments = (at: AtTheCounter): readonly Text[] => {
  const waiting = at.matters.filter(isOpen).map(({ name, holder, until }) => {
    const by = until === undefined ? undefined : dayWords(until)
    return text(
      `${name.zh}：${holder.zh}${by === undefined ? '' : `，${by.zh}前`}`,
      `${name.en}: ${holder.en}${by === undefined ? '' : `, by ${by.en}`}`,
    )
  })
  return waiting.length > 0 ? waiting : at.file.intake.stage === 'accepted' ? [wholeBy(at.file.intake.due)] : []
}

const wholeBy = (due: LegalDay): Text => {
  const { zh, en } = dayWords(due)
  return text(`最晚${zh}全部办完`, `all done by ${en}`)
}

const draftWords = ({ standard, file }: AtTheCounter): Text => {
  const open = listed(
    file.roles.filter((role) => file.parties[role]?.stage !== 'confirmed').map((role) => roleName(standard, role)),
  )
  return open.zh === ''
    ? text('还没有提交：都已确认，等提交', 'Not sent yet: all is confirmed')
    : text(`还没有提交：等${open.zh}填写确认`, `Not sent yet: waits for ${open.en}`)
}

const bookedWords = (at: AtTheCounter): Text => {
  const { visit } = at.file
  if (visit.stage !== 'booked') return stageWords[at.stage]
  const day = dayOr(visit.day, at.today)
  if (visit.day < at.today)
    return text(
      `预约的${day.zh} ${visit.time} 没有来，请当事人在手机上改约`,
      `Did not come ${day.en} ${visit.time}; let them book again on the phone`,
    )
  const kept = visit.keptForUs ? text('（保留的名额）', ' (a kept place)') : text('', '')
  return text(`${day.zh} ${visit.time} 到窗口${kept.zh}`, `Comes ${day.en} ${visit.time}${kept.en}`)
}

const notAcceptedWords = ({ file, stage }: AtTheCounter): Text => {
  const { intake } = file
  if (intake.stage !== 'not-accepted') return stageWords[stage]
  const day = dayWords(intake.on)
  return text(`${day.zh}不予受理：${intake.words.zh}`, `Not accepted on ${day.en}: ${intake.words.en}`)
}

const toHandOut = ({ matters, resultBy }: AtTheCounter): Text => {
  const papers = listed(
    matters.filter(({ resultForm }) => resultForm === 'electronic-and-paper').map(({ result }) => result),
  )
  const wish = resultBy === undefined ? text('', '') : text(`（${resultBy.zh}）`, ` (${resultBy.en})`)
  return text(`待出件：${papers.zh}${wish.zh}`, `To be handed out: ${papers.en}${wish.en}`)
}

const finishedWords = ({ matters }: AtTheCounter): Text => {
  const ended = matters.filter(({ stage }) => stage === 'ended')
  if (ended.length === 0) return text('全部办结，没有欠的', 'All done; nothing is owed')
  const names = listed(ended.map(({ name, reason }) => withReason(name, reason)))
  return text(`已办结；没有办成的：${names.zh}`, `Done, except: ${names.en}`)
}

const withReason = (name: Text, reason: Text | undefined): Text =>
  reason === undefined ? name : text(`${name.zh}（${reason.zh}）`, `${name.en} (${reason.en})`)

/** 人工预审: how many things to see, until when. */
const toSeeWords = (
  { what, until, late }: Extract<CaseFile['intake'], { readonly stage: 'in-pre-review' }>,
  { today }: AtTheCounter,
): Text => {
  const day = dayOr(dayOf(until), today)
  const time = until.slice(11, 16)
  return late === undefined
    ? text(
        `人工预审：${what.length} 项要看，${day.zh} ${time} 前`,
        `Pre-review: ${what.length} to see, by ${day.en} ${time}`,
      )
    : text(
        `人工预审超时：${what.length} 项要看，本该${day.zh} ${time} 前，已报负责人`,
        `Pre-review overdue: ${what.length} to see, was due ${day.en} ${time}; the head knows`,
      )
}

/** 漏告: the list that is out names what an earlier one should have named. */
const isOmission = ({ matters }: CaseFile): boolean =>
  Object.values(matters).some((matter) => matter.stage === 'correcting' && matter.clock === 'runs')

/** 当面等答复, 还没到手. */
const awaitedWords = ({ matters }: AtTheCounter): Text | undefined =>
  matters.flatMap(({ awaited }) => awaited?.words ?? [])[0]

/** 工作人员的第一行: what is still to do for this couple, by whom, by when, and what is owed. */
export const staffHeadline = (at: AtTheCounter): Text => {
  const mine = at.todo.some((one) => one.mine && !one.done)
  switch (at.stage) {
    case 'draft':
    case 'waiting-for-party':
      return draftWords(at)
    case 'submitted':
      if (at.file.intake.stage === 'in-pre-review') return toSeeWords(at.file.intake, at)
      return text('预审中，不用窗口做什么', 'Being pre-reviewed; nothing to do at the window')
    case 'not-accepted':
      return notAcceptedWords(at)
    case 'returned':
      return text('预审退回，等当事人改好再提交', 'Returned; waits for the applicants')
    case 'ready':
      return text('预审通过，还没有预约；人来了可以直接办', 'Pre-reviewed, not booked; whoever walks in may be served')
    case 'booked':
      return bookedWords(at)
    case 'at-the-window':
      return joined([awaitedWords(at) ?? nextWords(at) ?? stageWords[at.stage], ...owedWords(at)])
    case 'in-review':
      if (awaitedWords(at) !== undefined) return joined([awaitedWords(at) ?? stageWords[at.stage], ...owedWords(at)])
      return joined([...(mine ? [nextWords(at) ?? stageWords[at.stage]] : withDepartments(at)), ...owedWords(at)])
    case 'correction':
      return joined([
        isOmission(at.file)
          ? text(
              '等当事人补正；有的第一次就该说，算漏告，时间照算',
              'Waits for a correction that was told late: the clock runs on',
            )
          : text('等当事人补正，补上之前不算时间', 'Waits for the correction; the clock stands'),
        ...owedWords(at),
      ])
    case 'to-hand-out':
      return toHandOut(at)
    case 'finished':
      return finishedWords(at)
    case 'withdrawn':
    case 'merged':
    case 'ended':
      return stageWords[at.stage]
  }
}
