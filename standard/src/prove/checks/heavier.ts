import { heavierOf } from '../../compare/compare-plans.ts'
import { componentWords } from '../../compare/component-words.ts'
import type { Component, Difference } from '../../compare/difference.ts'
import type { Choice } from '../../standard.ts'
import type { RoleId } from '../../types.ts'
import type { Diagram } from '../diagram.ts'
import { differencesOf, type LineDifference } from '../form-differences.ts'
import { formsOf } from '../forms.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'

/** 比省里更重: what a city asks in some situation is more than what the province asks there, in any one component. */
export const heavierThanTheProvince: Check = (bench) => {
  const { province, proof } = bench
  if (province === undefined) return []
  const { diagrams } = proof
  return differencesOf(diagrams, formsOf(province), formsOf(bench)).flatMap((line) =>
    componentsOf(line).flatMap((component) => {
      const isHeavier = (found: readonly Difference[]) =>
        heavierOf(found).some((difference) => difference.component === component)
      const one = line.found.flatMap((found) => heavierOf(found)).find((found) => found.component === component)
      return placesOf(bench, line, component).map(
        ({ at, while_ }): Inquiry => ({
          kind: 'heavier-than-the-province',
          what: component,
          line: line.line,
          at,
          where: () =>
            diagrams.and(
              while_(),
              diagrams.map(line.diagram, (n) => (isHeavier(line.found[n] ?? []) ? 1 : 0)),
            ),
          problem: {
            zh: `市县优化之后反而更重：${line.key}，${componentWords[component].zh}，省里“${one?.before ?? ''}”，这里“${one?.after ?? ''}”`,
            en: `The overlay makes it heavier: ${line.key}, ${componentWords[component].en}, "${one?.before ?? ''}" in the province, "${one?.after ?? ''}" here`,
          },
          remedy: {
            zh: '把数改得不比省里重，或用 when 限定在更轻的情形',
            en: 'Let it be no more than the province asks, or narrow it by `when` to where it is less',
          },
        }),
      )
    }),
  )
}

const componentsOf = ({ found }: LineDifference): readonly Component[] => [
  ...new Set(found.flatMap((differences) => heavierOf(differences).map((difference) => difference.component))),
]

type Spot = { readonly at: string; readonly while_: () => Diagram }

/** Every choice that can decide this component, with where it is the one that is chosen; else the line as a whole. */
const placesOf = (
  { standard, lines, proof }: Bench,
  difference: LineDifference,
  component: Component,
): readonly Spot[] => {
  const { line, key } = difference
  const { diagrams } = proof
  const matter = standard.matters.find((one) => line === `matters/${one.id}`)
  const material = standard.materials.find((one) => line === `materials/${one.id}`)
  const lists: Partial<Record<Component, readonly [string, readonly Choice<unknown>[] | undefined]>> = {
    'matter-days': ['promisedDays', matter?.promisedDays],
    'external-days': ['external', matter?.external],
    'material-class': ['class', material?.class],
    'supply-days': ['supplyWithinDays', material?.supplyWithinDays],
  }
  const [member, choices] = lists[component] ?? ['', undefined]
  if (choices === undefined) return [{ at: line, while_: () => diagrams.yes }]
  const role: RoleId | undefined = key.includes('@') ? key.slice(key.indexOf('@') + 1) : undefined
  return choices.map((_choice, i) => ({
    at: `${line}/${member}/${i}`,
    while_: () => diagrams.is(lines.chosen(choices, role), i + 1),
  }))
}
