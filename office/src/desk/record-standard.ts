import type { Refusal, StandardFault } from '@xiqian/case'
import type { Fault } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { mayKeepStandard } from './permission.ts'
import { type AskedOfVersion, actOnVersion, type VersionDone } from './version-act.ts'

type Ask = AskedOfVersion & { readonly body: { readonly lifeEvent: string } }

/** 录入 what the policy folder says now, as a draft version. A folder with a fault is refused with every fault there is. */
export const recordStandard = async (office: Office, ask: Ask): Promise<VersionDone | Refusal> => {
  if (!mayKeepStandard(office, ask.by, 'record-standard')) return { refused: 'not-permitted' }
  const read = office.readPolicy(ask.body.lifeEvent)
  if (read === undefined) return { refused: 'no-such-thing' }
  if ('faults' in read) return { refused: 'standard-faulty', faults: read.faults.map(asStandardFault) }
  const { event, version, inForceFrom, digest, canonicalJson } = read.standard
  const standard = { lifeEvent: event.id, version, inForceFrom, digest, canonicalJson }
  return actOnVersion(office, { ...ask, digest }, { type: 'record-standard', standard })
}

export const asStandardFault = ({ file, line, column, problem, remedy }: Fault): StandardFault => ({
  where: `${file}:${line}:${column}`,
  problem,
  remedy,
})
