import { Type } from '@sinclair/typebox'
import { type SignedReply, verifySignedReply } from '@xiqian/departments'
import { Heard } from '../door-shapes.ts'
import { post, type Route } from '../route.ts'

/** 部门回执: a department's later word. It needs no session; its signature says who speaks. */
export const replyRoutes: readonly Route[] = [
  post({
    url: '/replies/:department',
    counter: 'replies',
    access: 'everybody',
    summary: 'The later word of a department, signed (HMAC-SM3), keyed by its receipt',
    body: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
    answer: Heard,
    run: async ({ desk, office, replyKeys }, { address, request }) => {
      const now = office.clocks.machineNow().toISOString()
      const word: SignedReply = verifySignedReply(request.headers, request.rawText, replyKeys, now)
      if (word.signed === 'refused') {
        return { refused: 'malformed', where: word.because, problem: { zh: word.zh, en: word.en } }
      }
      if (word.department !== address.department) return { refused: 'no-such-thing' }

      const { department, service, requestId, reply } = word
      const done = await desk.recordReply(office, { department, service, requestId, reply })
      return 'refused' in done ? done : { heard: true }
    },
  }),
]
