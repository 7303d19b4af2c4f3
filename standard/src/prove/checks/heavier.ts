import { heavierOf } from '../../compare/compare-plans.ts'
import type { Component, Difference } from '../../compare/difference.ts'
import type { Choice } from '../../standard.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'
import { differencesOf, type LineDifference } from '../form-differences.ts'
import { formsOf } from '../forms.ts'

/** 比省里更重: what a city asks in some situation is more than what the province asks there, in any one component. */
export const heavierThanTheProvince: Check = (bench) => {
  const { province, proof } = bench
  if (province === undefined) return []
  const { diagrams } = proof
  return differencesOf(diagrams, formsOf(province), formsOf(bench)).flatMap((line) =>
    componentsOf(line).map((component): Inquiry => {
      const isHeavier = (found: readonly Difference[]) =>
        heavierOf(found).some((difference) => difference.component === component)
      const one = line.found.flatMap((found) => heavierOf(found)).find((found) => found.component === component)
      return {
        kind: 'heavier-than-the-province',
        what: component,
        line: line.line,
        at: placeOf(bench, line, component),
        where: () => diagrams.map(line.diagram, (n) => (isHeavier(line.found[n] ?? []) ? 1 : 0)),
        problem: {
          zh: `市县优化之后反而更重：${line.key} ${component}，省里“${one?.before ?? ''}”，这里“${one?.after ?? ''}”`,
          en: `The overlay makes it heavier: ${line.key} ${component}, "${one?.before ?? ''}" in the province, "${one?.after ?? ''}" here`,
        },
        remedy: {
          zh: '把数改得不比省里重，或用 when 限定在更轻的情形',
          en: 'Let it be no more than the province asks, or narrow it by `when` to where it is less',
        },
      }
    }),
  )
}

const componentsOf = ({ found }: LineDifference): readonly Component[] => [
  ...new Set(found.flatMap((differences) => heavierOf(differences).map((difference) => difference.component))),
]

/** The overlay's own choice in the list that decides this component. */
const placeOf = ({ standard, overlays }: Bench, { line }: LineDifference, component: Component): string => {
  const id = line.slice(line.indexOf('/') + 1)
  const matter = standard.matters.find((one) => line === `matters/${one.id}`)
  const material = standard.materials.find((one) => line === `materials/${one.id}`)
  const lists: Partial<Record<Component, readonly [string, readonly Choice<unknown>[] | undefined]>> = {
    'matter-days': ['promisedDays', matter?.promisedDays],
    'external-days': ['external', matter?.external],
    'material-class': ['class', material?.class],
    'supply-days': ['supplyWithinDays', material?.supplyWithinDays],
  }
  const [member, choices] = lists[component] ?? ['', undefined]
  const at = choices?.findIndex(({ by }) => by !== undefined && overlays?.includes(by) !== false) ?? -1
  return at < 0 || id === '' ? line : `${line}/${member}/${at}`
}
