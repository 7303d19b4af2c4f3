import type { CompiledStandard } from '../standard.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

const blanks = ['{kind}', '{acts}', '{until}']

/** 帮办代办: kinds are told apart, an act stands once in a kind, nothing is granted that is never allowed, and the sentence says all. */
export const checkMandates = ({ turns }: CompiledStandard, gathered: Gathered, report: Report) => {
  const { mandates } = turns
  const never = new Set(mandates.never.flatMap(({ acts }) => acts))
  mandates.kinds.forEach(({ id, acts, ifSaid }, position) => {
    const place = gathered.places.get(mandates.kinds[position] ?? mandates)
    if (mandates.kinds.findIndex((kind) => kind.id === id) !== position)
      report(
        place,
        words(`帮办人“${id}”写了两次`, `The kind "${id}" is there twice`),
        words('换一个 id', 'Choose another id'),
      )
    const granted = [...acts, ...ifSaid]
    for (const act of new Set(granted.filter((act, at) => granted.indexOf(act) !== at || never.has(act))))
      report(
        place,
        words(`“${act}”写了两次，或者在 never 里`, `"${act}" is there twice, or is among what is never allowed`),
        words('只留一处', 'Write it in one place only'),
      )
  })
  for (const lang of ['zh', 'en'] as const) {
    const missing =
      mandates.kinds.length === 0 ? [] : blanks.filter((blank) => !mandates.sentence[lang].includes(blank))
    if (missing.length > 0)
      report(
        gathered.places.get(mandates),
        words(`委托的话里没有 ${missing.join('、')}`, `The sentence of a mandate lacks ${missing.join(', ')}`),
        words('把它写进去', 'Put it in'),
      )
  }
}
