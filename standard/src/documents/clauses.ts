import type { Standard } from '../standard.ts'
import type { Text } from '../types.ts'
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
const mark = /〔(?:本标准假设|条款待核|依据待核)[^〕]*〕/g

export const marksIn = (basis: string): readonly string[] => [...new Set(basis.match(mark) ?? [])]
export const isAssumed = (basis: string): boolean => marksIn(basis).some((one) => one.startsWith('〔本标准假设'))
export const isToCheck = (basis: string): boolean => marksIn(basis).some((one) => !one.startsWith('〔本标准假设'))

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
  return `${words}${more.length > 0 && !isCut ? ' 等' : ''}${marks.map((one) => ` ${one}`).join('')}`
}

type Use = readonly [basis: string, usedBy: Text]

/** Every line of the standard that names a basis, in the order in which the work plan shows them. */
const usesIn = (standard: Standard): readonly Use[] => [
  [standard.promise.basis, clauseWords.promise],
  [standard.promise.onTheSpot, clauseWords.promise],
  ...standard.conditions.map(({ basis, name }): Use => [basis, name]),
  ...standard.declarations.map(({ basis, sentence }): Use => [basis, sentence]),
  ...standard.materials.map(({ basis, name }): Use => [basis, name]),
  ...standard.consents.map(({ basis, material }): Use => [basis, nameOfMaterial(standard, material)]),
  ...standard.matters.flatMap(({ basis, name, codes, stages = [], external }): Use[] => [
    [basis, name],
    ...(codes === undefined ? [] : [[codes.basis, name] satisfies Use]),
    ...stages.map((stage): Use => [stage.basis, stage.name]),
    ...external.map(({ is }): Use => [is.basis, is.name]),
  ]),
  ...standard.visits.map(({ basis, name }): Use => [basis, name]),
  ...standard.pauses.map(({ basis, name }): Use => [basis, name]),
  ...standard.sources.map(({ legalBasis, name }): Use => [legalBasis, name]),
  ...standard.windows.map(({ basis, name }): Use => [basis, name]),
  ...standard.advice.map(({ basis, title }): Use => [basis, title]),
  [standard.calendar.basis, clauseWords.calendar],
  ...standard.serials.map(({ basis, matter }): Use => [basis, nameOfMatter(standard, matter)]),
  ...standard.facts.flatMap(({ basis, retention, name }): Use[] => [
    [basis, name],
    [retention.basis, name],
  ]),
  ...standard.overlays.map(({ basis, name }): Use => [basis, name]),
  ...standard.reliefs.map(({ basis, what }): Use => [basis, what]),
]

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

/** 依 12 户口登记条例（1958）第十条: the number of the index and the first words of it. */
export const numbered = (standard: Standard, ...bases: readonly string[]): string =>
  [...new Set(bases)]
    .map((basis) => `依 ${clausesOf(standard).get(basis)?.number ?? ''} ${shortBasis(basis)}`)
    .join('；')
