import type { Drafts } from '../src/read/read-files.ts'
import type { Section } from '../src/read/ruling.ts'
import type { Text } from '../src/types.ts'

/** 变异: the ways in which a line of the standard is made wrong. */
export const mutationKinds = {
  'condition-dropped': { zh: '去掉一个条件', en: 'a condition is dropped' },
  'and-or': { zh: '并且与或者互换', en: 'and and or are exchanged' },
  negated: { zh: '取反', en: 'a part is negated' },
  'negation-dropped': { zh: '去掉“非”', en: 'a not is dropped' },
  'comparison-turned': { zh: '比较反过来', en: 'a comparison is turned' },
  'bound-moved': { zh: '界限是否包含', en: 'a bound is included or not' },
  'value-replaced': { zh: '换成另一个值', en: 'another value' },
  'member-dropped': { zh: '列举少一个', en: 'one value less in a list' },
  'member-added': { zh: '列举多一个', en: 'one value more in a list' },
  'constant-shifted': { zh: '常数加减一', en: 'a constant is shifted by one' },
  'party-exchanged': { zh: '本人与对方互换', en: 'the two parties are exchanged' },
  always: { zh: '总是成立', en: 'always' },
  never: { zh: '从不成立', en: 'never' },
  'order-exchanged': { zh: '两个选择互换', en: 'two choices are exchanged' },
  'choice-dropped': { zh: '少一个选择', en: 'a choice is dropped' },
  'class-flipped': { zh: '换一个类别', en: 'another class' },
  'member-left-out': { zh: '少写一项', en: 'a member is left out' },
  'list-shortened': { zh: '名单少一个', en: 'a list is one shorter' },
  'flag-flipped': { zh: '是与否互换', en: 'a yes becomes a no' },
  'period-moved': { zh: '生效期间差一天', en: 'a period is moved by a day' },
} as const satisfies Readonly<Record<string, Text>>
export type MutationKind = keyof typeof mutationKinds

/** One way to write the standard wrongly, with the drafts that come of it. */
export type Change = {
  readonly kind: MutationKind
  /** Before and after, in the words of the file. */
  readonly detail: string
  /** What stands in the file where the change is made. */
  readonly at: object
  readonly drafts: () => Drafts
  /** Enough to try the examples of the line itself, where that is quicker. */
  readonly alone?: () => Drafts
  /** Facts or lists themselves change, so that nothing which was made ready before can be used again. */
  readonly isBase?: boolean
}

/** 变异体: a change of one line. */
export type Mutant = Change & { readonly section: Section | 'facts'; readonly of: string }

export const lineOf = ({ section, of }: Pick<Mutant, 'section' | 'of'>): string =>
  section === of ? section : `${section}/${of}`

/** One value in place of another, in a member of a line. */
export type Variant<T> = { readonly kind: MutationKind; readonly detail: string; readonly is: T }

export const said = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(said).join(', ')}]` : value === undefined ? '—' : String(value)

export const turned = (kind: MutationKind, from: unknown, to: unknown): Pick<Variant<unknown>, 'kind' | 'detail'> => ({
  kind,
  detail: `${said(from)} → ${said(to)}`,
})
