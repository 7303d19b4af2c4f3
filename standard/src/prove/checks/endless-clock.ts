import type { MatterRule } from '../../standard.ts'
import type { MatterId } from '../../types.ts'
import type { Diagram, Joining } from '../diagram.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'

const longer: Joining = { name: 'longer', of: (a, b) => Math.max(a, b) }
const sum: Joining = { name: 'sum', of: (a, b) => a + b }

/** 走不完的时限: days that are never chosen, longer than the law allows, or longer than what the whole promises. */
export const endlessClock: Check = (bench) => {
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  return [
    ...standard.matters.flatMap((matter) => mattersDays(bench, matter)),
    {
      kind: 'endless-clock',
      line: 'promises',
      where: () => diagrams.is(lines.chosen(standard.promises), 0),
      problem: { zh: '这时没有任何承诺时限', en: 'Here nothing is promised' },
      remedy: { zh: '在 promises 末尾写一条没有 when 的', en: 'End promises with an entry without when' },
    },
    {
      kind: 'endless-clock',
      line: 'promises',
      where: () => shorterThanChain(bench),
      problem: {
        zh: '承诺的总时限比其中最长的一串事项还短',
        en: 'The whole is promised sooner than its longest chain of matters',
      },
      remedy: {
        zh: '加长这一条 workingDays，或缩短事项的 promisedDays',
        en: 'Lengthen workingDays of this entry, or shorten promisedDays of the matters',
      },
    },
  ]
}

/** Days promised for a matter where it is planned; 0 where it is not, or where none are chosen. */
const daysOf = ({ lines, proof: { diagrams } }: Bench, matter: MatterRule): Diagram =>
  diagrams.choose(
    lines.planned(matter.id),
    diagrams.map(lines.chosen(matter.promisedDays), (n) => matter.promisedDays[n - 1]?.is ?? 0),
    0,
  )

const mattersDays = (bench: Bench, matter: MatterRule): readonly Inquiry[] => {
  const { proof, lines, standard } = bench
  const { diagrams } = proof
  const line = `matters/${matter.id}`
  const planned = () => lines.planned(matter.id)
  return [
    {
      kind: 'endless-clock',
      line,
      at: `${line}/promisedDays`,
      where: () => diagrams.and(planned(), diagrams.is(lines.chosen(matter.promisedDays), 0)),
      problem: { zh: '这时没有承诺天数，时限永远到不了', en: 'Here no days are promised, so it never falls due' },
      remedy: { zh: '在 promisedDays 末尾写一条没有 when 的', en: 'End promisedDays with an entry without when' },
    },
    {
      kind: 'endless-clock',
      line,
      at: `${line}/promisedDays`,
      where: () => diagrams.map(daysOf(bench, matter), (days) => (days > matter.statutoryDays ? 1 : 0)),
      problem: {
        zh: `承诺天数比法定的 ${matter.statutoryDays} 个工作日还长`,
        en: `More days are promised than the ${matter.statutoryDays} working days that the law allows`,
      },
      remedy: { zh: '改短 promisedDays，或更正 statutoryDays', en: 'Shorten promisedDays, or correct statutoryDays' },
    },
    ...matter.after.map((before): Inquiry => {
      return {
        kind: 'endless-clock',
        line,
        at: `${line}/after`,
        where: () =>
          waitsForItself(standard.matters, matter.id) || diagrams.and(planned(), lines.planned(before)) === diagrams.no
            ? diagrams.yes
            : diagrams.no,
        problem: {
          zh: `它要等“${before}”，而两者从不同时安排，或绕一圈等它自己`,
          en: `It waits for "${before}", which is never planned with it, or it waits for itself in a circle`,
        },
        remedy: { zh: '从 after 里去掉它', en: 'Take it out of after' },
      }
    }),
  ]
}

const waitsForItself = (matters: readonly MatterRule[], id: MatterId): boolean => {
  const seen: MatterId[] = [...(matters.find((matter) => matter.id === id)?.after ?? [])]
  for (const one of seen) {
    for (const next of matters.find((matter) => matter.id === one)?.after ?? []) if (!seen.includes(next)) seen.push(next)
  }
  return seen.includes(id)
}

/** Matters stand behind those they wait for, so one pass gives every chain its length. */
const shorterThanChain = (bench: Bench): Diagram => {
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  const ends = new Map<MatterId, Diagram>()
  for (const matter of standard.matters) {
    const before = matter.after.reduce((f, id) => diagrams.join(f, ends.get(id) ?? 0, longer), 0)
    const end = diagrams.join(before, daysOf(bench, matter), sum)
    ends.set(matter.id, diagrams.choose(lines.planned(matter.id), end, 0))
  }
  const longest = [...ends.values()].reduce((f, g) => diagrams.join(f, g, longer), 0)
  const promised = diagrams.map(lines.chosen(standard.promises), (n) => standard.promises[n - 1]?.workingDays ?? 0)
  return diagrams.join(promised, longest, { name: 'shorter', of: (days, chain) => (days < chain ? 1 : 0) })
}
