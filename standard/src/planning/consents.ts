import type { ConsentRule, Standard } from '../standard.ts'
import type { PlannedConsent, PlannedMaterial, Situation } from '../types.ts'
import { playerOf } from './parts-played.ts'
import { fillIn, type Sentence } from './sentence.ts'
import type { Wanting } from './wanting.ts'

/** A consent that this situation asks for, with its sentence filled in. */
export const plannedConsent = (
  standard: Standard,
  rule: ConsentRule,
  template: Sentence,
  material: PlannedMaterial,
  situation: Situation,
  wanting: Wanting,
): PlannedConsent => {
  const missing = new Set<string>()
  const sentence = fillIn(template, standard, situation, missing)
  if (missing.size > 0) wanting.note(missing, 'all')
  const consent = {
    id: rule.id,
    material: material.key,
    matter: rule.matter,
    sentence,
    why: rule.why,
    basis: rule.basis,
  }
  const { signer } = rule
  if (signer.kind === 'party') return { ...consent, signer: { kind: 'party', role: material.of ?? '' } }

  const name = situation[signer.name]
  const number = situation[signer.number]
  const host = playerOf(standard, situation, signer.of)
  const fromSource = host === undefined ? undefined : situation[`${host}.${signer.sourceNumber}`]
  const isNamedBySource = number !== undefined && fromSource === number
  return {
    ...consent,
    signer: {
      kind: 'third',
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof number === 'string' ? { number } : {}),
      namedBy: isNamedBySource ? signer.source : 'couple',
    },
    ...(host === undefined ? {} : { namedBySees: host }),
  }
}
