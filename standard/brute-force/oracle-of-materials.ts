import type { LegalDay, Plan, Situation } from '../src/evaluator.ts'
import type { Standard } from '../src/standard.ts'
import { chosenIn } from './interpreter.ts'

const inPerson: readonly string[] = ['tap-card', 'show-document', 'sign-in-person', 'photo-on-site']

type Told = readonly (readonly [line: string, what: string])[]

/** What is wrong with the materials of one plan: `line`, and which fault. */
export const materialsAtFault = (standard: Standard, made: Plan, situation: Situation, on: LegalDay): Told => {
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
    for (const id of rule.source === undefined || line.of === undefined
      ? []
      : [rule.source, ...(rule.otherwise ?? [])]) {
      const asked = made.checks?.some((check) => check.source === id && check.of === line.of)
      if (asked !== true) told.push([name, 'source-not-asked'])
      const source = standard.sources.find((one) => one.id === id)
      const verdict = situation[`${line.of}.${source?.verdictIn}`]
      const isLeft = verdict === 'NOT_FOUND' || (verdict === 'UNAVAILABLE' && source?.whenUnavailable === 'declare')
      if (!isLeft) break
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

export const partyThere = (standard: Standard, role: string, situation: Situation, on: LegalDay): boolean =>
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
export const isAsked = (
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
