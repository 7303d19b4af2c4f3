import type { Static } from '@sinclair/typebox'
import { isToBeFetched, type MatterState, type NumberDoubt } from '@xiqian/case'
import type { PlannedMatter, Text } from '@xiqian/standard'
import type { AwaitedShape } from '../shapes/parts.ts'

export type ShownAwaited = Static<typeof AwaitedShape>

const text = (zh: string, en: string): Text => ({ zh, en })

export const doubtWords: Readonly<Record<NumberDoubt, Text>> = {
  malformed: text('没有号，或号的形式不对', 'there is no number, or its form is wrong'),
  'another-organ': text('号不是本机关的', 'it is the number of another organ'),
  'another-year': text('号不是今年的', 'it is the number of another year'),
  used: text('号已经给过别人', 'somebody has it already'),
}

const doubted = (problem: NumberDoubt): Text => {
  const { zh, en } = doubtWords[problem]
  return text(
    `登记系统给的号不对（${zh}）：不打印、不发证，已经请它核对同一笔；号对上了自动办成，只登记一次`,
    `The number of the register does not hold (${en}): nothing is printed or handed over. It was asked to look at the same request, and it is done by itself once the number holds`,
  )
}

const sent = (answerBy: string): Text => {
  const time = answerBy.slice(11, 16)
  return text(
    `已报登记系统，正在等号，最晚 ${time}；只登记一次，不用再填、再签`,
    `Sent to the register, the number is awaited until ${time}; it registers once, nothing is filled in or signed again`,
  )
}

const toFetch = text(
  '已经登记好了，证还没交到手：要到场的人带身份证来领，不用再办别的',
  'It is registered; the papers are still to be put into your hands: come with your ID cards, nothing else is left to do',
)

/** 当面等答复: where it stands, in words for both sides of the window. */
export const awaitedIn = (
  { whileTheyWait }: PlannedMatter,
  state: MatterState | undefined,
): ShownAwaited | undefined => {
  if (isToBeFetched(state)) return { state: 'to-fetch', words: toFetch }
  if (state?.stage !== 'asked' || state.answerBy === undefined || whileTheyWait === undefined) return undefined
  const { otherwise } = whileTheyWait
  if (state.late !== undefined) {
    const also = state.doubt === undefined ? undefined : doubted(state.doubt)
    return {
      state: 'late',
      words: also === undefined ? otherwise : text(`${also.zh}。${otherwise.zh}`, `${also.en}. ${otherwise.en}`),
    }
  }
  return state.doubt === undefined
    ? { state: 'sent', words: sent(state.answerBy) }
    : { state: 'in-doubt', words: doubted(state.doubt) }
}

/** 当面等答复: what they wait for, and that they need not stay; or that it only wants fetching. */
export const awaitedHeadline = ({ state, words }: ShownAwaited) => {
  if (state === 'to-fetch')
    return {
      headline: text('登记好了，来领证', 'Registered: come and fetch it'),
      subline: words,
      nextAct: { act: 'book', words: text('选时间', 'Choose a time') },
    }
  if (state === 'late') return { headline: text('还没有等到登记的号', 'The number has not come yet'), subline: words }
  return { headline: text('正在登记，等号', 'Being registered, waiting for the number'), subline: words }
}
