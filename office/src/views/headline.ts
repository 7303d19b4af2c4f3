import { type CaseFile, type CaseStage, dayOf } from '@xiqian/case'
import type { LegalDay, RoleId, Text } from '@xiqian/standard'
import { awaitedHeadline, type ShownAwaited } from './awaited.ts'
import { dayWords } from './words.ts'

export type Headline = {
  readonly headline: Text
  readonly subline: Text
  readonly nextAct?: { readonly act: string; readonly words: Text }
}

/** What the first line rests on; nothing of the other party's own part is among it. */
export type Standing = {
  readonly file: CaseFile
  readonly stage: CaseStage
  readonly me: RoleId
  /** The organ that looks at it, where a person does. */
  readonly preReviewer?: Text | undefined
  /** Who must come for the first visit of the plan; nobody where there is none. */
  readonly comers: readonly RoleId[]
  readonly today: LegalDay
  readonly promiseDays: number
  readonly usedDays?: number | undefined
  readonly earliestDay?: LegalDay | undefined
  readonly hasOwnGaps: boolean
  readonly hasJointGaps: boolean
  readonly hasConsentGaps: boolean
  readonly hasMaterialGaps: boolean
  /** Two drafts were merged that say something else about the same thing. */
  readonly hasDifferences: boolean
  readonly hasCorrections: boolean
  /** Something on the list should have stood on an earlier one. */
  readonly hasOmissions: boolean
  readonly isOwedBySource: boolean
  /** 当面等答复, 还没到手. */
  readonly awaited?: ShownAwaited | undefined
}

const text = (zh: string, en: string): Text => ({ zh, en })
const act = (name: string, zh: string, en: string) => ({ act: name, words: text(zh, en) })

/** Who comes, as this party hears it. */
const comeWords = ({ file, me, comers }: Standing): Text => {
  if (comers.length === 0) return text('不用到场', 'Nobody has to come')
  if (comers.length > 1)
    return comers.length === file.roles.length
      ? text('两人一起来这一趟就够了', 'This one visit together is all')
      : text('要到场的一起来这一趟就够了', 'One visit of those who must come is all')
  if (!comers.includes(me)) return text('只要对方来这一趟，您不用来', 'Only the other comes, once; you need not')
  return file.roles.length > 1
    ? text('只要您一个人来这一趟', 'Only you come, and only this once')
    : text('来这一趟就够了', 'This one visit is all')
}

const bookedWords = ({ me, comers }: Standing, day: Text, time: string): Text => {
  if (comers.length > 1)
    return text(`${day.zh} ${time} 两人带身份证来`, `${day.en} ${time}: come together with your ID cards`)
  return comers.includes(me)
    ? text(`${day.zh} ${time} 带身份证来`, `${day.en} ${time}: come with your ID card`)
    : text(`${day.zh} ${time} 对方带身份证来`, `${day.en} ${time}: the other comes with the ID card`)
}

const draftHeadline = (s: Standing): Headline => {
  const promised = text(
    `受理后 ${s.promiseDays} 个工作日内全部办好`,
    `All done within ${s.promiseDays} working days of acceptance`,
  )
  const mine = s.file.parties[s.me]
  const other = s.file.roles.find((role) => role !== s.me)
  const others = other === undefined ? undefined : s.file.parties[other]
  const isTold = mine !== undefined && 'told' in mine && mine.told !== undefined
  const say = (subline: Text, nextAct: { act: string; words: Text }): Headline => ({
    headline: promised,
    subline,
    nextAct,
  })
  if (!isTold)
    return say(
      text('先看一眼我们会替您查什么', 'First see what we will look up for you'),
      act('tell', '看看会查什么', 'See what is looked up'),
    )
  if (s.hasDifferences)
    return say(
      text('两份并成了一份，有几项不一样', 'Two drafts became one, and differ in places'),
      act('differences', '选一下哪个对', 'Choose which is right'),
    )
  if (s.hasOwnGaps)
    return say(
      text('您本人的部分还有几项', 'Your own part still has gaps'),
      act('own', '填我的部分', 'Fill in my part'),
    )
  if (others?.stage === 'expected')
    return say(
      text('请对方也进来，各填各的', 'Invite the other; each fills in their own'),
      act('invite', '请对方加入', 'Invite the other'),
    )
  if (s.hasJointGaps)
    return say(
      text('共同的部分还有几项', 'The joint part still has gaps'),
      act('joint', '填共同部分', 'Fill in the joint part'),
    )
  if (s.hasConsentGaps)
    return say(text('还差一份同意', 'One consent is missing'), act('consents', '去办同意', 'See the consent'))
  if (s.hasMaterialGaps)
    return say(
      text('还有材料要您给', 'Something is still needed from you'),
      act('materials', '看看要给什么', 'See what is needed'),
    )
  if (mine?.stage !== 'confirmed')
    return say(text('核对一遍，确认', 'Check it once and confirm'), act('review', '核对并确认', 'Check and confirm'))
  if (others !== undefined && others.stage !== 'confirmed')
    return {
      headline: promised,
      subline: text('您这边好了，等对方确认', 'You are done; waiting for the other to confirm'),
    }
  const confirmed =
    others === undefined
      ? text('您确认过了，可以提交', 'You have confirmed; you can send it')
      : text('两人都确认了，可以提交', 'Both have confirmed; you can send it')
  return say(confirmed, act('submit', '提交', 'Send'))
}

/** 超期 is said as it is, and whose fault. */
const lateHeadline = (due: LegalDay): Headline => {
  const day = dayWords(due)
  return {
    headline: text(`本该${day.zh}前办好，我们晚了`, `Promised by ${day.en}: we are late`),
    subline: text(
      '这是我们的责任，您不用跑；在谁那里，下面写着',
      'The fault is ours; you need not come. Below you see who holds it',
    ),
  }
}

/** 人工预审: in whose hands it is and until when; overdue is said as it is. */
const seenByPerson = (
  { until, late }: Extract<CaseFile['intake'], { readonly stage: 'in-pre-review' }>,
  who: Text,
): Headline => {
  const day = dayWords(dayOf(until))
  const time = until.slice(11, 16)
  return {
    headline: text('工作人员正在看您上传的内容', 'An officer is looking at what you sent'),
    subline:
      late === undefined
        ? text(
            `${who.zh}最晚${day.zh} ${time} 看完，您不用跑`,
            `${who.en}, by ${day.en} ${time} at the latest; you need not come`,
          )
        : text(
            `${who.zh}本该${day.zh} ${time} 前看完，我们晚了，已报负责人；您不用跑`,
            `It should have been done by ${day.en} ${time}: we are late, and the head knows. You need not come`,
          ),
  }
}

/** 漏告 */
const ourOmission = text(
  '这是我们漏了，第一次就该说；时间照算我们的',
  'We should have said so the first time; the time counts against us',
)

/** 停钟 is said with its last day: a day for everything that leaves it out would not be true. */
const pausedHeadline = (until: LegalDay, due: Text): Headline => {
  const day = dayWords(until)
  return {
    headline: text(`有一项停钟，最晚${day.zh}接着办`, `One item is paused, until ${day.en} at the latest`),
    subline: text(`其余的${due.zh}前办好。您不用跑`, `The rest by ${due.en}. You need not come`),
  }
}

const pausedUntil = ({ matters }: CaseFile): LegalDay | undefined =>
  Object.values(matters)
    .flatMap((matter) => (matter.stage === 'paused' ? [matter.until] : []))
    .toSorted()
    .at(-1)

/** 第一行: by when all is done, or what to do now; then who it waits for. */
export const headlineOf = (s: Standing): Headline => {
  const { file } = s
  const due = file.intake.stage === 'accepted' ? dayWords(file.intake.due) : undefined
  const paused = pausedUntil(file)
  switch (s.stage) {
    case 'draft':
    case 'waiting-for-party':
      return draftHeadline(s)
    case 'returned':
      return s.hasCorrections
        ? {
            headline: text('有几处要改', 'A few things to put right'),
            subline: s.hasOmissions
              ? ourOmission
              : text('一次说全，改好再提交', 'The list is complete; change them and send again'),
            nextAct: act('corrections', '去改', 'Put right'),
          }
        : draftHeadline(s)
    case 'not-accepted': {
      const why = file.intake.stage === 'not-accepted' ? file.intake.words : text('', '')
      const again = draftHeadline(s).nextAct
      return {
        headline: text('没有受理，改好可以再提交', 'Not accepted; put it right and send it again'),
        subline: why,
        ...(s.hasCorrections
          ? { nextAct: act('corrections', '去改', 'Put right') }
          : again === undefined
            ? {}
            : { nextAct: again }),
      }
    }
    case 'submitted':
      if (file.intake.stage === 'in-pre-review')
        return seenByPerson(file.intake, s.preReviewer ?? text('窗口', 'the window'))
      return {
        headline: text('正在预审', 'Being pre-reviewed'),
        subline: text(
          '多数几秒就好；数据源停机时我们会一直查，您不用跑',
          'Mostly seconds; if a register is down we keep asking, you need not come',
        ),
      }
    case 'ready': {
      const day = s.earliestDay === undefined ? undefined : dayWords(s.earliestDay)
      const later = s.earliestDay !== undefined && s.earliestDay > s.today && day !== undefined
      return {
        headline: text('预审通过，约个时间来办', 'Pre-review passed: book a time to come'),
        subline: later ? text(`最早可约 ${day.zh}`, `The earliest day is ${day.en}`) : comeWords(s),
        nextAct: act('book', '选时间', 'Choose a time'),
      }
    }
    case 'booked': {
      const day = file.visit.stage === 'booked' ? dayWords(file.visit.day) : dayWords(s.today)
      const time = file.visit.stage === 'booked' ? file.visit.time : ''
      return {
        headline: bookedWords(s, day, time),
        subline: text('只跑这一趟', 'This is the only visit'),
      }
    }
    case 'at-the-window':
      if (s.awaited !== undefined) return awaitedHeadline(s.awaited)
      return { headline: text('正在窗口办理', 'At the window now'), subline: text('约 10 分钟', 'About ten minutes') }
    case 'in-review':
    case 'to-hand-out':
      if (s.awaited !== undefined) return awaitedHeadline(s.awaited)
      if (file.intake.stage === 'accepted' && file.intake.due < s.today) return lateHeadline(file.intake.due)
      if (paused !== undefined && due !== undefined) return pausedHeadline(paused, due)
      return {
        headline:
          due === undefined
            ? text('部门办理中', 'With the departments')
            : text(`${due.zh}前全部办好`, `All done by ${due.en}`),
        subline: s.isOwedBySource
          ? text(
              '有一项在等部门的数据，时间算部门的，您不用跑',
              'One item waits for a register; that time is theirs, you need not come',
            )
          : text(
              `共 ${s.promiseDays} 个工作日，已用 ${s.usedDays ?? 0} 个。您不用跑`,
              `${s.promiseDays} working days, ${s.usedDays ?? 0} used. You need not come`,
            ),
      }
    case 'correction':
      return {
        headline: text('有一项要补正', 'One thing to put right'),
        subline: s.hasOmissions ? ourOmission : text('补上之前不算时间', 'The clock stands until then'),
        nextAct: act('corrections', '去补', 'Put right'),
      }
    case 'finished': {
      const isRated = file.rated.includes(s.me)
      return {
        headline: text('全部办好了', 'All done'),
        subline:
          file.roles.length > 1 ? text('恭喜二位', 'Congratulations to you both') : text('恭喜', 'Congratulations'),
        ...(isRated ? {} : { nextAct: act('rate', '评价一下', 'Rate it') }),
      }
    }
    case 'merged':
      return {
        headline: text('这份已并入另一份', 'This draft was merged into another'),
        subline: text('填过的都在那一份里，一项不少', 'All you typed is there; nothing is lost'),
        nextAct: act('merged', '打开那一份', 'Open that one'),
      }
    case 'withdrawn':
      return {
        headline: text('这件已经撤回', 'This was withdrawn'),
        subline: text('随时可以重新开始', 'You may start again at any time'),
      }
    case 'ended':
      return {
        headline: text('这件已经终止', 'This has ended'),
        subline: text('原因见下；有疑问请打 12345', 'See the reason below; for questions call 12345'),
      }
  }
}
