import { instantText } from '../legal-clock.ts'
import { type Channel, channels } from '../messages/gateway.ts'
import { json, readObject } from './json.ts'
import { type Answer, refusalAnswer, type Tools } from './service-route.ts'

export type MessageCall = {
  readonly channel: Channel
  readonly method: string
  /** Of the message; absent where one is handed over. */
  readonly id?: string
  readonly authorization: string | undefined
  readonly body: string
}

const folder = /^\/([a-z]+)\/messages(?:\/([^/]+))?$/

/** Which gateway a path belongs to, and of which message it speaks. */
export const messagePath = (path: string): Pick<MessageCall, 'channel' | 'id'> | undefined => {
  const [, name, id] = folder.exec(path) ?? []
  const channel = channels.find((each) => each === name)
  if (channel === undefined) return undefined
  return { channel, ...(id === undefined ? {} : { id: decodeURIComponent(id) }) }
}

/** `POST /{app|sms|mail}/messages` {id, to, words} takes a message; `GET …/messages/{id}` says what became of it. */
export const answerMessage = (
  { bureau, secret }: Tools,
  { channel, method, id, authorization, body }: MessageCall,
): Answer => {
  if (authorization !== `Bearer ${secret}`)
    return refusalAnswer({ status: 401, code: 'not-known', msg: '不认识您:请用约定的密钥' })
  const { gateway, clock } = bureau
  if (method === 'POST' && id === undefined) {
    const taken = gateway.take(channel, readObject(body), clock.now())
    return taken === undefined
      ? refusalAnswer({ status: 422, code: 'cannot-be-sent', msg: '收件人或内容不对:请改正后再发' })
      : json({ id: taken.id }, 202)
  }
  const found = method === 'GET' && id !== undefined ? gateway.find(channel, id) : undefined
  return found === undefined
    ? refusalAnswer({ status: 404, code: 'unknown-message', msg: '没有这条消息:请核对编号' })
    : json({ id: found.id, state: gateway.receiptOf(found) })
}

/** Every message once, with the end of the number only. */
export const messagesSent = ({ bureau }: Tools): Answer =>
  json({
    messages: bureau.gateway.all().map((message) => ({
      channel: message.channel,
      id: message.id,
      ...(message.channel === 'sms' ? { numberEnds: message.to.slice(-2) } : {}),
      words: message.words,
      takenAt: instantText(message.takenAt),
      offered: message.offered,
      state: bureau.gateway.receiptOf(message),
    })),
  })

/** `POST /dev/app` {account, silent?}: that account has the app from now on; `silent`: what is pushed to it never arrives. */
export const installApp = ({ bureau }: Tools, { body }: Pick<MessageCall, 'body'>): Answer => {
  const { account, silent } = readObject(body)
  if (typeof account !== 'string' || account === '')
    return refusalAnswer({ status: 422, code: 'no-account', msg: '缺少 account:请写账号' })
  bureau.gateway.install(account, silent === true)
  return json({})
}
