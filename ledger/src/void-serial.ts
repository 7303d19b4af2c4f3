import { write } from './append.ts'
import type { Ledger } from './ledger.ts'
import type { Appended, Db, SerialState } from './types.ts'

/**
 * 作废. Says in the serial's own stream that a drawn number will not be used. The number is never given again; its case and
 * matter may draw another. Throws where nothing was drawn. `because` is a reason without a personal value.
 */
export async function voidSerial(
  ledger: Ledger,
  db: Db,
  {
    serial,
    because,
    act,
  }: {
    readonly serial: SerialState
    readonly because: string
    readonly act: { readonly key: string; readonly requestDigest: string }
  },
): Promise<Appended> {
  const { region, stream, head, drawn, caseStream, matter } = serial
  if (drawn === null) throw new Error(`${stream}: this case and matter has no number to void`)

  const body = { number: drawn.number, text: drawn.text, caseStream, matter, because }
  const commit = {
    stream: { region, stream, kind: 'serial' },
    head,
    act: { ...act, answer: { voided: drawn.text } },
    events: [{ type: 'NumberVoided', body }],
  }
  return write(ledger, db, commit, { voids: [{ region_code: region, stream_id: stream, number: drawn.number }] })
}
