import type { Standard } from '../../standard.ts'
import type { Fact, Text, Value } from '../../types.ts'
import { fill, joined, same } from '../text.ts'
import { ruleWords } from '../words/rule-words.ts'
import { factBehind, type Said } from './said.ts'
import { sayTerm, sayValue } from './say-term.ts'

const fewPlaces = 8

/** 西安市, 咸阳市的秦都区、渭城区: whole cities by their name. */
export const sayCounties = (standard: Standard, codes: readonly Value[]): readonly Text[] => {
  const cities = [...new Set(standard.counties.map(({ city }) => city))]
  return cities.flatMap((city): readonly Text[] => {
    const all = standard.counties.filter((county) => county.city === city)
    const there = all.filter(({ code }) => codes.includes(code))
    if (there.length === 0) return []
    if (there.length === all.length) return [fill(ruleWords.allOf, { city })]
    const counties = joined(there.map(({ name }) => same(name)))
    return [fill(ruleWords.countiesOf, { city, counties })]
  })
}

const countOf = (texts: readonly Text[]): number => texts.reduce((count, { zh }) => count + zh.split('、').length, 0)

/** 名单 1, 名单 2: the lists of a standard have no other name for people. */
export const listNumber = (standard: Standard, list: string): number =>
  [...Object.keys(standard.lists), ...Object.keys(standard.datedLists)].indexOf(list) + 1

/** The members of a list in words, for the annex that shows it whole. */
export const sayMembersOf = (standard: Standard, values: readonly Value[], fact: Fact | undefined): readonly Text[] =>
  fact?.domain.kind === 'county' ||
  (fact === undefined && values.every((value) => standard.counties.some(({ code }) => code === value)))
    ? sayCounties(standard, values)
    : values.map((value) => sayValue(value, fact, standard))

export const sayMembers = ({ item, of, holds }: Extract<Said, { is: 'member' }>, standard: Standard): Text => {
  const fact = item.op === 'fact' ? factBehind(standard, item.of, item.fact) : undefined
  const subject = sayTerm(item, fact, standard)
  const isDated = 'list' in of && standard.datedLists[of.list] !== undefined
  const values = 'values' in of ? of.values : (standard.lists[of.list] ?? [])
  const members = isDated ? [] : sayMembersOf(standard, values, fact)
  if ('list' in of && (isDated || countOf(members) > fewPlaces)) {
    const count = isDated ? (standard.datedLists[of.list]?.length ?? 0) : values.length
    const list = fill(ruleWords.listNumber, { number: listNumber(standard, of.list) })
    return fill(holds ? ruleWords.inList : ruleWords.notInList, { item: subject, list, count })
  }
  if (fact?.domain.kind === 'county') {
    const places = joined(members)
    return fill(holds ? ruleWords.inPlaces : ruleWords.notInPlaces, { item: subject, places })
  }
  return fill(holds ? ruleWords.is : ruleWords.isNot, { fact: subject, answers: joined(members, ruleWords.orShort) })
}
