import { comparePlans, type LegalDay, type Plan, plan, type Situation } from '../src/evaluator.ts'
import type { Standard } from '../src/standard.ts'
import { chosenIn } from './interpreter.ts'
import { barsLeftOpen } from './oracle-of-bars.ts'
import { neverTogether } from './oracle-of-conditions.ts'
import { idleQuestions } from './oracle-of-questions.ts'
import { everySituation, type SubSpace } from './sub-space.ts'

export type Seen = {
  readonly situation: Situation
  readonly on: LegalDay
  readonly plan: Plan
  readonly number: number
}

/** Looks at every plan in turn and says at the end what was wrong: `what line`. */
export type Witness = { readonly look: (seen: Seen) => void; readonly found: () => readonly string[] }

/** 硬算: every situation of the part goes through the real planner, and every plan is looked at. */
export const faultsByBruteForce = (
  standard: Standard,
  province: Standard | undefined,
  sub: SubSpace,
): { readonly found: ReadonlySet<string>; readonly situations: number } => {
  const witnesses = [
    plansAlone(standard, province),
    linesThere(standard),
    neverTogether(standard, sub),
    barsLeftOpen(standard, sub),
    idleQuestions(standard, sub),
  ]
  let situations = 0
  everySituation(sub, (situation, on, number) => {
    const seen = { situation, on, plan: plan(standard, situation, on), number }
    for (const witness of witnesses) witness.look(seen)
    situations++
  })
  return { found: new Set(witnesses.flatMap((witness) => witness.found())), situations }
}

/** The line of the standard behind the key of a line of a plan. */
const lineOf = (standard: Standard, key: string): string => {
  const id = key.replace(/[@:].*$/, '')
  for (const section of ['matters', 'materials', 'conditions', 'visits', 'windows', 'consents'] as const) {
    if (standard[section].some((one) => one.id === id)) return `${section}/${id}`
  }
  return key
}

const inPerson: readonly string[] = ['tap-card', 'sign-in-person', 'photo-on-site']

/** What one plan by itself shows to be wrong. */
const plansAlone = (standard: Standard, province: Standard | undefined): Witness => {
  const found = new Set<string>()
  const first = standard.matters[0]?.id ?? ''
  const groups = new Map(standard.scenario.map(({ is, group }) => [is, group]))
  return {
    look: ({ situation, on, plan: made }) => {
      for (const { id } of made.advice) {
        const rule = standard.advice.find((one) => one.id === id)
        if (rule?.insteadOf?.some((matter) => made.matters.some((one) => one.id === matter))) {
          found.add(`planned-and-elsewhere advice/${id}/when`)
        }
      }
      if (made.matters.length === 0 && !made.advice.some((line) => line.kind === 'elsewhere')) {
        found.add(`no-way-on matters/${first}`)
      }
      const codes = made.scenario.split('/')
      codes.forEach((code, i) => {
        const group = groups.get(code)
        if (group === undefined) return
        codes.slice(i + 1).forEach((other) => {
          const at = standard.scenario.findIndex(({ is }) => is === other)
          if (groups.get(other) === group) found.add(`two-codes-at-once scenario/${at}`)
        })
      })
      for (const [line, what] of materialsAtFault(standard, made, situation, on)) found.add(`${what} ${line}`)
      for (const matter of made.matters) {
        const rule = standard.matters.find((one) => one.id === matter.id)
        if (rule === undefined) continue
        if (matter.promisedDays > matter.statutoryDays) {
          const at = chosenIn(standard, rule.promisedDays, situation, on) - 1
          found.add(`more-days-than-the-law matters/${matter.id}/promisedDays/${at}`)
        }
        if (chosenIn(standard, rule.promisedDays, situation, on) === 0) {
          found.add(`no-days-promised matters/${matter.id}/promisedDays`)
        }
        if (matter.external !== undefined && matter.external.days <= 0) {
          const at = chosenIn(standard, rule.external, situation, on) - 1
          found.add(`external-clock-without-days matters/${matter.id}/external/${at}`)
        }
        const waits = matter.after.some((id) => standard.matters.find((one) => one.id === id)?.clock === 'own')
        if (waits && matter.clock !== 'own' && !matter.silent) found.add(`waits-for-ever matters/${matter.id}/after`)
      }
      if (province !== undefined) {
        const base = plan(province, situation, on)
        for (const { component, direction, line } of comparePlans(base, made)) {
          if (direction === 'heavier') found.add(`${component} ${lineOf(standard, line)}`)
        }
        for (const line of leftOut(base, made, standard)) found.add(`element-left-out ${line}`)
      }
    },
    found: () => [...found],
  }
}

type Told = readonly (readonly [line: string, what: string])[]

const materialsAtFault = (standard: Standard, made: Plan, situation: Situation, on: LegalDay): Told => {
  const told: [string, string][] = []
  const ends = new Map(
    standard.matters.map(({ id, clock, stages }) => [
      id,
      clock === 'own' ? (stages ?? []).reduce((days, stage) => days + stage.days, 0) : 0,
    ]),
  )
  made.materials.forEach((line, i) => {
    const rule = standard.materials.find((one) => one.id === line.id)
    if (rule === undefined) return
    const name = `materials/${line.id}`
    const whose = rule.whose === 'self' ? (line.of ?? 'couple') : rule.whose
    for (const other of made.materials.slice(i + 1)) {
      const theirs = standard.materials.find((one) => one.id === other.id)?.whose
      const isTheirs = theirs === 'self' ? (other.of ?? 'couple') : theirs
      if (other.id !== line.id && other.kpiRow === line.kpiRow && isTheirs === whose && other.class !== line.class) {
        told.push([`materials/${other.id}`, 'asked-in-two-classes'])
      }
    }
    if (rule.source !== undefined && line.of !== undefined) {
      const asked = made.checks?.some((check) => check.source === rule.source && check.of === line.of)
      if (asked !== true) told.push([name, 'source-not-asked'])
    }
    if (inPerson.includes(rule.giving)) {
      const organs = standard.matters.filter((one) => rule.matters.includes(one.id)).map((one) => one.organ.kind)
      const here = standard.parties.filter((party) => partyThere(standard, party.id, situation, on))
      const who = rule.whose === 'self' && line.of !== undefined ? [line.of] : here.map((party) => party.id)
      const all = who.every((role) =>
        made.visits.some((visit) => visit.who.includes(role) && organs.includes(visit.place)),
      )
      if (rule.whose === 'third' || !all) told.push([name, 'nobody-at-the-window'])
    }
    if (rule.whose === 'third' && !isThirdNamed(standard, rule.id, situation, on)) told.push([name, 'third-not-named'])
    if (line.legalElement === true && line.class !== 'core' && line.class !== 'on-site') {
      told.push([`${name}/class/${chosenIn(standard, rule.class, situation, on, line.of) - 1}`, 'element-lenient'])
    }
    if (line.class === 'deferrable') {
      const limit = Math.max(made.promise.workingDays, ...rule.matters.map((id) => ends.get(id) ?? 0))
      if (line.supplyWithinDays === undefined) told.push([`${name}/supplyWithinDays`, 'no-day-to-supply-by'])
      else if (line.supplyWithinDays > limit) {
        const at = chosenIn(standard, rule.supplyWithinDays ?? [], situation, on, line.of) - 1
        told.push([`${name}/supplyWithinDays/${at}`, 'supplied-after-the-end'])
      }
    }
  })
  return told
}

const partyThere = (standard: Standard, role: string, situation: Situation, on: LegalDay): boolean =>
  chosenIn(standard, [{ ...standard.parties.find((party) => party.id === role) }], situation, on) === 1

const isThirdNamed = (standard: Standard, material: string, situation: Situation, on: LegalDay): boolean => {
  const isTold = (fact: string) =>
    standard.questions.some(
      (group) => group.stage !== 'own' && group.facts.includes(fact) && isAsked(standard, group, fact, situation, on),
    )
  return standard.consents.some(
    ({ material: id, signer }) =>
      id === material && signer.kind === 'third' && isTold(signer.name) && isTold(signer.number),
  )
}

/** Whether a fact is asked of somebody in this whole situation, by the rules of its group. */
const isAsked = (
  standard: Standard,
  { stage, askedWhen, factWhen, inForce }: Standard['questions'][number],
  fact: string,
  situation: Situation,
  on: LegalDay,
): boolean => {
  if ((inForce?.from ?? '') > on || on > (inForce?.until ?? '9999')) return false
  const rules = [askedWhen, factWhen[fact]].map((when) => (when === undefined ? {} : { when }))
  const roles = stage === 'own' ? standard.parties.map((party) => party.id) : [undefined]
  return roles.some(
    (role) =>
      (role === undefined || partyThere(standard, role, situation, on)) &&
      rules.every((rule) => chosenIn(standard, [rule], situation, on, role) === 1),
  )
}

const leftOut = (base: Plan, made: Plan, standard: Standard): readonly string[] => [
  ...base.materials.flatMap((line) =>
    line.legalElement === true && !made.materials.some((one) => one.key === line.key) ? [`materials/${line.id}`] : [],
  ),
  ...base.conditions.flatMap((line) =>
    line.kind === 'statutory-bar' && !made.conditions.some((one) => one.id === line.id && one.about === line.about)
      ? [`conditions/${line.id}`]
      : [],
  ),
  ...base.visits.flatMap((line) =>
    standard.visits.some((rule) => rule.id === line.id && rule.statutory === true) &&
    !made.visits.some((one) => one.id === line.id)
      ? [`visits/${line.id}`]
      : [],
  ),
]

/** Lines and choices that no situation of the part has. */
const linesThere = (standard: Standard): Witness => {
  const there = new Set<string>()
  const chosen = (name: string, of: readonly object[] | undefined, situation: Situation, on: string, self?: string) => {
    if (of === undefined || of.every((_one, i) => there.has(`${name}/${i}`))) return
    const at = chosenIn(standard, of, situation, on, self)
    if (at > 0) there.add(`${name}/${at - 1}`)
  }
  return {
    look: ({ situation, on, plan: made }) => {
      for (const matter of made.matters) {
        const line = `matters/${matter.id}`
        there.add(line)
        const rule = standard.matters.find((one) => one.id === matter.id)
        if (rule === undefined) continue
        chosen(`${line}/decidedIn`, rule.decidedIn, situation, on)
        chosen(`${line}/organ/region`, rule.organ.region, situation, on)
        chosen(`${line}/promisedDays`, rule.promisedDays, situation, on)
        chosen(`${line}/external`, rule.external, situation, on)
        chosen(`${line}/result/form`, rule.result.form, situation, on)
        chosen(`${line}/flow`, rule.flow, situation, on)
        chosen(`${line}/requestValues`, rule.requestValues, situation, on)
        for (const other of made.matters) there.add(`${line} with ${other.id}`)
      }
      for (const { id, of } of made.materials) {
        there.add(`materials/${id}`)
        const rule = standard.materials.find((one) => one.id === id)
        chosen(`materials/${id}/class`, rule?.class, situation, on, of)
        chosen(`materials/${id}/supplyWithinDays`, rule?.supplyWithinDays, situation, on, of)
      }
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
      for (const group of standard.questions) {
        for (const fact of group.facts) {
          const line = `questions/${group.id}/factWhen/${fact}`
          if (!there.has(line) && isAsked(standard, group, fact, situation, on)) there.add(line)
        }
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
        ...standard.questions.flatMap((group) =>
          group.facts.flatMap((fact) => missing(`questions/${group.id}/factWhen/${fact}`, 'line-never-there')),
        ),
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
