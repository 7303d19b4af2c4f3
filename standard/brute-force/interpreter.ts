import { addMonths, type Expression, fullYears, type Situation, type Value } from '../src/evaluator.ts'
import type { Standard } from '../src/standard.ts'

type Here = {
  readonly standard: Standard
  readonly situation: Situation
  readonly on: string
  readonly self: string | undefined
}

const addressOf = (of: string, fact: string, { standard, self }: Here): string => {
  if (of === 'joint') return fact
  const other = standard.parties.find((party) => party.id !== self)?.id
  const role = of === 'self' ? self : of === 'other' ? other : of
  const about = standard.facts.find((one) => one.about?.as === fact && one.about.party === role)
  return about?.id ?? `${role}.${fact}`
}

const worth = (tree: Expression, here: Here): Value => {
  switch (tree.op) {
    case 'value':
      return tree.value
    case 'on':
      return here.on
    case 'self.role':
      return here.self ?? ''
    case 'term':
      return worth(tree.is, here)
    case 'fact': {
      const address = addressOf(tree.of, tree.fact, here)
      const value = here.situation[address]
      if (value === undefined) throw new Error(`${address} is not in the situation`)
      return value
    }
    case '==':
      return worth(tree.left, here) === worth(tree.right, here)
    case '!=':
      return worth(tree.left, here) !== worth(tree.right, here)
    case '<':
      return worth(tree.left, here) < worth(tree.right, here)
    case '<=':
      return worth(tree.left, here) <= worth(tree.right, here)
    case '>':
      return worth(tree.left, here) > worth(tree.right, here)
    case '>=':
      return worth(tree.left, here) >= worth(tree.right, here)
    case 'in': {
      const item = worth(tree.item, here)
      if ('values' in tree) return tree.values.includes(item)
      const dated = here.standard.datedLists[tree.list]
      if (dated === undefined) return (here.standard.lists[tree.list] ?? []).includes(item)
      const { on } = here
      return dated.some(({ value, from, until }) => value === item && (from ?? '') <= on && on <= (until ?? '9999'))
    }
    case '&&':
      for (const part of tree.parts) if (worth(part, here) !== true) return false
      return true
    case '||':
      for (const part of tree.parts) if (worth(part, here) === true) return true
      return false
    case '!':
      return worth(tree.part, here) !== true
    case 'fullYears':
      return fullYears(String(worth(tree.day, here)), String(worth(tree.until, here)))
    case 'addMonths':
      return addMonths(String(worth(tree.day, here)), tree.months)
  }
}

/** A rule read off its tree, step by step, in a whole situation: slow, and nothing in common with the planner's closures. */
export const holdsIn = (
  standard: Standard,
  expression: Expression | undefined,
  situation: Situation,
  on: string,
  self?: string,
): boolean => expression === undefined || worth(expression, { standard, situation, on, self }) === true

/** The first choice whose rule holds, from 1 on; 0 where none does. */
export const chosenIn = (
  standard: Standard,
  choices: readonly { readonly when?: Expression }[],
  situation: Situation,
  on: string,
  self?: string,
): number => choices.findIndex(({ when }) => holdsIn(standard, when, situation, on, self)) + 1
