import type { Domain, FactId, Value } from '../../src/evaluator.ts'
import type { Comparison, Expression, Scope } from '../../src/language/expression.ts'
import type { Dice } from './dice.ts'
import {
  aliases,
  daysWritten,
  facts,
  letters,
  lists,
  listsOf,
  monthsWritten,
  numbersWritten,
  roles,
  terms,
  yearsWritten,
} from './world.ts'

/** One way to make a yes or a no of facts. A new operator of the language is one more line in `atoms`. */
type Draw = (dice: Dice) => Expression

const is = (value: Value): Expression => ({ op: 'value', value })
const on: Expression = { op: 'on' }
const selfRole: Expression = { op: 'self.role' }

const either: readonly Comparison[] = ['==', '!=']
const ordered: readonly Comparison[] = ['<', '<=', '>', '>=', '<', '<=', '>', '>=', '==', '!=']

/** A comparison, written either way round. */
const compare = (dice: Dice, ops: readonly Comparison[], a: Expression, b: Expression): Expression => {
  const op = dice.pick(ops)
  return dice.chance(0.25) ? { op, left: b, right: a } : { op, left: a, right: b }
}

const some = <T>(dice: Dice, from: readonly T[]): readonly T[] => {
  const kept = from.filter(() => dice.chance(0.5))
  return kept.length > 0 || dice.chance(0.05) ? kept : [dice.pick(from)]
}

const scopes: readonly Scope[] = ['self', 'self', 'other', ...roles]

const path = (dice: Dice, ids: readonly FactId[]): Expression => {
  const fact = dice.pick(ids)
  return { op: 'fact', of: facts.get(fact)?.part === 'own' || aliases.has(fact) ? dice.pick(scopes) : 'joint', fact }
}

const idsOf = (kind: Domain['kind']): readonly FactId[] =>
  [...facts.values()].flatMap(({ id, domain }) => (domain.kind === kind && id !== 'number' ? [id] : []))

const lettered = ['letter', 'sign', 'status', 'status', 'kind', 'kind1']
const checks = ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']
const places: readonly Value[] = [...new Set(Object.values(listsOf.county).flatMap((name) => lists[name] ?? []))]

const member = (item: Expression, values: readonly Value[]): Expression => ({ op: 'in', item, values })
const listed = (item: Expression, list: string): Expression => ({ op: 'in', item, list })

const named = (name: string): Expression => ({ op: 'term', name, is: terms[name] ?? is(true) })

const day = (dice: Dice, depth = 2): Expression => {
  if (depth > 0 && dice.chance(0.3))
    return { op: 'addMonths', day: day(dice, depth - 1), months: dice.pick(monthsWritten) }
  return dice.chance(0.6) ? path(dice, idsOf('day')) : dice.chance(0.5) ? on : is(dice.pick(daysWritten))
}
/** A day that is more than a written one: two written sides are refused by the reader. */
const openDay = (dice: Dice): Expression => {
  const drawn = day(dice)
  return drawn.op === 'value' ? on : drawn
}
const years = (dice: Dice): Expression => ({
  op: 'fullYears',
  day: dice.chance(0.8) ? path(dice, idsOf('day')) : day(dice),
  until: dice.chance(0.6) ? on : day(dice),
})

const number = (dice: Dice): Expression => {
  const [fact = ''] = [dice.pick(idsOf('whole-number'))]
  const domain = facts.get(fact)?.domain
  const top = domain?.kind === 'whole-number' ? domain.to : 0
  const item = path(dice, [fact])
  const written = numbersWritten.filter((n) => n <= top)
  return dice.chance(0.2)
    ? member(item, some(dice, written))
    : compare(dice, ordered, item, dice.chance(0.7) ? is(dice.pick(written)) : path(dice, idsOf('whole-number')))
}

const party = (dice: Dice): Expression => {
  const side = () => (dice.chance(0.4) ? selfRole : path(dice, ['mover', 'who']))
  return dice.chance(0.3)
    ? member(side(), some(dice, roles))
    : compare(dice, either, side(), dice.chance(0.5) ? is(dice.pick(roles)) : side())
}

const atoms: readonly Draw[] = [
  (dice) => compare(dice, either, path(dice, lettered), is(dice.pick(letters))),
  (dice) => compare(dice, either, path(dice, lettered), path(dice, lettered)),
  (dice) => member(path(dice, lettered), some(dice, letters)),
  (dice) => listed(path(dice, lettered), dice.pick(listsOf.letter)),
  (dice) => compare(dice, either, path(dice, idsOf('check')), is(dice.pick(checks))),
  (dice) => compare(dice, either, path(dice, idsOf('check')), path(dice, idsOf('check'))),
  (dice) => member(path(dice, idsOf('check')), some(dice, checks)),
  (dice) => path(dice, idsOf('yes-no')),
  (dice) => path(dice, idsOf('yes-no')),
  (dice) => compare(dice, either, path(dice, idsOf('yes-no')), is(dice.chance(0.5))),
  (dice) => compare(dice, either, path(dice, idsOf('yes-no')), path(dice, idsOf('yes-no'))),
  (dice) => compare(dice, either, path(dice, idsOf('county')), path(dice, idsOf('county'))),
  (dice) => compare(dice, either, path(dice, idsOf('county')), is(dice.pick(places))),
  (dice) => listed(path(dice, idsOf('county')), dice.pick(listsOf.county)),
  (dice) => member(path(dice, idsOf('county')), some(dice, places)),
  (dice) => compare(dice, either, path(dice, ['sex']), dice.chance(0.7) ? is('male') : path(dice, ['sex'])),
  (dice) => compare(dice, either, path(dice, idsOf('text')), path(dice, idsOf('text'))),
  (dice) => named(dice.pick(Object.keys(terms))),
  number,
  number,
  party,
  (dice) => compare(dice, ordered, openDay(dice), day(dice)),
  (dice) => compare(dice, ordered, openDay(dice), openDay(dice)),
  (dice) => member(path(dice, idsOf('day')), some(dice, daysWritten)),
  (dice) => compare(dice, ordered, years(dice), is(dice.pick([...yearsWritten, -1]))),
  (dice) => compare(dice, ordered, years(dice), is(dice.pick(yearsWritten))),
  (dice) => member(years(dice), some(dice, yearsWritten)),
]
const atom: Draw = (dice) => (dice.chance(0.01) ? is(dice.chance(0.5)) : dice.pick(atoms)(dice))

/** A rule over so many comparisons; and and or, and what is denied, are as likely as each other. */
const over = (dice: Dice, comparisons: number): Expression => {
  if (dice.chance(0.15)) return { op: '!', part: over(dice, comparisons) }
  if (comparisons <= 1) return atom(dice)
  const sizes: number[] = []
  for (let left = comparisons; left > 0; ) {
    const size = Math.min(left, 1 + dice.below(comparisons - 1))
    sizes.push(size)
    left -= size
  }
  const parts = sizes.map((size) => over(dice, size))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { op: dice.chance(0.5) ? '&&' : '||', parts }
}

/** One to eight comparisons, as rules of the standard have. */
export const drawExpression = (dice: Dice): Expression => over(dice, 1 + dice.below(dice.chance(0.3) ? 8 : 4))
