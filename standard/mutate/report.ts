import type { Place } from '../src/read/fault.ts'
import type { Gathered } from '../src/read/reading.ts'
import { tryExample, untrueIn } from '../src/read/try-example.ts'
import { lineOf, type Mutant, type MutationKind, mutationKinds } from './mutant.ts'
import type { Fate, Judged } from './mutate-standard.ts'
import { exampleText, type Proposal } from './proposal.ts'
import type { Base } from './try-mutant.ts'

/** What stands in the files and is not mutated, with the reason. */
export const leftOut: readonly (readonly [what: string, why: string])[] = [
  [
    'words, names, reasons, clauses, telephones',
    'no rule reads them; the languages and the clauses are checked by the reader',
  ],
  [
    'facts but for their usual value (domain, privacy, retention, from, offered)',
    'they decide nothing in a plan; the prover asks who reads them, the office’s tests how long they are kept',
  ],
  ['lists and dated lists', 'tables of data: every row would be written a second time'],
  [
    'consents, declarations, serial patterns, request facts',
    'no condition of their own; they stand and fall with their material or matter, and the office’s tests send them',
  ],
  ['giving, whose, kpiRow of a material', 'who hands it over and how; the baseline of figures is tested by itself'],
  ['staff roles, departments, calendar, counties, figures of the baseline', 'tables of data'],
]

export type Counts = Readonly<Record<Fate['is'], number>>
export const countsOf = (judged: readonly Judged[]): Counts => {
  const count = (is: Fate['is']) => judged.filter(({ fate }) => fate.is === is).length
  return {
    'killed-by-example': count('killed-by-example'),
    'killed-by-prover': count('killed-by-prover'),
    equivalent: count('equivalent'),
    survivor: count('survivor'),
  }
}

/** The part of all mutants that differ from the standard somewhere, and were noticed. */
export const scoreOf = (counts: Counts): number => {
  const killed = counts['killed-by-example'] + counts['killed-by-prover']
  const all = killed + counts.survivor
  return all === 0 ? 1 : killed / all
}

export const placeOf = ({ at, section, of }: Mutant, { assembled, gathered }: Base): Place | undefined =>
  gathered.places.get(at) ??
  assembled.rulings.flatMap((ruling) =>
    ruling.section === section && ruling.of === of ? (gathered.places.get(ruling.at) ?? []) : [],
  )[0]

export const mutantText = (mutant: Mutant): string => {
  const { zh, en } = mutationKinds[mutant.kind]
  return `${lineOf(mutant)}  ${zh} ${en}: ${mutant.detail}`
}

/** A survivor, and under it the example that would kill it, ready to be put under `examples:` of the line named. */
export const survivorText = (where: string, mutant: Mutant, proposal: Proposal | undefined): readonly string[] => {
  if (proposal === undefined) return [`${where} ${mutantText(mutant)}`]
  const { ruling, example, kills } = proposal
  const doubt = kills ? '' : '（还分不开 does not tell them apart yet）'
  return [
    `${where} ${mutantText(mutant)}`,
    `    ${ruling.section}/${ruling.of}${doubt}`,
    `      ${exampleText(ruling, example)}`,
  ]
}

/** A table by kind of mutation: all, killed by examples, by the prover, equivalent, survivors. */
export const tableOf = (judged: readonly Judged[]): readonly string[] => {
  const kinds = new Map<MutationKind, Judged[]>()
  for (const one of judged) {
    const alike = kinds.get(one.mutant.kind) ?? []
    kinds.set(one.mutant.kind, alike)
    alike.push(one)
  }
  const row = (name: string, of: readonly Judged[]) => {
    const counts = countsOf(of)
    const figures = [
      of.length,
      counts['killed-by-example'],
      counts['killed-by-prover'],
      counts.equivalent,
      counts.survivor,
    ]
    return `  ${figures.map((n) => String(n).padStart(7)).join('')}  ${name}`
  }
  return [
    `  ${['mutants', 'example', 'prover', 'same', 'left'].map((name) => name.padStart(7)).join('')}`,
    ...[...kinds].map(([kind, of]) => row(`${mutationKinds[kind].zh} ${mutationKinds[kind].en}`, of)),
    row('全部 all', judged),
  ]
}

/** Which examples of a standard are not true: a mutant can be judged only against one that is. */
export const untrueExamples = ({ assembled, trial }: Base): readonly string[] =>
  assembled.rulings.flatMap((ruling) =>
    (ruling.examples ?? []).flatMap((example) => {
      const tried = tryExample(ruling, example, trial)
      return 'misgiven' in tried || untrueIn(tried).length > 0
        ? [`${ruling.section}/${ruling.of} ${example.title}`]
        : []
    }),
  )

export const fileText = (gathered: Gathered, at: object): string => {
  const place = gathered.places.get(at)
  return place === undefined ? '' : `${place.file}:${place.line}`
}
