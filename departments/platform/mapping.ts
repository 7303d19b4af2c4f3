import { marriageRegistered } from '../civil-affairs/registration-mapping.ts'
import { migrationGranted } from '../public-security/migration-mapping.ts'
import type { Answer, Values, Words } from '../src/answer.ts'
import type { CorrectionAsked, Outcome, Reply } from '../src/reply.ts'
import type { RequestKind } from '../src/request.ts'
import { readJsonBySchema } from './contract-reader.ts'
import { serviceContract } from './services.ts'
import { dayFromWire } from './wire-date.ts'

/** 核验答复 on the wire: hyjg 1 一致, 2 不一致, 3 查无. */
export type CheckWire<T> = { readonly ywlsh: string; readonly sj: string } & (
  | { readonly hyjg: '1'; readonly data: T }
  | { readonly hyjg: '2'; readonly byzx: readonly string[]; readonly data?: T }
  | { readonly hyjg: '3' }
)

/** What a mapping makes of a source's data; `contradicts` are fields that the record itself cannot have right. */
export type Mapped = { readonly values: Values; readonly contradicts?: readonly string[] }

/** `names` turns the wire's field names into ours, for the fields that differ. */
export const answerFromWire = <T>(
  wire: CheckWire<T>,
  mapped: (data: T) => Mapped,
  names: Readonly<Record<string, string>>,
): Answer => {
  const told = { at: wire.sj, receipt: wire.ywlsh }
  if (wire.hyjg === '3') return { answer: 'NOT_FOUND', ...told }
  if (wire.hyjg === '2') {
    const values = wire.data === undefined ? {} : mapped(wire.data).values
    return { answer: 'MISMATCH', differs: wire.byzx.map((name) => names[name] ?? name), values, ...told }
  }
  const { values, contradicts = [] } = mapped(wire.data)
  if (contradicts.length > 0) return { answer: 'MISMATCH', differs: contradicts, values, ...told }
  return { answer: 'MATCH', values, ...told }
}

/** 办理答复 on the wire: slzt 1 已受理, 2 已办结, 3 补正, 4 特别程序. */
export type DecisionWire = { readonly ywlsh: string; readonly sj: string } & (
  | { readonly slzt: '1' }
  | {
      readonly slzt: '2'
      readonly bjjgdm: string
      readonly bjrq: string
      readonly bjjgms?: string
      readonly bjyydm?: string
      readonly yj?: string
      readonly data?: Readonly<Record<string, string>>
    }
  | {
      readonly slzt: '3'
      readonly bzclqd: readonly { readonly lx: 'cl' | 'xx'; readonly bm: string; readonly sm: string }[]
    }
  | { readonly slzt: '4'; readonly tbcxqdly: string }
)

/** The departments speak Chinese; these are our English words for the reason codes of the contract. */
const reasonEn: Readonly<Record<string, string>> = {
  NO_MARRIAGE: 'The marriage register does not show this couple as married.',
  NOT_OWNER: 'The spouse is not the registered owner of this property.',
  NO_HOUSEHOLD: 'The household to be joined was not found.',
  NO_PERSON: 'One of the two persons was not found in the register.',
  ALREADY_MARRIED: 'One of the two persons is married to somebody else.',
  STANDS: 'The register was looked at and is right.',
  NOT_OURS: 'This entry is kept by another department.',
  DUPLICATE: 'This marriage is already registered under another certificate number.',
}

const inOwnWords = (said: string): string => `The department says (in Chinese): ${said}`

const reasonOf = (code: string | undefined, said: string): Words => ({
  zh: said,
  en: reasonEn[code ?? ''] ?? inOwnWords(said),
})

/** 补正 items: the wire's codes are the standard's ids; `xx` puts a fact right, `cl` wants a material. */
const correctionOf = (item: { lx: 'cl' | 'xx'; bm: string; sm: string }): CorrectionAsked => {
  const words = { zh: item.sm, en: inOwnWords(item.sm) }
  return item.lx === 'xx' ? { fact: item.bm, ...words } : { material: item.bm, ...words }
}

type Granted = { readonly number?: string; readonly values?: Readonly<Record<string, string>> }

const nothingMore = (): Granted => ({})

const grantedOf: Readonly<Record<RequestKind, (data: Readonly<Record<string, string>>) => Granted>> = {
  'public-security.hukou-migration': migrationGranted,
  'public-security.marital-status-update': nothingMore,
  'civil-affairs.register-marriage': marriageRegistered,
  'civil-affairs.report-marriage': nothingMore,
  'health.report-birth-registration': nothingMore,
  'public-security.correct-data': nothingMore,
  'civil-affairs.correct-data': nothingMore,
  'natural-resources.correct-data': nothingMore,
  'housing.correct-data': nothingMore,
}

/** 办结结果 0 出证办结 and 6 办结 grant; 4 转报办结 says that it is another's; every other end refuses, with the department's reason. */
const outcomeFromWire = (kind: RequestKind, wire: Exclude<DecisionWire, { slzt: '1' }>): Outcome => {
  if (wire.slzt === '3') return { outcome: 'correction', items: wire.bzclqd.map(correctionOf) }
  if (wire.slzt === '4') {
    return { outcome: 'paused', reason: { zh: wire.tbcxqdly, en: inOwnWords(wire.tbcxqdly) } }
  }
  if (wire.bjjgdm === '0' || wire.bjjgdm === '6') {
    return { outcome: 'granted', ...grantedOf[kind](wire.data ?? {}), on: dayFromWire(wire.bjrq) }
  }
  const said = wire.bjjgms ?? '部门未说明理由'
  const refused = { outcome: 'refused', reason: reasonOf(wire.bjyydm, said), basis: wire.yj ?? '' } as const
  return wire.bjjgdm === '4' ? { ...refused, elsewhere: true } : refused
}

export type Heard = Extract<Reply, { reply: 'decided' | 'taken' }>

export const replyOf = (kind: RequestKind, wire: DecisionWire): Heard => {
  if (wire.slzt === '1') return { reply: 'taken', receipt: wire.ywlsh }
  return { reply: 'decided', outcome: outcomeFromWire(kind, wire), receipt: wire.ywlsh }
}

/** Reads the body of a later word; undefined where it does not keep to the contract of its service. */
export const replyFromWire = (kind: RequestKind, body: string): Heard | undefined => {
  const read = readJsonBySchema<DecisionWire>(serviceContract(kind).response, body)
  return read.kept ? replyOf(kind, read.value) : undefined
}
