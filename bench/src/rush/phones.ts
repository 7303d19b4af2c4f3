import { Agent, request } from 'node:http'

// A process of its own: 22,000 phones and the clerks at the windows. Every try is sent at the instant it was planned for,
// whether or not others were answered; a late start of the sender counts as waiting. Between tries a phone asks how far it is
// when it was told to.

export type PlannedCouple = {
  readonly caseId: string
  readonly cookies: readonly string[]
  readonly wishes: readonly string[]
  /** Milliseconds from the beginning, for each of the phones. */
  readonly tries: readonly (readonly number[])[]
}
export type PlannedAccept = { readonly caseId: string; readonly cookie: string; readonly at: number }
export type RushOrder = {
  readonly url: string
  readonly release: string
  readonly day: string
  /** performance.timeOrigin-free: an instant of Date.now(). */
  readonly beginsAt: number
  readonly lastsMs: number
  /** So long after the last try phones still ask and choose. */
  readonly patienceMs: number
  readonly couples: readonly PlannedCouple[]
  readonly accepts: readonly PlannedAccept[]
}
export type RushReport = {
  readonly tries: readonly number[]
  readonly polls: readonly number[]
  readonly choices: readonly number[]
  readonly accepts: readonly (readonly [at: number, ms: number])[]
  readonly unchanged: number
  readonly answers: Readonly<Record<string, number>>
  readonly placesByCase: Readonly<Record<string, number>>
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 })
const windows = new Agent({ keepAlive: true, maxSockets: 32 })

type Answer = { readonly status: number; readonly body: string; readonly tag: string }

const ask = (
  url: string,
  method: 'GET' | 'POST',
  headers: Readonly<Record<string, string>>,
  body: object | undefined,
  by: Agent,
): Promise<Answer> =>
  new Promise((resolve) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const more =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
    const asked = request(url, { method, agent: by, headers: { ...headers, ...more } }, (answer) => {
      let said = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        said += piece
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: said, tag: String(answer.headers.etag ?? '') }),
      )
    })
    asked.on('error', (problem) => resolve({ status: 0, body: String(problem), tag: '' }))
    asked.end(text)
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

type Place = { readonly place: string; readonly stage: string; readonly askAgainSeconds?: number }

const carryOut = async (order: RushOrder): Promise<RushReport> => {
  const { url, release } = order
  const measured = { tries: [] as number[], polls: [] as number[], choices: [] as number[] }
  const accepts: [number, number][] = []
  const answers: Record<string, number> = {}
  const places = new Map<string, Set<string>>()
  let unchanged = 0
  let keys = 0
  const now = (): number => Date.now() - order.beginsAt
  const ends = order.lastsMs + order.patienceMs
  const count = (what: string, { status, body }: Answer): void => {
    const code = /"refused":"([a-z-]+)"/.exec(body)?.[1] ?? ''
    const name = `${what} ${status} ${code}`.trim()
    answers[name] = (answers[name] ?? 0) + 1
  }
  const keyed = (cookie: string) => {
    keys += 1
    return { cookie, 'idempotency-key': `rush-${process.pid}-${String(keys).padStart(10, '0')}` }
  }
  const chosen = new Set<string>()
  const choose = async (couple: PlannedCouple, cookie: string): Promise<void> => {
    if (chosen.has(couple.caseId)) return
    chosen.add(couple.caseId)
    const began = performance.now()
    const offered = await ask(
      `${url}/cases/${couple.caseId}/slots?from=${order.day}`,
      'GET',
      { cookie },
      undefined,
      agent,
    )
    count('slots', offered)
    if (offered.status !== 200) return
    const { organs } = JSON.parse(offered.body) as {
      organs: { organ: string; days: { day: string; slots: { time: string }[] }[] }[]
    }
    const organ = organs[0]
    const times = organ?.days.find(({ day }) => day === order.day)?.slots ?? []
    for (let attempt = 0; attempt < 4 && organ !== undefined; attempt += 1) {
      const time = times[Math.floor(Math.random() * times.length)]?.time
      if (time === undefined) return
      const body = { organ: organ.organ, day: order.day, time }
      const booked = await ask(`${url}/cases/${couple.caseId}/book`, 'POST', keyed(cookie), body, agent)
      count('book', booked)
      if (booked.status === 200) break
    }
    measured.choices.push(performance.now() - began)
  }
  const watch = async (couple: PlannedCouple, cookie: string, first: Place): Promise<void> => {
    let place = first
    let tag = ''
    for (;;) {
      if (place.stage === 'choosing') await choose(couple, cookie)
      if (place.askAgainSeconds === undefined) return
      const due = now() + place.askAgainSeconds * 1000
      if (due > ends) return
      await pause(due - now())
      const headers = tag === '' ? {} : { 'if-none-match': tag }
      const answer = await ask(`${url}/releases/${release}/places/${place.place}`, 'GET', headers, undefined, agent)
      measured.polls.push(now() - due)
      count('poll', answer)
      if (answer.status === 304) unchanged += 1
      if (answer.status === 200) {
        place = JSON.parse(answer.body) as Place
        tag = answer.tag
      }
    }
  }
  const phone = async (couple: PlannedCouple, cookie: string, tries: readonly number[]): Promise<void> => {
    let watching: Promise<void> | undefined
    const answered = tries.map(async (at) => {
      await pause(at - now())
      const body = { release, wishes: couple.wishes }
      const answer = await ask(`${url}/cases/${couple.caseId}/queue`, 'POST', keyed(cookie), body, agent)
      measured.tries.push(now() - at)
      count('try', answer)
      if (answer.status !== 200) return
      const place = JSON.parse(answer.body) as Place
      const seen = places.get(couple.caseId) ?? new Set()
      places.set(couple.caseId, seen.add(place.place))
      watching ??= watch(couple, cookie, place)
    })
    await Promise.all(answered)
    await watching
  }
  const accept = async ({ caseId, cookie, at }: PlannedAccept): Promise<void> => {
    await pause(at - now())
    const look = await ask(`${url}/cases/${caseId}`, 'GET', { cookie }, undefined, windows)
    if (look.status !== 200) return count('look', look)
    const { restsOn } = JSON.parse(look.body) as { restsOn: string }
    const answer = await ask(
      `${url}/cases/${caseId}/accept-at-window`,
      'POST',
      keyed(cookie),
      { promised: [], restsOn },
      windows,
    )
    count('accept', answer)
    if (answer.status === 200) accepts.push([at, now() - at])
  }
  await Promise.all([
    ...order.couples.flatMap((couple) => couple.tries.map((tries, n) => phone(couple, couple.cookies[n] ?? '', tries))),
    ...order.accepts.map(accept),
  ])
  const placesByCase: Record<string, number> = {}
  for (const { size } of places.values()) placesByCase[size] = (placesByCase[size] ?? 0) + 1
  return { ...measured, accepts, unchanged, answers, placesByCase }
}

process.on('message', (order: RushOrder) => {
  carryOut(order).then(
    (report) => process.send?.({ report }),
    (problem: unknown) => process.send?.({ problem: String(problem) }),
  )
})
process.on('disconnect', () => process.exit(0))
