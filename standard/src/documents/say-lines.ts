import type { Choice, MaterialRule, Standard, WindowRule } from '../standard.ts'
import type { InForce, Text } from '../types.ts'
import { sayDay } from './days.ts'
import { matterNames, organName, overlayName, sourceNames } from './names.ts'
import { sayRule } from './rules/say-rule.ts'
import { fill, joined } from './text.ts'
import { lineWords } from './words/line-words.ts'

/** One of several, first match: each with the situation it is for. */
export const sayChoices = <T>(
  choices: readonly Choice<T>[],
  standard: Standard,
  sayIs: (is: T) => Text,
): readonly Text[] =>
  choices.map(({ when, is, by }) => {
    const said = sayIs(is)
    // The rule of an overlay is the region of every organ that decides: told in its own chapter.
    if (by !== undefined) return fill(lineWords.byOverlay, { is: said, overlay: overlayName(standard, by) })
    if (when !== undefined) return fill(lineWords.choice, { when: sayRule(when, standard), is: said })
    return choices.length === 1 ? said : fill(lineWords.otherwise, { is: said })
  })

export const sayDays = (days: number): Text =>
  days === 0 ? lineWords.onTheSpot : fill(lineWords.workingDays, { days })

/** Between which days a line counts; nothing where it always does. */
export const sayInForce = (inForce: InForce | undefined): Text | undefined => {
  const from = inForce?.from === undefined ? undefined : sayDay(inForce.from)
  const until = inForce?.until === undefined ? undefined : sayDay(inForce.until)
  if (from !== undefined && until !== undefined) return fill(lineWords.inForceBetween, { from, until })
  if (from !== undefined) return fill(lineWords.inForceFrom, { from })
  return until === undefined ? undefined : fill(lineWords.inForceUntil, { until })
}

/** 双方 where two parties are always there; where one may be alone, those who apply. */
const coupleName = ({ parties }: Standard): Text =>
  parties.length === 2 && parties.every(({ when }) => when === undefined) ? lineWords.couple : lineWords.applicants

/** 怎么来: a source is asked first, a person only where it knows of nothing. */
export const sayObtained = (rule: MaterialRule, standard: Standard): Text => {
  const isCouple = rule.whose === 'couple' || (rule.whose === 'self' && !rule.forEach)
  const whose = isCouple ? coupleName(standard) : lineWords[rule.whose]
  const giving = lineWords.giving[rule.giving]
  return rule.source === undefined
    ? fill(lineWords.givenBy, { whose, giving })
    : fill(lineWords.sourceFirst, { whose, giving, source: sourceNames(standard, rule, lineWords.thenSource) })
}

export const sayTelephone = (telephone: string): Text => fill(lineWords.telephone, { telephone })

/** 受理、决定：结婚登记、户口迁移. */
export const sayWindow = (window: Pick<WindowRule, 'acts' | 'matters'>, standard: Standard): Text =>
  joined([joined(window.acts.map((act) => lineWords.act[act])), matterNames(standard, window.matters)], {
    zh: '：',
    en: ': ',
  })

/** The place of an organ: what stands after the county's name. */
export const sayPlace = (standard: Standard, kind: string): Text => {
  const place = standard.organs.find(({ id }) => id === kind)?.place
  return place === undefined
    ? organName(standard, kind)
    : joined([organName(standard, kind), place], { zh: '，', en: ', ' })
}

const inTheHall: readonly WindowRule['kind'][] = ['general', 'special', 'green']

/** Where a window stands: in the hall of its organ; what is online, on wheels or at the province is told by its name. */
export const sayWindowPlace = (
  standard: Standard,
  { kind, organ, name }: Pick<WindowRule, 'kind' | 'organ' | 'name'>,
): Text => (inTheHall.includes(kind) ? sayPlace(standard, organ) : name)
