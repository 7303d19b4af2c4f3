import type { Situation } from '../src/evaluator.ts'
import type { Standard } from '../src/standard.ts'
import { chosenIn } from './interpreter.ts'
import { isAsked, partyThere } from './oracle-of-materials.ts'
import type { Witness } from './witness.ts'

/** Lines and choices that no situation of the part has. */
export const linesThere = (standard: Standard): Witness => {
  const there = new Set<string>()
  // The planner makes equal lines once: one that was looked at before shows nothing new.
  const seen = new WeakSet<object>()
  const questions = standard.questions.flatMap((group) =>
    group.facts.map((fact) => ({ line: `questions/${group.id}/factWhen/${fact}`, group, fact })),
  )
  const chosen = (name: string, of: readonly object[] | undefined, situation: Situation, on: string, self?: string) => {
    if (of === undefined || of.every((_one, i) => there.has(`${name}/${i}`))) return
    const at = chosenIn(standard, of, situation, on, self)
    if (at > 0) there.add(`${name}/${at - 1}`)
  }
  return {
    look: ({ situation, on, plan: made }) => {
      for (const matter of made.matters) {
        const line = `matters/${matter.id}`
        const rule = standard.matters.find((one) => one.id === matter.id)
        if (rule === undefined) continue
        // Two choices of one region make one line.
        chosen(`${line}/organ/region`, rule.organ.region, situation, on)
        if (seen.has(matter)) continue
        seen.add(matter)
        there.add(line)
        chosen(`${line}/decidedIn`, rule.decidedIn, situation, on)
        chosen(`${line}/promisedDays`, rule.promisedDays, situation, on)
        chosen(`${line}/external`, rule.external, situation, on)
        chosen(`${line}/result/form`, rule.result.form, situation, on)
        chosen(`${line}/flow`, rule.flow, situation, on)
        chosen(`${line}/requestValues`, rule.requestValues, situation, on)
      }
      for (const material of made.materials) {
        if (seen.has(material)) continue
        seen.add(material)
        const { id, of } = material
        there.add(`materials/${id}`)
        const rule = standard.materials.find((one) => one.id === id)
        chosen(`materials/${id}/class`, rule?.class, situation, on, of)
        chosen(`materials/${id}/supplyWithinDays`, rule?.supplyWithinDays, situation, on, of)
      }
      for (const matter of made.matters) for (const id of matter.after) there.add(`matters/${matter.id} with ${id}`)
      for (const { id } of made.conditions) there.add(`conditions/${id}`)
      for (const { id, matter } of made.consents) {
        if (made.matters.some((one) => one.id === matter)) there.add(`consents/${id}`)
      }
      for (const { id } of made.visits) there.add(`visits/${id}`)
      for (const { id } of made.advice) there.add(`advice/${id}`)
      for (const { id } of made.windows) there.add(`windows/${id}`)
      for (const { source } of made.checks ?? []) there.add(`sources/${source}`)
      for (const { id } of standard.parties) {
        if (!there.has(`parties/${id}`) && partyThere(standard, id, situation, on)) there.add(`parties/${id}`)
      }
      for (const { line, group, fact } of questions) {
        if (!there.has(line) && isAsked(standard, group, fact, situation, on)) there.add(line)
      }
      standard.scenario.forEach(({ is }, i) => {
        if (made.scenario.split('/').includes(is)) there.add(`scenario/${i}`)
      })
    },
    found: () => {
      const missing = (line: string, what: string) => (there.has(line) ? [] : [`${what} ${line}`])
      const never = (section: string, of: readonly { readonly id: string }[]) =>
        of.flatMap(({ id }) => missing(`${section}/${id}`, 'line-never-there'))
      const choices = (name: string, of: readonly object[] | undefined) =>
        (of ?? []).flatMap((_one, i) => missing(`${name}/${i}`, 'choice-never-made'))
      return [
        ...never('matters', standard.matters),
        ...never('materials', standard.materials),
        ...never('conditions', standard.conditions),
        ...never('consents', standard.consents),
        ...never('visits', standard.visits),
        ...never('advice', standard.advice),
        ...never('windows', standard.windows),
        ...never('sources', standard.sources),
        ...never('parties', standard.parties),
        ...standard.scenario.flatMap((_one, i) => missing(`scenario/${i}`, 'line-never-there')),
        ...questions.flatMap(({ line }) => missing(line, 'line-never-there')),
        ...standard.matters.flatMap((matter) => {
          const line = `matters/${matter.id}`
          return [
            ...choices(`${line}/decidedIn`, matter.decidedIn),
            ...choices(`${line}/organ/region`, matter.organ.region),
            ...choices(`${line}/promisedDays`, matter.promisedDays),
            ...choices(`${line}/external`, matter.external),
            ...choices(`${line}/result/form`, matter.result.form),
            ...choices(`${line}/flow`, matter.flow),
            ...choices(`${line}/requestValues`, matter.requestValues),
            ...matter.after.flatMap((id) => (there.has(`${line} with ${id}`) ? [] : [`waits-for-ever ${line}/after`])),
          ]
        }),
        ...standard.materials.flatMap((material) => [
          ...choices(`materials/${material.id}/class`, material.class),
          ...choices(`materials/${material.id}/supplyWithinDays`, material.supplyWithinDays),
        ]),
      ]
    },
  }
}
