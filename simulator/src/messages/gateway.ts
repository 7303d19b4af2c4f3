export const channels = ['app', 'sms', 'mail'] as const
export type Channel = (typeof channels)[number]

/** 一条短信、推送或邮件. */
export type Message = {
  readonly channel: Channel
  readonly id: string
  readonly to: string
  readonly words: string
  readonly takenAt: number
  /** How often it was handed over. */
  readonly offered: number
}

/** 网关 of operators, apart from any office: each id is sent once, however often it is handed over. */
export type Gateway = {
  /** Undefined where it can never be sent: no address of that kind, nobody has the app, no words. */
  readonly take: (channel: Channel, offer: Readonly<Record<string, unknown>>, now: number) => Message | undefined
  readonly find: (channel: Channel, id: string) => Message | undefined
  readonly all: () => readonly Message[]
  /** 装了应用: from now on this account can be pushed to; `silent`: pushes are taken, and never arrive. */
  readonly install: (account: string, silent: boolean) => void
  /** 回执 */
  readonly receiptOf: (message: Message) => 'delivered' | 'failed'
}

export const openGateway = (): Gateway => {
  const messages = new Map<string, Message>()
  const installed = new Map<string, { readonly silent: boolean }>()
  const reaches: Readonly<Record<Channel, (to: string) => boolean>> = {
    app: (to) => installed.has(to),
    sms: (to) => /^1\d{10}$/.test(to),
    mail: (to) => /^[^\s@]+@[^\s@]+$/.test(to),
  }
  const keyOf = (channel: Channel, id: string): string => `${channel} ${id}`
  return {
    take: (channel, { id, to, words }, now) => {
      if (typeof id !== 'string' || typeof to !== 'string' || typeof words !== 'string') return undefined
      if (!reaches[channel](to) || words === '') return undefined
      const before = messages.get(keyOf(channel, id))
      const taken = { channel, id, to, words, takenAt: before?.takenAt ?? now, offered: (before?.offered ?? 0) + 1 }
      messages.set(keyOf(channel, id), taken)
      return taken
    },
    find: (channel, id) => messages.get(keyOf(channel, id)),
    all: () => [...messages.values()],
    install: (account, silent) => void installed.set(account, { silent }),
    receiptOf: ({ channel, to }) => {
      const isOff = channel === 'app' ? installed.get(to)?.silent === true : to.endsWith(neverReached)
      return isOff ? 'failed' : 'delivered'
    },
  }
}

/** A telephone that ends so is switched off for good. */
const neverReached = '0000'
