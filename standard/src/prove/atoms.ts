import { addressIn, type Question, questionOf, type Surroundings } from '../language/closures.ts'
import { type Mentions, mentionsOf } from '../language/completions.ts'
import { type Expression, subExpressions } from '../language/expression.ts'
import type { Vocabulary } from '../language/judge.ts'
import type { FactAddress, InForce, LegalDay, RoleId } from '../types.ts'

/** An expression of a rule, and the party it is said about. */
export type Spoken = { readonly expression: Expression; readonly self: RoleId | undefined }

/** The smallest question in a rule: one comparison, or one fact that is a yes or a no. */
export type Atom = {
  /** Equal questions have one key. */
  readonly key: string
  readonly op: Expression['op']
  readonly question: Question
  /** Each address once. */
  readonly reads: readonly FactAddress[]
  readonly readsDay: boolean
  /** Days from or until which a member of a list counts. */
  readonly bounds: readonly LegalDay[]
  readonly mentions: Mentions
}

export const surroundings = (words: Vocabulary, self: RoleId | undefined): Surroundings => {
  const other = self === undefined || words.roles.length !== 2 ? undefined : words.roles.find((role) => role !== self)
  return { ...words, ...(self === undefined ? {} : { self }), ...(other === undefined ? {} : { other }) }
}

/** The addresses that an expression names, each once. */
export const readsOf = ({ expression, self }: Spoken, words: Vocabulary): readonly FactAddress[] => {
  const here = surroundings(words, self)
  const named = subExpressions(expression).flatMap((part) =>
    part.op === 'fact' ? [addressIn(part.of, part.fact, here)] : [],
  )
  return [...new Set(named)]
}

const datedIn = (part: Expression, words: Vocabulary) =>
  part.op === 'in' && 'list' in part ? words.datedLists?.[part.list] : undefined

/** Whether the answer rests on the day of the question: it names the day, or a list whose members come and go. */
export const readsDay = (expression: Expression, words: Vocabulary): boolean =>
  subExpressions(expression).some((part) => part.op === 'on' || datedIn(part, words) !== undefined)

/** 生效期间 as a rule: both days included. */
export const inForceRule = ({ from, until }: InForce): Expression => ({
  op: '&&',
  parts: [
    ...(from === undefined
      ? []
      : [{ op: '>=' as const, left: { op: 'on' as const }, right: { op: 'value' as const, value: from } }]),
    ...(until === undefined
      ? []
      : [{ op: '<=' as const, left: { op: 'on' as const }, right: { op: 'value' as const, value: until } }]),
  ],
})

const atomsIn = (expression: Expression): readonly Expression[] => {
  switch (expression.op) {
    case '&&':
    case '||':
      return expression.parts.flatMap(atomsIn)
    case '!':
      return atomsIn(expression.part)
    case 'term':
      return atomsIn(expression.is)
    default:
      return [expression]
  }
}

/** The atoms of all rules; an atom that several rules ask stands once. */
export const atomsOf = (spoken: readonly Spoken[], words: Vocabulary): readonly Atom[] => {
  const atoms = new Map<string, Atom>()
  for (const { expression, self } of spoken) {
    for (const atom of atomsIn(expression)) {
      const reads = readsOf({ expression: atom, self }, words)
      const key = `${JSON.stringify(atom)}/${reads.join()}/${self}`
      if (atoms.has(key)) continue
      atoms.set(key, {
        key,
        op: atom.op,
        question: questionOf(atom, surroundings(words, self)),
        reads,
        readsDay: readsDay(atom, words),
        bounds: (datedIn(atom, words) ?? []).flatMap(({ from, until }) => [from ?? [], until ?? []].flat()),
        mentions: mentionsOf(atom, words.lists, words.datedLists),
      })
    }
  }
  return [...atoms.values()]
}
