/** 排队: what is asked of one key (a case) in this process, one after the other; other keys wait for nothing. */
export type InTurn = <Done>(key: string, work: () => Promise<Done>) => Promise<Done>

export const takeTurns = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
