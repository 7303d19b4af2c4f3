import { setTimeout as pause } from 'node:timers/promises'
import type { Acknowledged, Refused } from './judge/history.ts'

/** 日志 of everybody's telephones and screens. */
export type Diary = {
  readonly acknowledged: Acknowledged[]
  readonly refused: Refused[]
  /** Requests that had to be sent again, by what went wrong. */
  readonly again: Map<string, number>
}

export const newDiary = (): Diary => ({ acknowledged: [], refused: [], again: new Map() })

export type Patience = {
  /** How long one waits for an answer before one asks again. */
  readonly answerMs: number
  /** How long one goes on asking. */
  readonly wholeMs: number
  readonly betweenMs: number
}

/** Nobody answered for the whole patience. */
export class NobodyAnswers extends Error {
  constructor(path: string, why: string) {
    super(`${path}: ${why}`)
    this.name = 'NobodyAnswers'
  }
}

type Said = {
  readonly done?: unknown
  readonly caseId?: unknown
  readonly position?: unknown
  readonly refused?: unknown
}

const readSaid = (text: string): Said => {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}

/** 再试一次: an accident, or a machine that says it is busy, is no answer to a person. */
const isNoAnswer = (status: number, { refused }: Said): boolean =>
  status === 500 || status === 502 || status === 429 || (status === 503 && refused === 'busy-try-again')

const keyIn = (init: RequestInit | undefined): string | undefined =>
  new Headers(init?.headers).get('idempotency-key') ?? undefined

/** 手机: `fetch` that asks again under the same key until it is answered, and writes down what it was told. */
export const openPhone = (diary: Diary, patience: Patience, isOver: () => boolean): typeof fetch => {
  const count = (why: string): void => void diary.again.set(why, (diary.again.get(why) ?? 0) + 1)

  const note = (key: string | undefined, path: string, status: number, said: Said): void => {
    if (key === undefined) return
    if (typeof said.refused === 'string') diary.refused.push({ key, path, refused: said.refused })
    const { done, caseId, position } = said
    if (status >= 300 || typeof done !== 'string' || typeof caseId !== 'string' || typeof position !== 'number') return
    diary.acknowledged.push({ key, caseId, done, position })
  }

  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const key = keyIn(init)
    const giveUpAt = Date.now() + patience.wholeMs
    for (;;) {
      let why: string
      try {
        const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(patience.answerMs) })
        const text = await answer.text()
        const said = readSaid(text)
        if (!isNoAnswer(answer.status, said)) {
          note(key, url.pathname, answer.status, said)
          return new Response(text, { status: answer.status, headers: answer.headers })
        }
        why = String(answer.status)
      } catch (problem) {
        why = problem instanceof Error && problem.name === 'TimeoutError' ? 'no answer in time' : 'connection broken'
      }
      count(why)
      if (Date.now() > giveUpAt || isOver()) throw new NobodyAnswers(url.pathname, why)
      await pause(patience.betweenMs)
    }
  }
}
