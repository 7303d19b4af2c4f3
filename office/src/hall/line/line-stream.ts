import { readFileSync } from 'node:fs'
import { type Head, type RecordedEvent, readStream, type StreamId } from '@xiqian/ledger'
import { type HallDay, type HallNeed, hallNeeds, type LegalDay } from '@xiqian/standard'
import type { Office } from '../../office.ts'
import { hallOfDay, hallsNow } from '../hall-of-day.ts'
import type { LineEvent, Second } from './events.ts'
import type { HallToday, ToCome } from './expected.ts'
import { hallToday } from './hall-today.ts'
import { type Line, lineAfter, lineOf } from './line.ts'

/** 大厅一天的流: one for each organ and day, in the region of the organ. */
export const streamOfLine = (organ: string, day: LegalDay): StreamId & { readonly kind: 'hall' } => ({
  region: organ.slice(-6),
  stream: `hall-${organ}-${day}`,
  kind: 'hall',
})

/** Seconds since midnight on the legal clock. */
export const secondNow = ({ clocks }: Pick<Office, 'clocks'>): Second => {
  const [hours = 0, minutes = 0, seconds = 0] = clocks.legalNow().slice(11, 19).split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** Events come back as they went in: only `decideLine` makes them, and the chain guards every byte. */
const asLineEvents = (recorded: readonly RecordedEvent[]): readonly LineEvent[] =>
  recorded.map(({ type, body }) => ({ type, ...(body as object) }) as LineEvent)

export type LoadedLine = {
  readonly stream: ReturnType<typeof streamOfLine>
  readonly head: Head | null
  readonly line: Line
  readonly day: HallDay
  readonly hall: HallToday
  /** The line as it is once these have happened. */
  readonly after: (events: readonly LineEvent[]) => Line
  readonly priorAct: Awaited<ReturnType<typeof readStream>>['priorAct']
}

type Standing = Pick<Office, 'memory' | 'standards' | 'clocks' | 'dataSet'>

/** 今天的大厅 of an organ, in one read trip; undefined for one that is none, or on a day past the calendar. */
export const loadLine = async (office: Standing, organ: string, key?: string): Promise<LoadedLine | undefined> => {
  const today = office.clocks.today()
  const day = hallOfDay(office, organ, today)
  const halls = hallsNow(office)?.halls
  if (day === undefined || halls === undefined) return undefined
  const stream = streamOfLine(organ, today)
  const read = await readStream(office.memory.pool, {
    ...stream,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
  const rules = { backBehind: halls.calling.backBehind }
  const line = lineOf(asLineEvents(read.events), rules)
  const after = (events: readonly LineEvent[]) => events.reduce((so, event) => lineAfter(so, event, rules), line)
  return { stream, head: read.head, line, day, hall: hallToday(day, halls), after, priorAct: read.priorAct }
}

const toComeText = readFileSync(new URL('../statements/to-come.sql', import.meta.url), 'utf8')

type Arrival = { readonly case_id: string; readonly at_time: string; readonly green: boolean }

/** 今天约了的 and not at a window yet: by case, when they are booked for and whether they are called first. */
export const bookedToday = async (
  { memory, clocks }: Pick<Office, 'memory' | 'clocks'>,
  organ: string,
): Promise<readonly ToCome[]> => {
  const values = [organ.slice(-6), organ, clocks.today()]
  const { rows } = await memory.pool.query<Arrival>({ name: 'to come today', text: toComeText, values })
  return rows.map(({ case_id, at_time, green }) => ({
    caseId: case_id,
    bookedFor: at_time,
    needs: green ? ['green'] : [],
  }))
}

/** Those of them who have not taken a number yet, and whose time is not so long past that nobody counts on them. */
export const stillToCome = (
  booked: readonly ToCome[],
  { tickets }: Line,
  { calling }: Pick<HallToday, 'calling'>,
  now: Second,
): readonly ToCome[] => {
  const taken = new Set(tickets.flatMap(({ caseId }) => caseId ?? []))
  return booked.filter(({ caseId, bookedFor }) => {
    const [hours = 0, minutes = 0] = bookedFor.split(':').map(Number)
    return !taken.has(caseId) && hours * 3600 + (minutes + calling.lateMinutes) * 60 >= now
  })
}

export const isNeed = (said: string): said is HallNeed => hallNeeds.some((need) => need === said)
