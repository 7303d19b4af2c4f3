import { canonicalJson, type Json } from './canonical.ts'
import { noHalls } from './hall-types.ts'
import type { CompiledStandard, Standard } from './standard.ts'
import { noTurns } from './turn-types.ts'
import type { StandardDigest } from './types.ts'

/** Hex digest of bytes; given by the caller, because this room depends on nothing. */
export type Digest = (bytes: Uint8Array) => StandardDigest

type Later = 'duties' | 'conflicts' | 'reasons' | 'turns' | 'halls'
type Recorded = Omit<CompiledStandard, Later> & Partial<Pick<CompiledStandard, Later>>

const isCompiled = (value: unknown): value is Recorded =>
  typeof value === 'object' &&
  value !== null &&
  'event' in value &&
  'matters' in value &&
  'facts' in value &&
  'calendar' in value

/** What a version does not have that was recorded before there was such a list. */
const notYetListed: Pick<CompiledStandard, Later> = {
  duties: [],
  conflicts: [],
  reasons: [],
  turns: noTurns,
  halls: noHalls,
}

/**
 * The standard that a canonical text holds: so a case is judged by the version its digest names, whatever the folder now
 * says. Throws where the text is not the canonical text of a standard (a damaged record is an accident, not an answer).
 */
export const compileStandard = (text: string, digest: Digest): Standard => {
  const compiled: unknown = JSON.parse(text)
  if (!isCompiled(compiled)) throw new Error('this text is not a compiled standard')
  const turns = { ...noTurns, ...compiled.turns }
  return { ...notYetListed, ...compiled, turns, canonicalJson: text, digest: digest(new TextEncoder().encode(text)) }
}

/** A compiled standard with its canonical text and digest. */
export const sealStandard = (compiled: CompiledStandard, digest: Digest): Standard =>
  compileStandard(canonicalJson(jsonOf(compiled)), digest)

const jsonOf = (compiled: CompiledStandard): Json => {
  const plain: Json = JSON.parse(JSON.stringify(compiled))
  return plain
}
