import type { FactId, RoleId, Value } from '../types.ts'

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

/** Whose fact a path names: the joint part, the party a line is about, the other party, or one party by role. */
export type Scope = 'joint' | 'self' | 'other' | RoleId

/**
 * 规则表达式 as a tree of JSON: what the compiled standard carries and what a browser evaluates. Total and free of
 * loops: there is no name to define, nothing to call but two functions over days.
 */
export type Expression =
  | { readonly op: 'value'; readonly value: Value }
  /** A named expression of the standard (`terms`): it means what it stands for; the name is for people. */
  | { readonly op: 'term'; readonly name: string; readonly is: Expression }
  | { readonly op: 'fact'; readonly of: Scope; readonly fact: FactId }
  | { readonly op: 'on' } // the day on which the question is asked
  | { readonly op: 'self.role' }
  | { readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'in'; readonly item: Expression; readonly values: readonly Value[] }
  | { readonly op: 'in'; readonly item: Expression; readonly list: string }
  | { readonly op: '&&' | '||'; readonly parts: readonly Expression[] }
  | { readonly op: '!'; readonly part: Expression }
  | { readonly op: 'fullYears'; readonly day: Expression; readonly until: Expression }
  | { readonly op: 'addMonths'; readonly day: Expression; readonly months: number }

/** Every sub-expression, the expression itself first. */
export const subExpressions = (expression: Expression): readonly Expression[] => {
  const all: Expression[] = []
  gather(expression, all)
  return all
}

const gather = (expression: Expression, all: Expression[]): void => {
  all.push(expression)
  switch (expression.op) {
    case 'value':
    case 'fact':
    case 'on':
    case 'self.role':
      return
    case 'in':
      gather(expression.item, all)
      return
    case '&&':
    case '||':
      for (const part of expression.parts) gather(part, all)
      return
    case 'term':
      gather(expression.is, all)
      return
    case '!':
      gather(expression.part, all)
      return
    case 'fullYears':
      gather(expression.day, all)
      gather(expression.until, all)
      return
    case 'addMonths':
      gather(expression.day, all)
      return
    default:
      gather(expression.left, all)
      gather(expression.right, all)
  }
}
