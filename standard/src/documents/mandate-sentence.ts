import type { MandateAct, MandateKind, MandateRules } from '../mandate-types.ts'
import type { LegalDay, Text } from '../types.ts'
import { fill, joined } from './text.ts'
import { actWords, otherAct } from './words/act-words.ts'

/** 可以替办的, in words. */
export const mandateActWords = (acts: readonly MandateAct[]): Text =>
  joined(acts.map((act) => actWords[act] ?? otherAct))

/** 委托书的那句话: what the party agrees to, for this kind of helper, these acts and this last day. */
export const mandateSentence = (
  { sentence }: Pick<MandateRules, 'sentence'>,
  { name }: Pick<MandateKind, 'name'>,
  acts: readonly MandateAct[],
  until: LegalDay,
): Text => fill(sentence, { kind: name, acts: mandateActWords(acts), until })
