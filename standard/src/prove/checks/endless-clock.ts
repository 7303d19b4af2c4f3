import type { MaterialRule, MatterRule } from '../../standard.ts'
import type { MatterId, RoleId } from '../../types.ts'
import type { Joining } from '../diagram.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'
import { promiseDays } from '../promise-days.ts'

/** Days that lie past a limit. */
const past = (days: number): Joining => ({ of: (there, limit) => (there !== 0 && days > limit ? 1 : 0) })

/** 走不完的时限: days that are never chosen, longer than the law allows, or a deadline past the end of what it belongs to. */
export const endlessClock: Check = (bench) => {
  const { standard, proof, lines } = bench
  return [
    ...standard.matters.flatMap((matter) => [
      ...mattersDays(bench, matter),
      ...ownClock(bench, matter),
      ...externalClock(bench, matter),
      ...matter.after.map((before) => waitsFor(bench, matter, before)),
    ]),
    ...standard.pauses.map(
      (pause): Inquiry => ({
        kind: 'endless-clock',
        what: 'pause-without-end',
        line: `pauses/${pause.id}`,
        where: () => (pause.atMostDays > 0 ? proof.diagrams.no : proof.diagrams.yes),
        problem: { zh: `“${pause.name.zh}”没有最长天数`, en: `"${pause.name.en}" has no longest time` },
        remedy: { zh: '写一个大于 0 的 atMostDays', en: 'Write atMostDays above 0' },
      }),
    ),
    ...standard.materials.flatMap((material) =>
      lines.rolesOf(material).flatMap((role) => supplyDays(bench, material, role)),
    ),
  ]
}

const mattersDays = (bench: Bench, matter: MatterRule): readonly Inquiry[] => {
  const { proof, lines } = bench
  const { diagrams } = proof
  const line = `matters/${matter.id}`
  return [
    {
      kind: 'endless-clock',
      what: 'no-days-promised',
      line,
      at: `${line}/promisedDays`,
      where: () => diagrams.and(lines.planned(matter.id), diagrams.is(lines.chosen(matter.promisedDays), 0)),
      problem: { zh: '这时没有承诺天数，时限永远到不了', en: 'Here no days are promised, so it never falls due' },
      remedy: { zh: '在 promisedDays 末尾写一条没有 when 的', en: 'End promisedDays with an entry without when' },
    },
    ...matter.promisedDays.map((choice, i): Inquiry => {
      const isChosen = () => diagrams.is(lines.chosen(matter.promisedDays), i + 1)
      return {
        kind: 'endless-clock',
        what: 'more-days-than-the-law',
        line,
        at: `${line}/promisedDays/${i}`,
        where: () =>
          choice.is > matter.statutoryDays ? diagrams.and(lines.planned(matter.id), isChosen()) : diagrams.no,
        problem: {
          zh: `承诺天数比法定的 ${matter.statutoryDays} 个工作日还长`,
          en: `More days are promised than the ${matter.statutoryDays} working days that the law allows`,
        },
        remedy: { zh: '改短 promisedDays，或更正 statutoryDays', en: 'Shorten promisedDays, or correct statutoryDays' },
      }
    }),
  ]
}

const stageDays = (matter: MatterRule) => (matter.stages ?? []).reduce((sum, stage) => sum + stage.days, 0)

const ownClock = ({ proof: { diagrams } }: Bench, matter: MatterRule): readonly Inquiry[] => {
  if (matter.clock !== 'own') return []
  return [
    {
      kind: 'endless-clock',
      what: 'own-clock-without-end',
      line: `matters/${matter.id}`,
      at: `matters/${matter.id}/stages`,
      where: () => {
        const ends = stageDays(matter) > 0 && (matter.stages ?? []).every((stage) => stage.days > 0)
        return ends && stageDays(matter) <= matter.statutoryDays ? diagrams.no : diagrams.yes
      },
      problem: {
        zh: `自己的时钟没有环节、有环节没有天数，或各环节合起来超过法定的 ${matter.statutoryDays} 个工作日`,
        en: `The own clock has no stages, a stage has no days, or together they pass the ${matter.statutoryDays} working days of the law`,
      },
      remedy: {
        zh: '写 stages，每个环节写 days，合起来不超过 statutoryDays',
        en: 'Write stages, each with days, together within statutoryDays',
      },
    },
  ]
}

const externalClock = ({ proof: { diagrams }, lines }: Bench, matter: MatterRule): readonly Inquiry[] =>
  matter.external.map((choice, i) => ({
    kind: 'endless-clock',
    what: 'external-clock-without-days',
    line: `matters/${matter.id}`,
    at: `matters/${matter.id}/external/${i}`,
    where: () =>
      choice.is.days > 0
        ? diagrams.no
        : diagrams.and(lines.planned(matter.id), diagrams.is(lines.chosen(matter.external), i + 1)),
    problem: {
      zh: `外部时钟“${choice.is.name.zh}”没有天数`,
      en: `The external clock "${choice.is.name.en}" has no days`,
    },
    remedy: { zh: '写一个大于 0 的 days，并写明依据', en: 'Write days above 0, with the basis' },
  }))

const waitsFor = (bench: Bench, matter: MatterRule, before: MatterId): Inquiry => {
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  const other = standard.matters.find((one) => one.id === before)
  // What runs by its own clock is not counted into the promise, so nothing in the promise may wait for it.
  const outlasts = other?.clock === 'own' && matter.clock !== 'own' && !matter.silent
  return {
    kind: 'endless-clock',
    what: 'waits-for-ever',
    line: `matters/${matter.id}`,
    at: `matters/${matter.id}/after`,
    where: () => {
      const together = diagrams.and(lines.planned(matter.id), lines.planned(before))
      if (together === diagrams.no || waitsForItself(standard.matters, matter.id)) return diagrams.yes
      return outlasts ? together : diagrams.no
    },
    problem: {
      zh: `它要等“${before}”：两者从不同时安排，或绕一圈等它自己，或那一项的时钟不在承诺之内`,
      en: `It waits for "${before}": the two are never planned together, or it waits for itself in a circle, or that clock is not part of the promise`,
    },
    remedy: { zh: '从 after 里去掉它，或让两者用同一种时钟', en: 'Take it out of after, or give both the same clock' },
  }
}

const waitsForItself = (matters: readonly MatterRule[], id: MatterId): boolean => {
  const seen: MatterId[] = [...(matters.find((matter) => matter.id === id)?.after ?? [])]
  for (const one of seen) {
    for (const next of matters.find((matter) => matter.id === one)?.after ?? [])
      if (!seen.includes(next)) seen.push(next)
  }
  return seen.includes(id)
}

/** A promised item is due before that for which it is promised is over, and it is due some day. */
const supplyDays = (bench: Bench, material: MaterialRule, role: RoleId | undefined): readonly Inquiry[] => {
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  const line = `materials/${material.id}`
  const needed = () => lines.needed(material, role)
  const chosen = () => lines.chosen(material.supplyWithinDays ?? [], role)
  const deferrable = () =>
    diagrams.map(lines.chosen(material.class, role), (n) => (material.class[n - 1]?.is === 'deferrable' ? 1 : 0))
  const own = standard.matters.filter((matter) => matter.clock === 'own' && material.matters.includes(matter.id))
  const limit = () => {
    const longest = Math.max(0, ...own.map(stageDays))
    return diagrams.map(promiseDays(bench), (days) => Math.max(days, longest))
  }
  return [
    {
      kind: 'endless-clock',
      what: 'no-day-to-supply-by',
      line,
      at: `${line}/supplyWithinDays`,
      where: () => diagrams.and(needed(), deferrable(), diagrams.is(chosen(), 0)),
      problem: { zh: '可以容缺，却没有补交的期限', en: 'It may come later, but nothing says by when' },
      remedy: { zh: '写 supplyWithinDays，末尾一条没有 when', en: 'Write supplyWithinDays, the last without when' },
    },
    ...(material.supplyWithinDays ?? []).map(
      ({ is }, i): Inquiry => ({
        kind: 'endless-clock',
        what: 'supplied-after-the-end',
        line,
        at: `${line}/supplyWithinDays/${i}`,
        where: () => {
          const there = diagrams.and(needed(), deferrable(), diagrams.is(chosen(), i + 1))
          return diagrams.join(there, limit(), past(is))
        },
        problem: {
          zh: `可以晚到 ${is} 个工作日，比承诺的总时限还晚`,
          en: `It may come after ${is} working days, which is later than the promise of the whole`,
        },
        remedy: {
          zh: '改短 supplyWithinDays，不超过承诺的总时限',
          en: 'Shorten supplyWithinDays to the promise of the whole, at most',
        },
      }),
    ),
  ]
}
