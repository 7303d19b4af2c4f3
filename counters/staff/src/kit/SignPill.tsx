import type { Sign } from '../words/signs.ts'

/** A state as sign and word; the colour only repeats them. */
export const SignPill = ({ sign, more }: { readonly sign: Sign; readonly more?: string }) => (
  <span className={`pill pill-${sign.tone}`}>
    <span aria-hidden="true">{sign.sign}</span> {sign.word}
    {more === undefined ? null : ` ${more}`}
  </span>
)
