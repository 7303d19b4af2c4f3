import type { ConflictRule } from '../conflict-types.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

/** 数据不一致: each word lies in an own fact that this source fills, and the authoritative one is among those who speak. */
export const checkConflicts = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  for (const rule of compiled.conflicts) {
    checkSayings(rule, compiled, gathered, report)
    const place = gathered.places.get(rule)
    if (!rule.says.some(({ source }) => source === rule.authoritative)) {
      report(
        place,
        words(`“${rule.id}”的权威来源没有说这件事`, `The authoritative source of "${rule.id}" does not speak of it`),
        words('authoritative 写 says 里的一个来源', 'Name one of the sources of says as authoritative'),
      )
    }
    if (rule.matters.length > 0) continue
    report(
      place,
      words(`“${rule.id}”没有写哪些事项以它为准`, `"${rule.id}" does not say which matters rest on it`),
      words('在 matters 里写至少一个事项', 'Name at least one matter in matters'),
    )
  }
}

const checkSayings = (rule: ConflictRule, { facts }: CompiledStandard, gathered: Gathered, report: Report) => {
  for (const { source, fact: id } of rule.says) {
    const fact = facts.find((one) => one.id === id)
    // A fact or a source that is not there is told as such.
    if (fact === undefined || (fact.part === 'own' && fact.from.includes(source))) continue
    report(
      gathered.places.get(rule),
      words(`“${id}”不是“${source}”填入的本人事实`, `"${id}" is no own fact that "${source}" fills`),
      words('写 facts.yaml 里 part: own、from 含这个来源的事实', 'Name a fact of part: own whose from has this source'),
    )
  }
}
