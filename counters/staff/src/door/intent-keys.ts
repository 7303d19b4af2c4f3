/**
 * 幂等键: one key per intended act. The same intent keeps its key until the office has answered it, so a repeat after a lost
 * answer has effect once; the next intent, even one with the same words, gets a new key.
 */
export type IntentKeys = {
  readonly keyOf: (intent: string) => string
  readonly answered: (intent: string) => void
}

export const createIntentKeys = (newKey: () => string): IntentKeys => {
  const open = new Map<string, string>()
  return {
    keyOf: (intent) => {
      const key = open.get(intent) ?? newKey()
      open.set(intent, key)
      return key
    },
    answered: (intent) => {
      open.delete(intent)
    },
  }
}
