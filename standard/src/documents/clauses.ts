import type { Standard } from '../standard.ts'
import type { Text } from '../types.ts'
import type { Citation } from './blocks.ts'
import { distinct } from './text.ts'
import { clauseWords } from './words/clause-words.ts'

/** 依据: one distinct basis, its number in the index, and the lines that rest on it. */
export type Clause = {
  readonly number: number
  readonly basis: string
  readonly anchor: string
  readonly usedBy: readonly Text[]
}

/** What is not official, or not verified: 〔本标准假设〕, 〔条款待核〕, 〔依据待核〕, with or without further words. */
const mark = /〔[^〕]*(?:本标准假设|条款待核|依据待核)[^〕]*〕/g
const doubts = ['本标准假设', '条款待核', '依据待核'] as const

/** The marks of a basis, each by itself: 〔条款待核，本标准假设〕 is two of them. */
export const marksIn = (basis: string): readonly string[] => {
  const marked = (basis.match(mark) ?? []).join('')
  return doubts.filter((doubt) => marked.includes(doubt)).map((doubt) => `〔${doubt}〕`)
}
export const isAssumed = (basis: string): boolean => marksIn(basis).includes('〔本标准假设〕')
export const isToCheck = (basis: string): boolean => marksIn(basis).some((one) => one !== '〔本标准假设〕')

const shortAt = 24

/** The first citation of a basis; a mark of doubt anywhere in it is never cut off. */
export const shortBasis = (basis: string): string => {
  const marks = marksIn(basis)
  const [first = '', ...more] = basis
    .replace(mark, '')
    .split('；')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isCut = first.length > shortAt
  const words = isCut ? `${first.slice(0, shortAt)}…` : first
  return `${words}${more.length > 0 && !isCut ? ' 等' : ''}${marks.length === 0 ? '' : ` ${marks.join('')}`}`
}

type Use = readonly [basis: string, usedBy: Text]

/** Every line of the standard that names a basis, in the order in which the work plan shows them. */
const usesIn = (standard: Standard): readonly Use[] => [
  ...(standard.kpi.note === undefined ? [] : [[standard.kpi.note, clauseWords.figures] satisfies Use]),
  [standard.promise.basis, clauseWords.promise],
  [standard.promise.onTheSpot, clauseWords.promise],
  ...standard.conditions.map(({ basis, name }): Use => [basis, name]),
  ...standard.declarations.map(({ basis, sentence }): Use => [basis, sentence]),
  ...standard.materials.map(({ basis, name }): Use => [basis, name]),
  ...standard.consents.map(({ basis, material }): Use => [basis, nameOfMaterial(standard, material)]),
  ...standard.matters.flatMap(({ basis, name, codes, stages = [], external, decidedIn }): Use[] => [
    [basis, name],
    ...decidedIn.flatMap(({ whileTheyWait }): Use[] =>
      whileTheyWait === undefined ? [] : [[whileTheyWait.basis, name]],
    ),
    ...(codes === undefined ? [] : [[codes.basis, name] satisfies Use]),
    ...stages.map((stage): Use => [stage.basis, stage.name]),
    ...external.map(({ is }): Use => [is.basis, is.name]),
  ]),
  ...standard.visits.map(({ basis, name }): Use => [basis, name]),
  ...standard.pauses.map(({ basis, name }): Use => [basis, name]),
  ...standard.reasons.map(({ basis, name }): Use => [basis, name]),
  ...(standard.preReview === undefined ? [] : [[standard.preReview.basis, clauseWords.preReview] satisfies Use]),
  ...turnUses(standard),
  ...standard.sources.map(({ legalBasis, name }): Use => [legalBasis, name]),
  ...standard.duties.flatMap(({ legalBasis, basis, data }): Use[] => [
    [legalBasis, data],
    [basis, data],
  ]),
  ...standard.conflicts.map(({ basis, name }): Use => [basis, name]),
  ...(standard.pledges ?? []).flatMap(({ law, basis, sentence }): Use[] => [
    [law, sentence],
    [basis, sentence],
  ]),
  ...noticeUses(standard),
  ...standard.windows.map(({ basis, name }): Use => [basis, name]),
  ...hallUses(standard),
  ...standard.advice.map(({ basis, title }): Use => [basis, title]),
  [standard.calendar.basis, clauseWords.calendar],
  ...releaseUses(standard),
  ...standard.serials.map(({ basis, matter }): Use => [basis, nameOfMatter(standard, matter)]),
  ...standard.facts.flatMap(({ basis, retention, name }): Use[] => [
    [basis, name],
    [retention.basis, name],
  ]),
  ...standard.overlays.map(({ basis, name }): Use => [basis, name]),
  ...standard.reliefs.map(({ basis, what }): Use => [basis, what]),
]

const turnUses = ({ turns: { endCodes, ...limits } }: Standard): readonly Use[] => [
  ...endCodes.map(({ basis, name }): Use => [basis, name]),
  ...Object.values(limits).map(({ basis }): Use => [basis, clauseWords.turns]),
  ...limits.mandates.kinds.map(({ basis, name }): Use => [basis, name]),
  ...limits.mandates.never.map(({ basis }): Use => [basis, clauseWords.turns]),
]

const hallUses = ({ halls }: Standard): readonly Use[] => {
  const { usual, changes, days, quotas, surge, calling, noShow, waitingList, vehicles } = halls
  const stops = vehicles.flatMap((vehicle) => vehicle.stops)
  return [
    ...[usual, ...changes, ...days, ...quotas, ...surge.plans, ...surge.days, calling, noShow, waitingList, ...stops],
  ].flatMap(({ basis }): Use[] => (basis === '' ? [] : [[basis, clauseWords.halls]]))
}

const releaseUses = ({ releases }: Standard): readonly Use[] =>
  releases === undefined
    ? []
    : [[releases.queue.basis, clauseWords.releases], ...releases.releases.map(({ basis, name }): Use => [basis, name])]

const noticeUses = ({ notices }: Standard): readonly Use[] =>
  notices === undefined
    ? []
    : [[notices.sending.basis, clauseWords.notices], ...notices.told.map(({ basis, name }): Use => [basis, name])]

const nameOfMaterial = ({ materials }: Standard, id: string): Text =>
  materials.find((one) => one.id === id)?.name ?? clauseWords.line
const nameOfMatter = ({ matters }: Standard, id: string): Text =>
  matters.find((one) => one.id === id)?.name ?? clauseWords.line

const made = new WeakMap<Standard, ReadonlyMap<string, Clause>>()

/** 依据索引: each distinct basis once, numbered in the order of the work plan. */
export const clausesOf = (standard: Standard): ReadonlyMap<string, Clause> => {
  const before = made.get(standard)
  if (before !== undefined) return before
  const uses = new Map<string, Text[]>()
  for (const [basis, usedBy] of usesIn(standard)) uses.set(basis, [...(uses.get(basis) ?? []), usedBy])
  const clauses = new Map(
    [...uses].map(([basis, usedBy], i) => [
      basis,
      { number: i + 1, basis, anchor: `basis-${i + 1}`, usedBy: distinct(usedBy) },
    ]),
  )
  made.set(standard, clauses)
  return clauses
}

/** 依 12 户口登记条例（1958）第十条: the number of the index, and the first words of the basis. */
export const numbered = (standard: Standard, ...bases: readonly string[]): Citation =>
  cite(standard, bases, ({ number, basis }) => `依 ${number} ${shortBasis(basis)}`)

/** The number alone, where the words stand a line above. */
export const numberOnly = (standard: Standard, ...bases: readonly string[]): Citation =>
  cite(standard, bases, ({ number }) => `依 ${number}`)

const cite = (standard: Standard, bases: readonly string[], say: (clause: Clause) => string): Citation => {
  const clauses = [...new Set(bases)].flatMap((basis) => clausesOf(standard).get(basis) ?? [])
  const [first] = clauses
  return { clause: clauses.map(say).join('；'), ...(first === undefined ? {} : { see: first.anchor }) }
}
