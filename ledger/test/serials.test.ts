import { newId } from '@xiqian/seal'
import { describe, expect, test } from 'vitest'
import { append, type Db, type Draw, readStream, readStreams, type SerialState, voidSerial } from '../src/index.ts'
import { forEachDatabase } from '../src/testing/databases.ts'
import { commitOf, ledger, opened, region, viewFolder, written } from './house.ts'

const organ = '610103'
const format = (number: number) => `J610103-2026-${String(number).padStart(6, '0')}`

async function look(db: Db, stream: string, serial: string, matter = 'marriage') {
  const { streams, serials } = await readStreams(db, {
    streams: [{ region, stream }],
    serials: [{ region: organ, stream: serial, caseStream: stream, matter }],
  })
  const [read] = streams
  const [state] = serials
  if (read === undefined || state === undefined) throw new Error('not read')
  return { head: read.head, serial: state }
}

const draw = (serial: SerialState, name = 'certificate'): Draw => ({ name, serial, format })
const registered = { type: 'Registered', body: { number: { $serial: 'certificate' }, copies: 2 } }

/** Registers one case, reading and deciding again after every lost race. */
async function register(
  db: Db,
  stream: string,
  serial: string,
): Promise<{ readonly number: string; readonly lost: number }> {
  const act = { key: newId(), requestDigest: 'd', answer: { number: { $serial: 'certificate' } } }
  for (let lost = 0; ; lost += 1) {
    const { head, serial: state } = await look(db, stream, serial)
    const outcome = await append(
      ledger,
      db,
      commitOf(stream, head, { act, events: [registered], serials: [draw(state)] }),
    )
    if (outcome.outcome === 'written') return { number: outcome.numbers.certificate ?? '', lost }
    if (outcome.outcome !== 'lost-race') throw new Error(outcome.outcome)
  }
}

const numbersOf = async (db: Db, serial: string) =>
  (await readStream(db, { region: organ, stream: serial })).events.map(({ type, body }) => ({ type, ...Object(body) }))

forEachDatabase(
  (database) => {
    const db = () => database.memory().pool

    describe('编号', () => {
      test('the number stands in the event, the answer and the view before anything is hashed', async () => {
        const [stream, serial] = [newId(), newId()]
        const { head, serial: state } = await look(db(), stream, serial)
        const outcome = await append(
          ledger,
          db(),
          commitOf(stream, head, {
            act: { key: newId(), requestDigest: 'd', answer: { number: { $serial: 'certificate' } } },
            events: [registered],
            serials: [draw(state)],
            views: { inbox: [{ region_code: region, task_id: { $serial: 'certificate' }, due_on: '2026-12-01' }] },
          }),
        )
        expect(outcome).toMatchObject({
          outcome: 'written',
          numbers: { certificate: 'J610103-2026-000001' },
          answer: { number: 'J610103-2026-000001' },
        })
        const { events } = await readStream(db(), { region, stream })
        expect(events[0]?.body).toEqual({ number: 'J610103-2026-000001', copies: 2 })
        const { rows } = await db().query('select from inbox where region_code = $1 and task_id = $2', [
          region,
          'J610103-2026-000001',
        ])
        expect(rows).toHaveLength(1)
      })

      test('asked twice for one case and matter: the same number, and nothing further is drawn', async () => {
        const [stream, serial] = [newId(), newId()]
        const first = await register(db(), stream, serial)
        const second = await register(db(), stream, serial)
        expect(second.number).toBe(first.number)
        expect(await numbersOf(db(), serial)).toHaveLength(1)
      })

      test('two matters of one commit get two numbers; drawing twice for one matter is a mistake', async () => {
        const [stream, serial] = [newId(), newId()]
        const one = await look(db(), stream, serial, 'marriage')
        const two = await look(db(), stream, serial, 'birth')
        const serials = [draw(one.serial, 'certificate'), draw(two.serial, 'other')]
        const outcome = await append(ledger, db(), commitOf(stream, null, { events: [registered], serials }))
        expect(outcome).toMatchObject({ numbers: { certificate: format(1), other: format(2) } })
        const twice = commitOf(newId(), null, { serials: [draw(one.serial, 'a'), draw(one.serial, 'b')] })
        await expect(append(ledger, db(), twice)).rejects.toThrow(/two draws/)
        const unknown = commitOf(newId(), null, { events: [registered], serials: [draw(one.serial, 'other')] })
        await expect(append(ledger, db(), unknown)).rejects.toThrow(/certificate/)
      })

      test('a serial that moved meanwhile: the case does not move either', async () => {
        const [early, late, serial] = [newId(), newId(), newId()]
        const stale = await look(db(), late, serial)
        await register(db(), early, serial)
        const commit = commitOf(late, null, { events: [registered], serials: [draw(stale.serial)] })
        expect(await append(ledger, db(), commit)).toEqual({ outcome: 'lost-race' })
        const again = await look(db(), late, serial)
        expect(again).toMatchObject({ head: null, serial: { lastNumber: 1, drawn: null } })
      })

      test('a case that moved meanwhile: the serial does not move', async () => {
        const [stream, serial] = [newId(), newId()]
        const { serial: state } = await look(db(), stream, serial)
        await opened(db(), stream)
        const commit = commitOf(stream, null, { events: [registered], serials: [draw(state)] })
        expect(await append(ledger, db(), commit)).toEqual({ outcome: 'lost-race' })
        expect(await numbersOf(db(), serial)).toEqual([])
      })

      test('a voided number is said in the serial, is never given again, and the matter draws another', async () => {
        const [stream, serial] = [newId(), newId()]
        await register(db(), stream, serial)
        const { serial: state } = await look(db(), stream, serial)
        const act = { key: newId(), requestDigest: 'd' }
        const voided = { serial: state, because: 'printed-in-error', act }
        expect(await voidSerial(ledger, db(), voided)).toMatchObject({
          outcome: 'written',
          answer: { voided: format(1) },
        })
        expect(await voidSerial(ledger, db(), voided)).toMatchObject({ outcome: 'already-done', sameRequest: true })
        expect((await register(db(), stream, serial)).number).toBe(format(2))
        expect((await numbersOf(db(), serial)).map(({ type, number }) => [type, number])).toEqual([
          ['NumberDrawn', 1],
          ['NumberVoided', 1],
          ['NumberDrawn', 2],
        ])
        await expect(voidSerial(ledger, db(), { ...voided, serial: { ...state, drawn: null } })).rejects.toThrow(
          /no number/,
        )
      })

      test('24 couples at once, each its own number, no gap, lost races and all', async () => {
        const serial = newId()
        const couples = Array.from({ length: 24 }, () => newId())
        const done = await Promise.all(couples.map((stream) => register(db(), stream, serial)))
        expect(done.map(({ number }) => number).sort()).toEqual(couples.map((_couple, n) => format(n + 1)))
        expect((await numbersOf(db(), serial)).map(({ number }) => number)).toEqual(couples.map((_couple, n) => n + 1))
        expect(done.reduce((sum, { lost }) => sum + lost, 0)).toBeGreaterThan(0)
      })
    })

    test('a commit without a draw leaves "$serial" as it stands', async () => {
      const stream = newId()
      await written(db(), commitOf(stream, null, { events: [{ type: 'T', body: { $serial: 'x' } }] }))
      expect((await readStream(db(), { region, stream })).events[0]?.body).toEqual({ $serial: 'x' })
    })
  },
  { folders: [viewFolder] },
)
