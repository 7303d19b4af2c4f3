import type { CaseEvent } from '@xiqian/case'
import type { RoleId, Text } from '@xiqian/standard'
import { dayWords } from './words.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

/** What becomes of a promise after it was signed. */
const afterSigning: readonly CaseEvent['type'][] = [
  'PledgeCheckAsked',
  'PledgeUnverified',
  'PledgeDoubted',
  'DoubtAnswered',
  'PledgeFoundFalse',
  'PledgeClosed',
]

/** 各人的事: what became of a promise is its giver's own; the other reads nothing of it. */
export const knownTo = (me: RoleId, events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.filter((event) => !(afterSigning.includes(event.type) && 'role' in event && event.role !== me))

/** An officer reads of the promises on which the matters of this post rest. */
export const knownToOfficer = (
  isOurs: (material: string) => boolean,
  events: readonly CaseEvent[],
): readonly CaseEvent[] =>
  events.filter((event) => !afterSigning.includes(event.type) || !('material' in event) || isOurs(event.material))

const ends = {
  kept: text('承诺核查属实', 'The promise was found true'),
  'not-drawn': text('承诺没有抽到，不再核查', 'The promise was not drawn'),
  unverifiable: text('承诺查不清，不算不实', 'The promise could not be checked; that is no falsehood'),
  'nothing-rests-on-it': text('承诺不再核查', 'The promise is not checked any more'),
}

/** 告知承诺 on the timeline; undefined for any other event. */
export const pledgeLine = (event: CaseEvent): { readonly title: Text; readonly note?: Text } | undefined => {
  switch (event.type) {
    case 'PledgeGiven':
      return { title: text('承诺已签', 'A promise was signed') }
    case 'PledgeCheckAsked': {
      const day = dayWords(event.due)
      return {
        title: text('承诺开始核查', 'The promise is being checked'),
        note: text(`${day.zh}前查；您不用做什么`, `By ${day.en}; nothing to do for you`),
      }
    }
    case 'PledgeUnverified': {
      const day = dayWords(event.again)
      return {
        title: text('承诺这次没查到', 'The promise could not be checked this time'),
        note: text(`${day.zh}再查，不算不实`, `It is tried again on ${day.en}; that is no falsehood`),
      }
    }
    case 'PledgeDoubted': {
      const day = dayWords(event.until)
      return {
        title: text('承诺核查有疑问，请您说明', 'There is a doubt about the promise: please answer'),
        note: text(`${day.zh}前都可以说明`, `You may answer until ${day.en}`),
      }
    }
    case 'DoubtAnswered':
      return { title: text('说明已收到', 'Your answer is here') }
    case 'PledgeFoundFalse': {
      const day = dayWords(event.notedUntil)
      return {
        title: text('承诺认定不实', 'The promise was found false'),
        note: text(
          `${event.reason.zh}。失信记录到${day.zh}`,
          `${event.reason.en}. A credit note is kept until ${day.en}`,
        ),
      }
    }
    case 'PledgeClosed': {
      const removed = text('失信记录已撤销', 'The credit note is removed')
      const note = event.removesNote === true ? removed : event.reason
      return { title: ends[event.end], ...(note === undefined ? {} : { note }) }
    }
    default:
      return undefined
  }
}
