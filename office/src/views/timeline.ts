import type { Static } from '@sinclair/typebox'
import { type CaseEvent, type CaseFile, type CorrectionItem, conflictKey, type MovedDeadline } from '@xiqian/case'
import type { Plan, RoleId, Text } from '@xiqian/standard'
import { organById } from '../hall/organs.ts'
import type { Office } from '../office.ts'
import type { TimelineShape } from '../shapes/parts.ts'
import { byHelperNote, isShownTo, mandateLine } from './mandate-lines.ts'
import type { ShownMatter } from './matters.ts'
import { pledgeLine } from './pledge-lines.ts'
import { endedLine, turnLine } from './turn-lines.ts'
import { dayWords } from './words.ts'

type Line = Static<typeof TimelineShape>
type Known = {
  readonly office: Office
  readonly plan: Plan
  readonly file: CaseFile
  readonly matters: readonly ShownMatter[]
  /** Whose page it is; undefined for officers, who see whose helper did what. */
  readonly me?: RoleId
}

const text = (zh: string, en: string): Text => ({ zh, en })

/** 漏告 of a line that both see; of a line of one party's own the other hears nothing. */
const omissionIn = (items: readonly CorrectionItem[]): Text | undefined => {
  const on = items.find(({ omittedOn, sees }) => omittedOn !== undefined && sees === 'all')?.omittedOn
  if (on === undefined) return undefined
  const day = dayWords(on)
  return text(
    `有的${day.zh}那次就该告诉您，是我们漏了；时间照算我们的`,
    `Some of it should have been told on ${day.en}; that is our omission, and the time counts against us`,
  )
}

/** What happened that both may know; nothing here rests on the own part of one of them. */
const lineOf = ({ office, plan, file, me }: Known, event: CaseEvent): readonly Line[] => {
  const done = (title: Text, note?: Text): readonly Line[] => [
    { at: event.at, title, ...(note === undefined ? {} : { note }), state: 'done' },
  ]
  const nameOf = (matter: string): Text => plan.matters.find(({ id }) => id === matter)?.name ?? text(matter, matter)
  const said = (line: { readonly title: Text; readonly note?: Text } | undefined): readonly Line[] =>
    line === undefined ? [] : done(line.title, line.note)
  const materialOf = (key: string): Text | undefined => plan.materials.find((one) => one.key === key)?.name
  const placeOf = (organ: string): Text => organById(office, organ)?.name ?? text(organ, organ)
  switch (event.type) {
    case 'Opened':
      return done(text('开始办理', 'Started'))
    case 'TakenOver':
      return done(
        text('两份草稿并成一份', 'Two drafts became one'),
        text('两边填过的都留着', 'All that either typed is kept'),
      )
    case 'MergedInto':
      return done(text('已并入另一份', 'Merged into another'), text(event.into, event.into))
    case 'Submitted':
      return done(text('申请已提交', 'Sent'))
    case 'EyesNeeded': {
      const day = dayWords(event.until.slice(0, 10))
      const time = event.until.slice(11, 16)
      return done(
        text('转人工预审', 'An officer looks at it'),
        text(
          `有的内容没有数据可核，工作人员最晚${day.zh} ${time} 看完`,
          `Some of it no register knows; seen by ${day.en} ${time} at the latest`,
        ),
      )
    }
    case 'PreReviewLate':
      return done(
        text('人工预审超时', 'The pre-review is late'),
        text('这是我们的责任，已报负责人；您不用跑', 'The fault is ours and the head knows; you need not come'),
      )
    case 'PreReviewPassed':
      return done(
        event.by.as.kind === 'staff'
          ? text('预审通过', 'Pre-review passed')
          : text('自动预审通过', 'Pre-review passed'),
        text('资料齐了，可以预约', 'Everything is there; you may book'),
      )
    case 'Returned':
      return done(text('预审退回，需补正', 'Returned, something to put right'), omissionIn(event.list))
    case 'NotAccepted':
      return done(text('没有受理，改好可以再提交', 'Not accepted; it may be sent again'), event.words)
    case 'Booked': {
      const place = placeOf(event.organ)
      const day = dayWords(event.day)
      const kept = event.keptForUs ? text('，名额已替您保留', ', a place is kept for you') : text('', '')
      return done(
        text('已预约到场', 'Visit booked'),
        text(`${day.zh} ${event.time} · ${place.zh}${kept.zh}`, `${day.en} ${event.time} · ${place.en}${kept.en}`),
      )
    }
    case 'BookingCancelled':
      if (event.because === 'not-needed')
        return done(text('预约已取消，不用来了', 'Booking cancelled; no need to come'))
      return event.because === 'source-down'
        ? done(
            text('数据源停机，当天没能办成', 'A register was down that day'),
            text('这一趟算我们的，不算您的', 'That visit counts as ours, not yours'),
          )
        : done(text('预约已取消', 'Booking cancelled'))
    case 'CheckedIn':
      return done(text('到场', 'You came'), placeOf(event.organ))
    case 'Accepted':
      return done(text('已受理', 'Accepted'))
    case 'AcceptedWithGap':
      return done(text('已受理（容缺）', 'Accepted, something follows later'))
    case 'DecidedOnTheSpot':
      return done(
        text(`${nameOf(event.matter).zh}办好了`, `${nameOf(event.matter).en}: done`),
        text('当场办结', 'On the spot'),
      )
    case 'ReplyDecided':
    case 'DecidedFromInbox':
      return done(text(`${nameOf(event.matter).zh}已决定`, `${nameOf(event.matter).en}: decided`))
    // Nothing for the couple to do: the first word stands.
    case 'ReplyRepeated':
      return event.contradicts === undefined || me !== undefined
        ? []
        : done(
            text(
              `${nameOf(event.matter).zh}：部门又来了相反的答复`,
              `${nameOf(event.matter).en}: the department said the contrary`,
            ),
            text('按先到的办，已报督办', 'The first word stands; supervision knows'),
          )
    case 'ResultIssued':
      return event.form === 'paper-on-the-spot' &&
        plan.matters.some(({ id, whileTheyWait }) => id === event.matter && whileTheyWait !== undefined)
        ? done(text('证件已当面交到手', 'The papers were put into your hands'))
        : []
    case 'MatterRefused':
      return done(text(`${nameOf(event.matter).zh}未获准`, `${nameOf(event.matter).en}: refused`), event.reason)
    case 'CorrectionAsked':
      return done(
        text(`${nameOf(event.matter).zh}需要补正`, `${nameOf(event.matter).en}: a correction is asked`),
        omissionIn(event.items),
      )
    case 'CorrectionReceived':
      return done(text('补正已收到', 'Correction received'))
    case 'SpecialProcedureStarted': {
      const until = dayWords(event.until)
      return done(
        text(`${nameOf(event.matter).zh}进入特别程序`, `${nameOf(event.matter).en}: a special procedure`),
        text(
          `${event.words.zh}，最晚到${until.zh}。${event.doNext.zh}`,
          `${event.words.en}, until ${until.en} at the latest. ${event.doNext.en}`,
        ),
      )
    }
    case 'SpecialProcedureEnded':
      return done(
        text(`${nameOf(event.matter).zh}特别程序结束`, `${nameOf(event.matter).en}: the special procedure is over`),
        event.because === 'time-up'
          ? text('最长的天数到了，恢复计时', 'Its longest time is over; the clock runs on')
          : text('恢复计时', 'The clock runs on'),
      )
    case 'MatterEnded':
      return said(endedLine(event, nameOf(event.matter)))
    // Whose record it is, and what it says, is that party's own: it stands in a box of its own.
    case 'ConflictFound':
      return event.meanwhile === 'go-on'
        ? []
        : done(
            text('部门在核对登记数据', 'A register is being looked into'),
            text('不用您跑，这几天算部门的', 'Nothing for you to do; the days are counted on the department'),
          )
    case 'ConflictSettled':
      return file.conflicts[conflictKey(event)]?.meanwhile === 'go-on'
        ? []
        : done(text('登记数据核对完了', 'The register was looked into'))
    case 'OwedWaived':
      return event.because === 'not-asked-any-more'
        ? done(text('新标准不再要这份材料，您不用交', 'The newer standard asks for it no more; you need not bring it'))
        : done(text('部门数据已补核，您不用交', 'The register answered; you need not bring it'))
    case 'StandardFollowed':
      return done(
        text('改按新标准办理', 'Goes on under the newer standard'),
        text('逐项比过，没有一项比原来更重', 'Compared line by line: nothing is heavier than before'),
      )
    case 'DeadlinesMoved':
      return event.moved.flatMap((moved) => movedLine(plan, moved, event)).map((line) => ({ ...line, at: event.at }))
    case 'OwedSupplied':
      return done(text('材料已补上', 'The owed paper is here'))
    case 'PromiseBroken':
      return done(text('承诺的材料没按期到', 'A promised paper did not come in time'))
    case 'HandedOut':
      return event.way === 'electronic-only'
        ? done(text('全部结果已电子送达', 'All results delivered electronically'))
        : done(
            text('结果已一次交付', 'Results handed over'),
            event.way === 'post' ? text('邮寄，不用跑', 'By post, no trip') : text('窗口领取', 'At the window'),
          )
    case 'Withdrawn':
      return done(text('已撤回', 'Withdrawn'))
    default:
      return said(pledgeLine(event) ?? turnLine(event, nameOf, placeOf, materialOf))
  }
}

/** 顺延, with the old day, the new one and why; days of single matters are on their own lines already. */
const movedLine = (
  { materials }: Plan,
  { of, id, from, to }: MovedDeadline,
  { because, basis }: CaseEvent & { readonly type: 'DeadlinesMoved' },
): readonly Omit<Line, 'at'>[] => {
  const material = materials.find(({ key }) => key === id)?.name
  if (of === 'matter' || (of === 'material' && material === undefined)) return []
  const what = of === 'case' ? text('全部办好的日子', 'The day by which all is done') : material
  const [was, is] = [dayWords(from), dayWords(to)]
  const why = {
    calendar: text(`工作日安排有变：${basis}`, `Working days were announced anew: ${basis}`),
    standard: text('按新标准重新计算', 'Counted by the newer standard'),
    'special-procedure': text('特别程序的日子不算时间', 'The days of the special procedure are not counted'),
    objection: text('复核的日子不算时间', 'The days until the objection was answered are not counted'),
    'force-majeure': text('因不可抗力延期', 'More time, by force majeure'),
    conflict: text('部门核对数据的日子不算时间', 'The days in which a register was looked into are not counted'),
    correction: text('等您补正的日子不算时间', 'The days of waiting for your correction are not counted'),
  }[because]
  return [
    {
      title: text(`${what?.zh}由${was.zh}改为${is.zh}`, `${what?.en}: ${is.en} in place of ${was.en}`),
      note: why,
      state: 'done',
    },
  ]
}

/** The line of an event, and who did it where that was a helper. */
const withHelper = (known: Known, event: CaseEvent): readonly Line[] => {
  const standard = known.office.standards.inForce(known.file.lifeEvent)
  const lines = lineOf(known, event)
  if (standard === undefined) return lines
  const own = mandateLine(standard, event)
  const said = own === undefined ? lines : [{ at: event.at, ...own, state: 'done' as const }]
  const note = byHelperNote(standard, event)
  if (note === undefined) return said
  return said.map((line) => ({ ...line, note: line.note === undefined ? note : joint(line.note, note) }))
}

const joint = (one: Text, other: Text): Text => text(`${one.zh}，${other.zh}`, `${one.en}. ${other.en}`)

/** 时间线: what was, what is now and with whom until when, what comes. */
export const timelineOf = (known: Known, events: readonly CaseEvent[]): readonly Line[] => {
  const { file, plan, matters } = known
  const past = events.filter((event) => isShownTo(event, known.me)).flatMap((event) => withHelper(known, event))
  // Not the last event's time: that would tell when the other party was at its own part.
  const at = past.at(-1)?.at ?? file.openedAt
  const running = matters.flatMap((matter): Line[] => {
    const isRunning = [
      'asked',
      'in-inbox',
      'paused',
      'correcting',
      'waiting',
      'returned',
      'void-proposed',
      'objected',
    ].includes(matter.stage)
    if (!isRunning) return []
    const { name, stageName, holder, until } = matter
    // What waits for the matter before it lies with nobody yet.
    if (matter.stage === 'waiting')
      return [{ at, title: { zh: `${name.zh} ${stageName.zh}`, en: `${name.en}: ${stageName.en}` }, state: 'next' }]
    return [
      {
        at,
        title: { zh: `${name.zh} ${stageName.zh}`, en: `${name.en}: ${stageName.en}` },
        state: 'now',
        ...(matter.stage === 'paused' && matter.reason !== undefined ? { note: matter.reason } : {}),
        holder,
        ...(until === undefined ? {} : { until }),
      },
    ]
  })
  const isOver = file.handOut.stage === 'done' || file.intake.stage === 'withdrawn' || file.intake.stage === 'merged'
  const isAccepted = file.intake.stage === 'accepted'
  const next: Line[] = isOver
    ? []
    : [
        ...(isAccepted ? [] : plan.visits.slice(0, 1).map(({ name }) => ({ at, title: name, state: 'next' as const }))),
        { at, title: text('一次交付全部结果', 'All results at once'), state: 'next' },
      ]
  return [...past, ...running, ...next]
}
