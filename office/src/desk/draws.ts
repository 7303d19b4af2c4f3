import type { Decision, Refusal } from '@xiqian/case'
import { type Draw, readStreams, type SerialState } from '@xiqian/ledger'
import { formatSerial } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { Loaded } from './load.ts'

type Decided = Exclude<Decision, Refusal>

/** Numbers are drawn from the organ's serial of the year: read here, written with the case. */
export const drawsOf = async (
  office: Office,
  caseId: string,
  loaded: Loaded,
  serials: Decided['serials'],
): Promise<readonly Draw[]> => {
  const year = office.clocks.today().slice(0, 4)
  return Promise.all(
    serials.map(async ({ rule, matter, region }) => {
      const serialRule = loaded.standard.serials.find((one) => one.id === rule)
      if (serialRule === undefined) throw new Error(`no serial rule ${rule}`)
      const serial = await readSerial(office, { region, stream: `${rule}-${region}-${year}` }, caseId, matter)
      return {
        name: matter,
        serial,
        format: (n: number) => formatSerial(serialRule, { region, year: Number(year), n }),
      }
    }),
  )
}

const readSerial = async (
  office: Office,
  stream: { region: string; stream: string },
  caseId: string,
  matter: string,
): Promise<SerialState> => {
  const read = await readStreams(office.memory.pool, {
    streams: [],
    serials: [{ ...stream, caseStream: caseId, matter }],
  })
  const serial = read.serials[0]
  if (serial === undefined) throw new Error(`no serial stream ${stream.stream}`)
  return serial
}
