import { type CryptoSuite, canonicalBytes, fromHex, joinBytes, toHex } from '@xiqian/seal'
import type { Head, NewEvent, StreamId } from './types.ts'

/**
 * 链. hash(previous chain || canonical bytes of {body, position, region, stream, type}), 64 hex digits. The first event's
 * previous chain is empty. It covers commitments and never ciphertext, so erasure and rotation leave it valid.
 */
export function chainOf(
  suite: CryptoSuite,
  previous: Head | null,
  { region, stream }: StreamId,
  position: number,
  { type, body }: NewEvent,
): string {
  const before = previous === null ? new Uint8Array(0) : fromHex(previous.chain)
  return toHex(suite.hash(joinBytes(before, canonicalBytes({ region, stream, position, type, body }))))
}

/** An event with its place in a stream. */
export type PlacedEvent = StreamId & NewEvent & Head

/** Places events one after the other behind a head. */
export function placeEvents(
  suite: CryptoSuite,
  id: StreamId,
  head: Head | null,
  events: readonly NewEvent[],
): readonly PlacedEvent[] {
  const placed: PlacedEvent[] = []
  let last = head
  for (const { type, body } of events) {
    const position = (last?.position ?? 0) + 1
    const chain = chainOf(suite, last, id, position, { type, body })
    placed.push({ region: id.region, stream: id.stream, position, type, body, chain })
    last = { position, chain }
  }
  return placed
}
