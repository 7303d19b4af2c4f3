/** The same keys, the same arguments, all the way down: a language that lacks a word does not compile. */
export type SameWords<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...of: infer Of) => string
    ? (...of: Of) => string
    : Words[Key] extends string
      ? string
      : SameWords<Words[Key]>
}
