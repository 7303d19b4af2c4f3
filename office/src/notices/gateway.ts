import type { NoticeChannel } from '@xiqian/standard'
import type { Carrier, Receipt, Sent } from './carrier.ts'

export type Gateway = { readonly url: string; readonly secret: string; readonly patienceMs?: number }

/** 短信、应用推送、邮件各自的网关; a channel without one has none. */
export type Gateways = { readonly [channel in NoticeChannel]?: Gateway }

const receipts: Readonly<Record<string, Receipt>> = {
  'under-way': 'under-way',
  delivered: 'delivered',
  failed: 'failed',
}

/** What went wrong, in words that hold nothing of what was sent. */
const problemOf = (problem: unknown): string => (problem instanceof Error ? problem.name : 'unreachable')

/** 网关 over HTTP: `POST /{channel}/messages` takes a message once under its id, `GET /{channel}/messages/{id}` is its receipt. */
export const openGateway = (channel: NoticeChannel, { url, secret, patienceMs = 5_000 }: Gateway): Carrier => {
  const folder = `/${channel}/messages`
  const ask = (path: string, message?: object): Promise<Response> =>
    fetch(new URL(path, url), {
      method: message === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(message === undefined ? {} : { body: JSON.stringify(message) }),
      signal: AbortSignal.timeout(patienceMs),
    })
  return {
    send: async ({ id, to, words }): Promise<Sent> => {
      try {
        const answer = await ask(folder, { id, to, words: channel === 'mail' ? `${words.zh}\n${words.en}` : words.zh })
        await answer.arrayBuffer()
        if (answer.ok) return { sent: 'taken' }
        // 422: the gateway itself says that this message can never go; anything else may mend.
        return answer.status === 422
          ? { sent: 'refused', because: 'refused by the gateway' }
          : { sent: 'unreachable', because: `answered ${answer.status}` }
      } catch (problem) {
        return { sent: 'unreachable', because: problemOf(problem) }
      }
    },
    receiptOf: async (id) => {
      try {
        const answer = await ask(`${folder}/${encodeURIComponent(id)}`)
        const said: unknown = await answer.json()
        if (!answer.ok || typeof said !== 'object' || said === null || !('state' in said)) return 'unreachable'
        return receipts[String(said.state)] ?? 'unreachable'
      } catch {
        return 'unreachable'
      }
    },
  }
}
