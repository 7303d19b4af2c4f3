import type { CompiledStandard } from '../standard.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

/** What event.yaml says of parts, pauses and codes of the situation. */
export const checkEvent = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const parts = compiled.partsPlayed.map(({ id }) => id)
  const parties = compiled.parties.map(({ id }) => id)
  for (const part of compiled.partsPlayed) {
    if ('is' in part || parties.includes(part.otherThan) || parts.includes(part.otherThan)) continue
    report(
      gathered.named.get('part')?.get(part.id),
      part.otherThan === ''
        ? words(`“${part.id}”没有写是谁`, `"${part.id}" does not say who it is`)
        : words(`没有“${part.otherThan}”这个角色`, `There is no part "${part.otherThan}"`),
      words('写 is: 一个事实，或 otherThan: 另一个角色', 'Write is: with a fact, or otherThan: with another part'),
    )
  }
  for (const pause of compiled.pauses) {
    if (pause.atMostDays > 0) continue
    report(
      gathered.named.get('pause')?.get(pause.id),
      words(`“${pause.id}”没有停多久的上限`, `"${pause.id}" has no limit`),
      words('atMostDays 写 1 或更大', 'Write 1 or more as atMostDays'),
    )
  }
  compiled.scenario.forEach((entry, i) => {
    if (!compiled.scenario.slice(0, i).some(({ is }) => is === entry.is)) return
    report(
      gathered.places.get(entry),
      words(`情形代码“${entry.is}”重复`, `The code "${entry.is}" is there twice`),
      words('换一个代码，或把两个条件合成一个', 'Choose another code, or join the two conditions'),
    )
  })
}
