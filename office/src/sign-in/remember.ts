import { append, type NewEvent, readStream, type StreamId } from '@xiqian/ledger'
import { newId } from '@xiqian/seal'
import type { Office } from '../office.ts'

type Tools = Pick<Office, 'memory' | 'ledger'>

/**
 * Appends to a stream that nobody decides on (sign-ins, denials, looks): another append that came first is no conflict, so it
 * is read and tried again. Two trips. Throws when the stream stays contested.
 */
export const remember = async (
  { memory, ledger }: Tools,
  stream: StreamId & { readonly kind: string },
  events: readonly NewEvent[],
): Promise<void> => {
  const key = newId()
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { head } = await readStream(memory.pool, stream)
    const act = { key, requestDigest: key, answer: null }
    const appended = await append(ledger, memory.pool, { stream, head, act, events })
    if (appended.outcome === 'written' || appended.outcome === 'already-done') return
  }
  throw new Error(`${stream.stream}: twenty appends in a row came first`)
}
