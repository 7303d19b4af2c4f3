/** 短信网关 as an operator's own system: each id is sent once, however often it is handed over. */
export type Sms = {
  readonly id: string
  readonly to: string
  readonly words: string
  readonly takenAt: number
  /** How often it was handed over. */
  readonly offered: number
}

export type Gateway = {
  /** Undefined where it can never be sent: no number, no words. */
  readonly take: (offer: Readonly<Record<string, unknown>>, now: number) => Sms | undefined
  readonly find: (id: string) => Sms | undefined
  readonly all: () => readonly Sms[]
}

export const openGateway = (): Gateway => {
  const messages = new Map<string, Sms>()
  return {
    take: ({ id, to, words }, now) => {
      if (typeof id !== 'string' || typeof to !== 'string' || typeof words !== 'string') return undefined
      if (!/^1\d{10}$/.test(to) || words === '') return undefined
      const before = messages.get(id)
      const taken = { id, to, words, takenAt: before?.takenAt ?? now, offered: (before?.offered ?? 0) + 1 }
      messages.set(id, taken)
      return taken
    },
    find: (id) => messages.get(id),
    all: () => [...messages.values()],
  }
}

/** A telephone that ends so is switched off for good. */
const neverReached = '0000'

/** 回执 */
export const receiptOf = ({ to }: Sms): 'delivered' | 'failed' => (to.endsWith(neverReached) ? 'failed' : 'delivered')
