import type { Expression } from '../language/expression.ts'
import { always, type Rule, ruleOf } from '../language/judge.ts'
import type { Choice } from '../standard.ts'
import type { InForce, MatterId, RoleId } from '../types.ts'
import { inForceRule, readsDay, readsOf } from './atoms.ts'
import { theDay } from './axes.ts'
import type { Diagram } from './diagram.ts'
import type { Bench } from './inquiry.ts'
import { verdicts } from './lines.ts'

/** A rule of a line, with the party it is said about. */
type Part = { readonly expression: Expression | undefined; readonly self: RoleId | undefined }

const never: Expression = { op: 'value', value: false }

/** The most combinations that one line is gone through; a longer one is left to the diagrams alone. */
const mostAtOnce = 400_000

export type Swept = { readonly lines: number; readonly left: readonly string[]; readonly unlike: readonly string[] }

/**
 * 逐一过: every line is asked once more, whole, in every combination of all that its rules read together (those of its
 * matters included), by the rules as the planner runs them; what comes out must be what the diagrams say.
 */
export const sweep = (bench: Bench): Swept => {
  const { standard, proof, lines } = bench
  const { space, words, diagrams } = proof
  const left: string[] = []
  const unlike: string[] = []
  let count = 0

  const go = (name: string, parts: readonly Part[], answer: (truths: readonly boolean[]) => number, said: Diagram) => {
    const spoken = parts.flatMap(({ expression, self }) => (expression === undefined ? [] : [{ expression, self }]))
    const reads = spoken.flatMap((one) => [
      ...(readsDay(one.expression, words) ? [theDay] : []),
      ...readsOf(one, words),
    ])
    const support = [...new Set(reads.flatMap((address) => space.axisOf(address) ?? []))].sort((a, b) => a - b)
    if (space.sizeOf(support) > mostAtOnce) {
      left.push(name)
      return
    }
    const rules = parts.map(
      ({ expression, self }): Rule => (expression === undefined ? always : ruleOf(expression, words, self)),
    )
    const truths: boolean[] = parts.map(() => false)
    const asked = space.table(support, (on) => {
      for (let i = 0; i < rules.length; i++) truths[i] = rules[i]?.judge(space.known, on).holds === true
      return answer(truths)
    })
    count++
    if (asked !== said) unlike.push(name)
  }

  const dated = (inForce: InForce | undefined): Part => ({
    expression: inForce === undefined ? undefined : inForceRule(inForce),
    self: undefined,
  })
  const whenOf = (id: MatterId): readonly Part[] => {
    const matter = standard.matters.find((one) => one.id === id)
    return matter === undefined ? [] : [dated(matter.inForce), { expression: matter.when, self: undefined }]
  }
  const here = (role: RoleId | undefined): Part => ({
    expression: standard.parties.find((party) => party.id === role)?.when,
    self: undefined,
  })
  const every = (truths: readonly boolean[]) => (truths.every((truth) => truth) ? 1 : 0)
  /** Any of the matters, each by two rules, then all of the rest. */
  const some = (matters: readonly MatterId[]) => (truths: readonly boolean[]) => {
    const any = matters.length === 0 || matters.some((_id, i) => truths[2 * i] === true && truths[2 * i + 1] === true)
    return any && truths.slice(2 * matters.length).every((truth) => truth) ? 1 : 0
  }
  const known = (ids: readonly MatterId[]) => ids.filter((id) => standard.matters.some((matter) => matter.id === id))
  const choices = (name: string, of: readonly Choice<unknown>[], self?: RoleId) =>
    go(
      name,
      of.map(({ when }) => ({ expression: when, self })),
      (truths) => truths.indexOf(true) + 1,
      lines.chosen(of, self),
    )

  for (const matter of standard.matters) {
    go(matter.id, whenOf(matter.id), every, lines.planned(matter.id))
    const listed = { promisedDays: matter.promisedDays, external: matter.external, region: matter.organ.region }
    for (const [member, of] of Object.entries(listed)) choices(`${matter.id} ${member}`, of)
    choices(`${matter.id} result`, matter.result.form)
    choices(`${matter.id} flow`, matter.flow)
  }
  for (const condition of standard.conditions) {
    for (const role of lines.rolesOf(condition)) {
      const { appliesWhen, waitsWhen, holds } = condition
      const judged = [appliesWhen, waitsWhen ?? never, holds]
      go(
        `${condition.id} ${role}`,
        [
          ...whenOf(condition.matter),
          here(role),
          dated(condition.inForce),
          ...judged.map((expression) => ({ expression, self: role })),
        ],
        ([day, planned, present, inForce, applies, waits, isHeld]) => {
          if (!(day && planned && present && inForce && applies)) return verdicts.absent
          return waits ? verdicts.waits : isHeld ? verdicts.holds : verdicts.fails
        },
        lines.verdict(condition, role),
      )
    }
  }
  // A matter is granted upon all its conditions together; those about the other party are gone through with that party.
  for (const matter of standard.matters) {
    for (const party of standard.parties) {
      const all = standard.conditions
        .filter((condition) => condition.matter === matter.id)
        .map((condition) => ({ condition, role: condition.forEach ? party.id : undefined }))
      const parts = all.flatMap(({ condition: { inForce, appliesWhen, waitsWhen, holds }, role }) => [
        here(role),
        dated(inForce),
        { expression: appliesWhen, self: role },
        { expression: waitsWhen ?? never, self: role },
        { expression: holds, self: role },
      ])
      const fulfilled = all.map(({ condition, role }) =>
        diagrams.is(lines.verdict(condition, role), verdicts.absent, verdicts.holds),
      )
      go(
        `${matter.id} together ${party.id}`,
        [...whenOf(matter.id), ...parts],
        (truths) => {
          if (!(truths[0] && truths[1])) return 0
          for (let i = 2; i < truths.length; i += 5) {
            const applies = truths[i] && truths[i + 1] && truths[i + 2]
            if (applies && (truths[i + 3] || !truths[i + 4])) return 0
          }
          return 1
        },
        diagrams.and(lines.planned(matter.id), ...fulfilled),
      )
    }
  }
  for (const material of standard.materials) {
    const matters = known(material.matters)
    for (const role of lines.rolesOf(material)) {
      const own = [here(role), dated(material.inForce), { expression: material.neededWhen, self: role }]
      go(`${material.id} ${role}`, [...matters.flatMap(whenOf), ...own], some(matters), lines.needed(material, role))
      choices(`${material.id} ${role} class`, material.class, role)
      choices(`${material.id} ${role} days`, material.supplyWithinDays ?? [], role)
    }
  }
  for (const visit of standard.visits) {
    const matters = known(visit.matters)
    const own = [dated(visit.inForce), { expression: visit.when, self: undefined }]
    go(visit.id, [...matters.flatMap(whenOf), ...own], some(matters), lines.visited(visit))
  }
  for (const window of standard.windows) {
    const matters = known(window.matters)
    const own = [dated(window.inForce), { expression: window.when, self: undefined }]
    go(window.id, [...matters.flatMap(whenOf), ...own], some(matters), lines.open(window))
  }
  for (const advice of standard.advice) {
    for (const role of lines.rolesOf(advice)) {
      const own = [here(role), dated(advice.inForce), { expression: advice.when, self: role }]
      go(`${advice.id} ${role}`, own, every, lines.said(advice, role))
    }
  }
  for (const group of standard.questions) {
    for (const role of lines.rolesAsked(group)) {
      const own = [here(role), dated(group.inForce), { expression: group.askedWhen, self: role }]
      go(`${group.id} ${role}`, own, every, lines.groupAsked(group, role))
      for (const fact of group.facts) {
        const asked = [...own, { expression: group.factWhen[fact], self: role }]
        go(`${group.id} ${fact} ${role}`, asked, every, lines.factAsked(group, fact, role))
      }
    }
  }
  return { lines: count, left, unlike }
}
