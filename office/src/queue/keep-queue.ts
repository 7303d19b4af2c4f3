import { append, readStream } from '@xiqian/ledger'
import { newId, toHex, utf8 } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { DrawState } from './board.ts'
import { bookByWish } from './book-by-wish.ts'
import { drawnOrder, listDigestOf, seedDigestOf } from './draw.ts'
import { type FreeTimes, freeTimes } from './free-times.ts'
import { knowCases } from './known-cases.ts'
import { type PlaceRow, queueStatements } from './queue-statements.ts'
import { opensAtMs, seedIsDue, stageOf } from './release-clock.ts'
import { type Released, releasesOf } from './releases.ts'

export type QueueKeeper = {
  /** Does what is due: publishes, draws, lets in. Runs never beside itself. */
  readonly tick: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** So many get their turn with one statement. */
const batch = 64

/** So long before a release the cases of those who wait are opened, a few at a time. */
const warmMs = 150_000
const warmAtOnce = 60

const streamOf = (release: string) => ({ region: '610000', stream: `release-${release}` })

/** 看队的: one in each process that serves; what two do at once, the rows decide. */
export const keepQueue = async (
  office: Office,
  { everyMs, onProblem }: { readonly everyMs?: number; readonly onProblem: (problem: Error) => void },
): Promise<QueueKeeper> => {
  const { pool } = office.memory
  const { board } = office
  const cases = knowCases(office)
  const alone = office.memory.pglite !== undefined
  let stopped = false
  const machineMs = (): number => office.clocks.machineNow().getTime()

  const readDraw = async (id: string): Promise<void> => {
    const { events } = await readStream(pool, streamOf(id))
    board.setDraw(id, drawStateOf(events))
  }

  const remember = async (id: string, type: string, body: object, views: Parameters<typeof append>[2]['views']) => {
    const { head } = await readStream(pool, streamOf(id))
    const key = `${type}-${id}`
    const written = await append(office.ledger, pool, {
      stream: { ...streamOf(id), kind: 'release' },
      head,
      act: { key, requestDigest: key, answer: null },
      events: [{ type, body: { at: office.clocks.legalNow(), ...body } }],
      views: views ?? {},
    })
    await readDraw(id)
    return written.outcome === 'written'
  }

  // From a key that lies nowhere but in the key service: nobody chooses it, and it is the same in every process.
  const seedOf = async ({ release }: Released): Promise<string> =>
    toHex(await office.kms.mac('release-seed', utf8(`${release.id} ${release.day} ${release.opensOn}`)))

  const draw = async (released: Released): Promise<void> => {
    const { id } = released.release
    const seed = await seedOf(released)
    const early = [...board.rows(id)].filter((row) => row.early && row.drawn === null).map(({ place }) => place)
    const order = drawnOrder(office.suite, seed, early)
    const rows = order.map((place, at) => ({
      region_code: '610000',
      release: id,
      place,
      drawn: at + 1,
      by: office.processId,
    }))
    const listDigest = listDigestOf(office.suite, early)
    const isOurs = await remember(id, 'Drawn', { seed, listDigest, places: early.length }, { 'queue-drawn': rows })
    if (!isOurs) return
    board.put(rows.flatMap(({ place, drawn }) => withDrawn(board.place(id, place), drawn)))
    board.count(id)
  }

  const serve = async (released: Released, free: FreeTimes): Promise<boolean> => {
    const { rules, release } = released
    const now = machineMs()
    const until = new Date(now + rules.turnMinutes * 60_000)
    const { rows } = await pool.query<PlaceRow>({
      ...queueStatements.takeTurns,
      values: [release.id, batch, rules.atOnce, new Date(now), until, office.processId],
    })
    if (rows.length === 0) return false
    board.put(rows)
    board.tallyServed(release.id, rows.length, now)
    const known = await Promise.all(rows.map(async (row) => ({ row, known: await cases.of(row, released) })))
    await free.read(known.flatMap((one) => (one.known === undefined ? [] : [one.known.organ])))
    const wishing = known.flatMap(({ row, known: one }) =>
      one === undefined || row.wishes.length === 0 ? [] : [{ row, known: one }],
    )
    const booked = await bookByWish(office, released, wishing, free)
    board.put(rows.flatMap((row) => (booked.has(row.place) ? [{ ...row, state: 'booked' as const }] : [])))
    const full = known.flatMap(({ row, known: one }) =>
      one !== undefined && !booked.has(row.place) && free.isFull(one) ? [row.place] : [],
    )
    if (full.length > 0) {
      const values = [release.id, full, office.processId]
      board.put((await pool.query<PlaceRow>({ ...queueStatements.setFull, values })).rows)
    }
    for (const { place } of rows) cases.forget(place)
    return true
  }

  const warm = async (released: Released): Promise<void> => {
    const cold = [...board.rows(released.release.id)].filter((row) => row.state === 'waiting' && !cases.has(row.place))
    await Promise.all(cold.slice(0, warmAtOnce).map((row) => cases.of(row, released)))
  }

  const care = async (released: Released): Promise<void> => {
    const { rules, release } = released
    const now = office.clocks.legalNow()
    const before = board.draw(release.id)
    if (before.is === 'none' && seedIsDue(rules, release, now)) {
      await remember(
        release.id,
        'SeedPublished',
        { seedDigest: seedDigestOf(office.suite, await seedOf(released)) },
        {},
      )
    }
    const stage = stageOf(rules, release, now)
    if (stage === 'waiting-room' && Date.parse(now) > opensAtMs(release) - warmMs) await warm(released)
    if (stage !== 'open' && stage !== 'over') return
    if (board.draw(release.id).is === 'sealed') await draw(released)
    if (board.draw(release.id).is !== 'drawn') return
    board.count(release.id)
    if (board.waiting(release.id) === 0) return
    const free = freeTimes(office, release.day)
    // A clerk never waits for a queue: between two batches everybody else has a turn.
    while (!stopped && (await serve(released, free))) await new Promise((resolve) => setImmediate(resolve))
    board.count(release.id)
  }

  const once = async (): Promise<void> => {
    const released = releasesOf(office)
    if (released.length === 0) return
    if (!alone) {
      const { rows } = await pool.query<PlaceRow>({ ...queueStatements.readChanged, values: [office.processId] })
      board.put(rows)
      for (const { release } of released) if (board.draw(release.id).is !== 'drawn') await readDraw(release.id)
    }
    const values = [office.clocks.machineNow(), office.processId]
    board.put((await pool.query<PlaceRow>({ ...queueStatements.lapse, values })).rows)
    for (const one of released) await care(one)
  }

  let last: Promise<void> = Promise.resolve()
  const tick = (): Promise<void> => {
    last = last.then(once, once)
    return last
  }

  const ids = releasesOf(office).map(({ release }) => release.id)
  board.put((await pool.query<PlaceRow>({ ...queueStatements.readAll, values: [ids] })).rows)
  for (const id of ids) {
    await readDraw(id)
    board.count(id)
  }
  let timer: NodeJS.Timeout | undefined
  const again = (): void => {
    if (everyMs === undefined || stopped) return
    timer = setTimeout(() => void tick().catch(onProblem).finally(again), everyMs)
  }
  again()
  return {
    tick,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await last.catch(() => undefined)
    },
  }
}

const withDrawn = (row: PlaceRow | undefined, drawn: number): readonly PlaceRow[] =>
  row === undefined ? [] : [{ ...row, drawn }]

type Said = { readonly seedDigest?: string; readonly seed?: string; readonly listDigest?: string }

// The one place where a body of these two events, written above, gets its type back.
const saidIn = (body: unknown): Said => (body ?? {}) as Said

const drawStateOf = (events: readonly { readonly type: string; readonly body: unknown }[]): DrawState => {
  const { seedDigest } = saidIn(events.find(({ type }) => type === 'SeedPublished')?.body)
  const { seed, listDigest } = saidIn(events.find(({ type }) => type === 'Drawn')?.body)
  if (seedDigest === undefined) return { is: 'none' }
  return seed === undefined || listDigest === undefined
    ? { is: 'sealed', seedDigest }
    : { is: 'drawn', seedDigest, seed, listDigest }
}

export const newProcessId = (): string => newId()
