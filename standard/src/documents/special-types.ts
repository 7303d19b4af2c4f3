import { isInForce } from '../planning/is-in.ts'
import type { AdviceRule, MaterialRule, Standard } from '../standard.ts'
import type { LegalDay, Plan } from '../types.ts'
import { heading, line, list, paragraph, section, table } from './blocks.ts'
import { sayDay } from './days.ts'
import type { Block, Document, Line } from './document.ts'
import { organName, telephoneOf } from './names.ts'
import { sayRule } from './rules/say-rule.ts'
import { sayDays } from './say-lines.ts'
import { chapterOf, materialLine, sayAdvice } from './special-types/chapter.ts'
import { ordinaryPlan, pairsOf, type SpecialType, specialTypes } from './special-types/types.ts'
import { distinct, fill, isSame, joined, same, sentences } from './text.ts'
import { furtherWords } from './words/plan-words-further.ts'
import { specialWords } from './words/special-words.ts'
import { chineseNumber } from './work-plan/chapter.ts'
import { madeFrom } from './work-plan.ts'

/** Windows that the ordinary couple does not have, else all of this couple, else the organs that decide. */
const whereTo = (standard: Standard, { plan }: SpecialType, ordinary: Plan) => {
  const own = plan.windows.filter(({ id }) => !ordinary.windows.some((window) => window.id === id))
  const windows = own.length > 0 ? own : plan.windows
  if (windows.length > 0) return distinct(windows.map(({ name }) => name))
  return distinct(plan.matters.map(({ organ }) => organName(standard, organ.kind)))
}

const elsewhere = ({ plan }: SpecialType) =>
  plan.advice.flatMap(({ kind, channel }) => (kind === 'elsewhere' && channel !== undefined ? [channel] : []))

const telephones = (standard: Standard, { plan }: SpecialType): string => {
  const named = [...new Set([...plan.windows, ...plan.advice].map(({ telephone }) => telephone))]
  return named.length === 0 ? telephoneOf(standard) : named.join(' ')
}

const overview = (standard: Standard, types: readonly SpecialType[], ordinary: Plan): readonly Block[] =>
  table(
    [specialWords.type, specialWords.goTo, specialWords.howLong, specialWords.call],
    types.map((type): readonly Line[] => {
      const away = elsewhere(type)
      return [
        line(type.name, undefined, isSame(type.name, type.forWhom) ? undefined : type.forWhom),
        line(joined(away.length > 0 ? away : whereTo(standard, type, ordinary))),
        line(sayDays(type.plan.promise.workingDays)),
        line(same(telephones(standard, type))),
      ]
    }),
  )

/** What the chapters tell: the plans of each type and of its pairs; warnings also of every other couple of the type. */
const toldIn = (standard: Standard, types: readonly SpecialType[], on: LegalDay) => {
  const plans = types.flatMap((type) => [...type.variants, ...pairsOf(standard, type, on).map(({ plan }) => plan)])
  const warned = types.flatMap(({ wide }) =>
    wide.flatMap(({ advice }) => advice.filter(({ kind }) => kind === 'warning' || kind === 'elsewhere')),
  )
  return {
    advice: new Set([...plans.flatMap(({ advice }) => advice), ...warned].map(({ id }) => id)),
    papers: new Set(plans.flatMap(({ materials }) => materials.map(({ id }) => id))),
  }
}

const ruled = (rule: AdviceRule, standard: Standard): Line => {
  const told = sayAdvice(rule)
  const when =
    rule.when === undefined
      ? undefined
      : fill(rule.forEach ? furtherWords.adviceEach : furtherWords.adviceWhen, { when: sayRule(rule.when, standard) })
  return { ...told, note: sentences(when, told.note) }
}

/** 看本人情况的: advice and papers that no type of couple shows, because they rest on one person. */
const personal = (
  standard: Standard,
  types: readonly SpecialType[],
  ordinary: Plan,
  on: LegalDay,
): readonly Block[] => {
  const { advice, papers } = toldIn(standard, types, on)
  const isNew =
    (told: ReadonlySet<string>, plain: readonly { readonly id: string }[]) =>
    ({ id, inForce }: Pick<AdviceRule, 'id' | 'inForce'> | Pick<MaterialRule, 'id' | 'inForce'>) =>
      !told.has(id) && !plain.some((one) => one.id === id) && isInForce(inForce, on)
  return [
    ...list(standard.advice.filter(isNew(advice, ordinary.advice)).map((rule) => ruled(rule, standard))),
    ...section(
      3,
      'only-then',
      specialWords.onlyThen,
      list(
        standard.materials.filter(isNew(papers, ordinary.materials)).flatMap(({ id }) => materialLine(id, standard)),
        { tick: true },
      ),
    ),
  ]
}

/** 《特殊类型结婚落户指引手册》: a chapter for each type of couple that is not the ordinary one, found by the codes of the standard. */
export const specialTypesBook = (standard: Standard, on: LegalDay = standard.inForceFrom): Document => {
  const types = specialTypes(standard, on)
  const ordinary = ordinaryPlan(standard, on)
  const rest = personal(standard, types, ordinary, on)
  const chapters = types.flatMap((type, i): readonly Block[] => {
    const at = `type-${i + 1}`
    const name = fill(specialWords.chapter, { number: `${chineseNumber(i + 1)}、`, count: i + 1, name: type.name })
    return [heading(1, at, name), ...chapterOf({ standard, type, ordinary, on }, at)]
  })
  const last = fill(specialWords.chapter, {
    number: `${chineseNumber(types.length + 1)}、`,
    count: types.length + 1,
    name: specialWords.personal,
  })
  return {
    kind: 'special-types',
    title: fill(specialWords.title, { province: standard.province.name, event: standard.event.name }),
    subtitle: fill(specialWords.subtitle, { version: standard.version, from: sayDay(standard.inForceFrom) }),
    standard: madeFrom(standard),
    telephone: telephoneOf(standard),
    blocks: [
      ...section(
        1,
        'overview',
        specialWords.overview,
        [paragraph(specialWords.how, 'note')],
        overview(standard, types, ordinary),
      ),
      ...chapters,
      ...section(1, 'personal', last, rest.length === 0 ? [] : [paragraph(specialWords.personalLead, 'note'), ...rest]),
    ],
  }
}
