import { instantText } from '../legal-clock.ts'
import { receiptOf } from '../messages/gateway.ts'
import { json, readObject } from './json.ts'
import { type Answer, refusalAnswer, type Tools } from './service-route.ts'

export type SmsCall = {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: string
}

const folder = '/sms/messages'

export const isSmsPath = (path: string): boolean => path === folder || path.startsWith(`${folder}/`)

/** `POST /sms/messages` {id, to, words} takes a message; `GET /sms/messages/{id}` says what became of it. */
export const answerSms = ({ bureau, secret }: Tools, { method, path, authorization, body }: SmsCall): Answer => {
  if (authorization !== `Bearer ${secret}`)
    return refusalAnswer({ status: 401, code: 'not-known', msg: '不认识您:请用约定的密钥' })
  const { gateway, clock } = bureau
  if (method === 'POST' && path === folder) {
    const taken = gateway.take(readObject(body), clock.now())
    return taken === undefined
      ? refusalAnswer({ status: 422, code: 'cannot-be-sent', msg: '号码或内容不对:请改正后再发' })
      : json({ id: taken.id }, 202)
  }
  const found = method === 'GET' ? gateway.find(decodeURIComponent(path.slice(folder.length + 1))) : undefined
  return found === undefined
    ? refusalAnswer({ status: 404, code: 'unknown-message', msg: '没有这条短信:请核对编号' })
    : json({ id: found.id, state: receiptOf(found) })
}

/** Every message once, with the end of the number only. */
export const smsSent = ({ bureau }: Tools): Answer =>
  json({
    messages: bureau.gateway.all().map((sms) => ({
      id: sms.id,
      numberEnds: sms.to.slice(-2),
      words: sms.words,
      takenAt: instantText(sms.takenAt),
      offered: sms.offered,
      state: receiptOf(sms),
    })),
  })
