import { setTimeout as pause } from 'node:timers/promises'
import { nextWorkday } from '../../walkthrough/src/index.ts'

/** 日历: the legal clock of office and departments, moved when nobody has anything more to do at this hour. */
export type Days = {
  /** Somebody more takes part. */
  readonly come: () => void
  readonly leave: () => void
  /** Nothing more to do now: ends when the clock was moved. */
  readonly later: () => Promise<void>
  /** So many hours pass, whoever still has something to do; the night passes with them. */
  readonly pass: (hours: number) => Promise<void>
  /** Until `hold` is undone nobody's waiting moves the clock. */
  readonly hold: () => () => void
  readonly moves: () => number
  readonly stop: () => void
}

const hour = 3_600_000
const chinaOffset = 8 * hour
const text = (ms: number): string => `${new Date(ms + chinaOffset).toISOString().slice(0, 23)}+08:00`
const dayOf = (ms: number): string => new Date(ms + chinaOffset).toISOString().slice(0, 10)

const openingHours = ['08:50', '11:30', '14:30', '17:20'] as const

/** The next of a working day's hours. */
export const nextHour = (now: number): number => {
  const today = dayOf(now)
  const later = openingHours.map((at) => Date.parse(`${today}T${at}:00.000+08:00`)).find((at) => at > now)
  return later ?? Date.parse(`${nextWorkday(today)}T${openingHours[0]}:00.000+08:00`)
}

/** `patienceMs`: so long at most it waits for who still has something to do. */
export const openDays = (
  where: { readonly url: string; readonly simulatorUrl: string; readonly send: typeof fetch },
  patienceMs: number,
): Days => {
  let people = 0
  let moves = 0
  let holds = 0
  let stopped = false
  let lastMove = Date.now()
  let moving: Promise<void> = Promise.resolve()
  let waiting: (() => void)[] = []

  const now = async (): Promise<number> => {
    const answer = await where.send(new URL('/session', where.url))
    const { now: said } = (await answer.json()) as { readonly now: string }
    return Date.parse(said)
  }
  const post = (send: typeof fetch, url: URL, body: object): Promise<Response> =>
    send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    })
  const move = async (to: (from: number) => number): Promise<void> => {
    const at = text(to(await now()))
    await post(where.send, new URL('/dev/clock', where.url), { now: at })
    // The office tells the departments, unless the line between them is cut just then.
    await post(fetch, new URL('/dev/clock', where.simulatorUrl), { legalNow: text(await now()) })
    moves += 1
    lastMove = Date.now()
    const released = waiting
    waiting = []
    for (const release of released) release()
  }
  /** One move after another, never two at once. */
  const inTurn = (to: (from: number) => number): Promise<void> => {
    const done = moving.then(() => move(to))
    moving = done.catch(() => undefined)
    return done
  }

  const watch = async (): Promise<void> => {
    while (!stopped) {
      await pause(100)
      const isDone = people > 0 && waiting.length >= people
      const isLong = people > 0 && waiting.length > 0 && Date.now() - lastMove > patienceMs
      if (holds === 0 && (isDone || isLong)) await inTurn(nextHour).catch(() => undefined)
    }
    for (const release of waiting) release()
  }
  void watch()

  return {
    come: () => {
      people += 1
    },
    leave: () => {
      people -= 1
    },
    later: () => (stopped ? Promise.resolve() : new Promise((release) => waiting.push(release))),
    pass: (hours) => inTurn((from) => from + hours * hour),
    hold: () => {
      holds += 1
      let isHeld = true
      return () => {
        if (isHeld) holds -= 1
        isHeld = false
      }
    },
    moves: () => moves,
    stop: () => {
      stopped = true
    },
  }
}
