import type { CaseEvent } from '@xiqian/case'
import type { Text } from '@xiqian/standard'
import { doubtWords } from './awaited.ts'
import { dayWords } from './words.ts'

type Said = { readonly title: Text; readonly note?: Text }

const text = (zh: string, en: string): Text => ({ zh, en })
const both = (one: Text, other: Text): Text => text(`${one.zh}。${other.zh}`, `${one.en}. ${other.en}`)

/** 转折 on the timeline, as both may read it; undefined for whatever is none, or is nobody's business outside the organ. */
export const turnLine = (
  event: CaseEvent,
  nameOf: (matter: string) => Text,
  placeOf: (organ: string) => Text,
  materialOf: (material: string) => Text | undefined,
): Said | undefined => {
  switch (event.type) {
    case 'MatterAsked':
      return event.answerBy === undefined
        ? undefined
        : {
            title: text(`${nameOf(event.matter).zh}已报登记系统`, `${nameOf(event.matter).en}: sent to the register`),
            note: text('当面等号', 'The number is awaited at the window'),
          }
    case 'NumberDoubted':
      return {
        title: text('登记系统给的号不对，没有发证', 'The number of the register does not hold; nothing was issued'),
        note: doubtWords[event.problem],
      }
    case 'AnswerLate':
      return {
        title: text('当面没有等到登记系统的答复', 'The register did not answer in time'),
        note: text('自动继续，只登记一次；不算您的', 'It goes on by itself and registers once; that is not your delay'),
      }
    case 'TaskReassigned':
      return {
        title: text(`${nameOf(event.matter).zh}换了承办人`, `${nameOf(event.matter).en}: another officer`),
        note: event.words,
      }
    case 'ReturnedToWindow':
      return {
        title: text(`${nameOf(event.matter).zh}退回窗口补`, `${nameOf(event.matter).en}: back at the window`),
        note: both(event.words, event.doNext),
      }
    case 'SentAgain':
      return {
        title: text(`${nameOf(event.matter).zh}窗口已补好`, `${nameOf(event.matter).en}: the window has put it right`),
      }
    case 'MatterForwarded': {
      const to = placeOf(event.to)
      return {
        title: text(`${nameOf(event.matter).zh}转到${to.zh}`, `${nameOf(event.matter).en}: passed on to ${to.en}`),
        note: both(event.words, event.doNext),
      }
    }
    case 'MatterVoided':
      return {
        title: text(`${nameOf(event.matter).zh}已作废`, `${nameOf(event.matter).en}: void`),
        note: both(event.words, event.doNext),
      }
    case 'DecisionReversed':
      return {
        title: text(`${nameOf(event.matter).zh}已撤销`, `${nameOf(event.matter).en}: undone`),
        note: both(event.words, event.doNext),
      }
    case 'Objected': {
      const until = dayWords(event.until)
      return {
        title: text(`对${nameOf(event.matter).zh}提出了异议`, `${nameOf(event.matter).en}: an objection`),
        note: text(`由没有参与原决定的人复核，${until.zh}前答复`, `Somebody else looks at it again, by ${until.en}`),
      }
    }
    case 'ObjectionUpheld':
      return {
        title: text(`${nameOf(event.matter).zh}复核：维持`, `${nameOf(event.matter).en}: it stays as it was`),
        note: event.reason,
      }
    case 'MatterReopened':
      return {
        title: text(`${nameOf(event.matter).zh}复核：重新办理`, `${nameOf(event.matter).en}: opened again`),
        note: event.reason,
      }
    case 'PromiseExtended': {
      const material = materialOf(event.material)
      const to = dayWords(event.to)
      if (material === undefined) return undefined
      return {
        title: text(`${material.zh}可以晚到${to.zh}补`, `${material.en}: may come by ${to.en}`),
        note: event.words,
      }
    }
    default:
      return undefined
  }
}

/** 怎样终止 where it needs a line of its own. */
export const endedLine = (event: Extract<CaseEvent, { type: 'MatterEnded' }>, name: Text): Said | undefined => {
  if (event.because === 'correction-overdue')
    return {
      title: text(`${name.zh}退回`, `${name.en}: returned`),
      note: text('补正的期限过了还没有收到；可以重新申请', 'The correction did not come in time; you may apply again'),
    }
  if (event.reason === undefined || event.doNext === undefined) return undefined
  const isForwarded = event.because === 'forwarded'
  return {
    title: isForwarded
      ? text(`${name.zh}已转报`, `${name.en}: passed on`)
      : text(`${name.zh}终止`, `${name.en}: ended`),
    note: both(event.reason, event.doNext),
  }
}
