import type { ReactElement } from 'react'
import type { Lang } from './language.ts'
import { say } from './language.ts'
import type { Text } from './shapes.ts'
import { partsWords } from './words.ts'

/** 为什么要问这个？: the reason and the clause, one tap away, without script. */
export const Why = ({
  lang,
  why,
  basis,
}: {
  readonly lang: Lang
  readonly why: Text
  readonly basis: string
}): ReactElement => (
  <details className="why">
    <summary>{partsWords[lang].why}</summary>
    <p>{say(lang, why)}</p>
    <p className="clause">{partsWords[lang].basis(basis)}</p>
  </details>
)
