import type { ReactElement } from 'react'

export type SelectGroup = {
  readonly label?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** 下拉: for lists that are too long to show as rows. */
export const SelectBox = ({
  name,
  id,
  empty,
  groups,
  chosen,
  describedBy,
  invalid,
}: {
  readonly name: string
  readonly id: string
  readonly empty: string
  readonly groups: readonly SelectGroup[]
  readonly chosen?: string | undefined
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
}): ReactElement => (
  <select
    className="box"
    id={id}
    name={name}
    defaultValue={chosen ?? ''}
    aria-describedby={describedBy}
    aria-invalid={invalid === true ? true : undefined}
  >
    <option value="">{empty}</option>
    {groups.map((group) => {
      const options = group.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))
      return group.label === undefined ? (
        options
      ) : (
        <optgroup key={group.label} label={group.label}>
          {options}
        </optgroup>
      )
    })}
  </select>
)

/** Groups a list by a key, keeping the order in which the keys first came. */
export const grouped = <Item,>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups]
}
