import { append, type Db, type Head, type Ledger, readStreams, type SerialState, voidSerial } from '../src/index.ts'

/** Eight registries of made-up counties; in two years, as around a New Year. */
export const registries: readonly string[] = Array.from({ length: 8 }, (_, at) => `61990${at + 1}`)
const matter = 'marriage-registration'

/** Every so manieth one is voided, and decided again by another number. */
const mistaken = 97

export type Desk = { readonly ledger: Ledger; readonly db: Db }

type Place = { readonly region: string; readonly stream: string; readonly serial: string; readonly year: number }

/** Registration `n` of `count`: its registry, its case, and its year, the second one for the last two fifths. */
const placeOf = (n: number, count: number): Place => {
  const region = registries[n % registries.length] ?? ''
  const year = n < count * 0.6 ? 2026 : 2027
  const stream = `${region}-${year % 100}-${String(n).padStart(10, '0')}`
  return { region, stream, serial: `marriage-certificate-${region}-${year}`, year }
}

const look = async (db: Db, { region, stream, serial }: Place): Promise<{ head: Head | null; state: SerialState }> => {
  const { streams, serials } = await readStreams(db, {
    streams: [{ region, stream }],
    serials: [{ region, stream: serial, caseStream: stream, matter }],
  })
  const [read] = streams
  const [state] = serials
  if (read === undefined || state === undefined) throw new Error(`${stream} was not read`)
  return { head: read.head, state }
}

const numberIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'number' in answer ? String(answer.number) : ''

/** 当场办结: decides on the number that the serial stands at; a lost race is read and decided again. */
const decide = async ({ ledger, db }: Desk, place: Place, key: string, persons: readonly string[]): Promise<string> => {
  const { region, stream, year } = place
  for (;;) {
    const { head, state } = await look(db, place)
    const outcome = await append(ledger, db, {
      stream: { region, stream, kind: 'case' },
      head,
      act: { key, requestDigest: key, answer: { number: { $serial: matter } } },
      events: [{ type: 'DecidedOnTheSpot', body: { matter, number: { $serial: matter } } }],
      claims: persons.map((personIndex) => ({ change: 'take', kind: 'marriage', personIndex })),
      serials: [
        { name: matter, serial: state, format: (number) => `J${region}-${year}-${String(number).padStart(6, '0')}` },
      ],
    })
    if (outcome.outcome === 'written') return outcome.numbers[matter] ?? ''
    if (outcome.outcome === 'already-done') return numberIn(outcome.answer)
    if (outcome.outcome !== 'lost-race') throw new Error(`${stream}: ${outcome.outcome}`)
  }
}

const strikeOut = async ({ ledger, db }: Desk, place: Place, key: string): Promise<void> => {
  for (;;) {
    const { state } = await look(db, place)
    // Struck out before the crash, and nothing drawn since.
    if (state.drawn === null) return
    const outcome = await voidSerial(ledger, db, {
      serial: state,
      because: 'entered-in-error',
      act: { key, requestDigest: key },
    })
    if (outcome.outcome === 'written' || outcome.outcome === 'already-done') return
    if (outcome.outcome !== 'lost-race') throw new Error(`${place.serial}: ${outcome.outcome}`)
  }
}

/**
 * One registration from its first try or after any crash: every step has its own key and so its effect once. Gives the number
 * that holds in the end.
 */
export const register = async (desk: Desk, n: number, count: number): Promise<string> => {
  const place = placeOf(n, count)
  const first = await decide(desk, place, `decide-${n}`, [`man-${n}`, `woman-${n}`])
  if (n % mistaken !== 0) return first
  await strikeOut(desk, place, `void-${n}`)
  return decide(desk, place, `again-${n}`, [])
}
