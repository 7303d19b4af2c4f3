import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Couple } from './clone-couples.ts'
import type { RushOrder, RushReport } from './phones.ts'

/** Five times of the day; the nicer numbers are dearer. */
export function drawWishes(seeded: () => number): readonly string[] {
  const all = [
    '09:00',
    '09:15',
    '09:30',
    '09:45',
    '10:00',
    '10:15',
    '10:30',
    '10:45',
    '11:00',
    '11:15',
    '11:30',
    '11:45',
    '14:00',
    '14:15',
    '14:30',
    '14:45',
    '15:00',
    '15:15',
    '15:30',
    '15:45',
    '16:00',
    '16:15',
    '16:30',
    '16:45',
  ]
  const wishes = new Set<string>()
  while (wishes.size < 5) wishes.add(all[Math.floor(seeded() ** 1.5 * all.length)] ?? '09:00')
  return [...wishes]
}

/** mulberry32: the same rush every time. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export async function signInRegistrars(url: string, regions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>()
  for (const region of regions) {
    const answer = await fetch(new URL('/dev/sign-in', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `rush-sign-in-${region}-000` },
      body: JSON.stringify({ kind: 'staff', account: `registrar-${region}` }),
    })
    if (!answer.ok) throw new Error(`registrar-${region}: ${await answer.text()}`)
    cookies.set(
      region,
      answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    )
  }
  return cookies
}

export function carryOut(order: RushOrder): Promise<RushReport> {
  const client: ChildProcess = fork(fileURLToPath(new URL('./phones.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
  })
  return new Promise((resolve, reject) => {
    client.once('exit', (code) => reject(new Error(`the phones ended with ${code}`)))
    client.once('message', (said: { readonly report?: RushReport; readonly problem?: string }) => {
      if (said.report === undefined) reject(new Error(said.problem ?? 'the phones said nothing'))
      else resolve(said.report)
      client.disconnect()
    })
    client.send(order)
  })
}

/** A couple kept aside takes a place, is let in and books by itself: the statement that is measured. */
export async function bookOne(
  url: string,
  release: string,
  releaseDay: string,
  { caseId, cookies }: Couple,
): Promise<void> {
  const cookie = cookies[0] ?? ''
  const ask = async (path: string, body?: object): Promise<Response> => {
    const answer = await fetch(new URL(path, url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': `rush-aside-${path.length}-${Date.now()}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  await ask(`/cases/${caseId}/queue`, { release, wishes: [] })
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const { organs } = (await (await ask(`/cases/${caseId}/slots?from=${releaseDay}`)).json()) as {
    organs: { organ: string; days: { day: string; slots: { time: string }[] }[] }[]
  }
  const [organ] = organs
  const time = organ?.days.find(({ day }) => day === releaseDay)?.slots[0]?.time
  if (organ === undefined || time === undefined) throw new Error('no time is left for the couple that was kept aside')
  await ask(`/cases/${caseId}/book`, { organ: organ.organ, day: releaseDay, time })
}

export function at(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
