import { isScalar, type Node } from 'yaml'
import { noticeChannels } from '../notice-types.ts'
import { words } from './fault.ts'
import { complain, type Reading } from './reading.ts'
import {
  bilingual,
  dayCount,
  idOf,
  list,
  object,
  oneOf,
  optional,
  refTo,
  type Shape,
  string,
  unread,
} from './shapes.ts'

const clockTime: Shape<string> = (node: Node | null, reading: Reading) => {
  const value = isScalar(node) ? node.value : undefined
  if (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value
  complain(
    reading,
    node,
    words(`“${String(value)}”不是钟点`, `"${String(value)}" is no time of day`),
    words('按 "21:00" 的样子写，带引号', 'Write it like "21:00", in quotes'),
  )
  return unread
}

const occasion = oneOf(
  'pre-reviewed',
  'returned',
  'correction-asked',
  'booked',
  'accepted',
  'asked-after-all',
  'to-fetch',
  'nothing-owed',
  'promise-broken',
  'matter-changed',
  'case-day-moved',
  'owed-day-moved',
  'pledge-doubted',
  'pledge-found-false',
  'result-ready',
)

/** 通知: what is told to whom, when, by which way and in which words. */
export const noticesFile = object({
  sending: object({
    addresses: object({ sms: refTo('fact'), mail: refTo('fact') }),
    quiet: object({ from: clockTime, until: clockTime }),
    giveUpAfterHours: dayCount,
    telephone: string,
    ownMaterial: bilingual,
    basis: string,
  }),
  notices: list(
    object({
      id: idOf('notice'),
      name: bilingual,
      on: optional(occasion),
      before: optional(object({ what: oneOf('visit', 'owed'), workingDays: dayCount })),
      to: oneOf('both', 'concerned'),
      channels: list(oneOf(...noticeChannels)),
      words: bilingual,
      basis: string,
    }),
  ),
})
