import type { ConsentRule } from '../standard.ts'
import type { FactAddress, FactId, PlannedConsent, PlannedMaterial, RoleId, SourceId } from '../types.ts'
import type { Asked } from './asked.ts'
import { playerOf } from './parts-played.ts'
import { fillIn, type Sentence } from './sentence.ts'
import { note, type Wanting } from './wanting.ts'

/** 哪个来源说的: of the sources that can fill this fact of a party, the one that found a record. */
const answeringFor = ({ standard, situation }: Asked, role: RoleId | undefined, fact: FactId): SourceId | undefined => {
  const from = standard.facts.find(({ id }) => id === fact)?.from ?? []
  return standard.sources.find(
    ({ id, verdictIn }) => from.includes(id) && situation[`${role}.${verdictIn}`] === 'MATCH',
  )?.id
}

/** A consent that this situation asks for, with its sentence filled in. */
export const plannedConsent = (
  rule: ConsentRule,
  template: Sentence,
  material: PlannedMaterial,
  asked: Asked,
  wanting: Wanting,
): PlannedConsent => {
  const { standard, situation } = asked
  const missing: FactAddress[] = []
  const sentence = fillIn(template, asked, missing)
  if (missing.length > 0) note(wanting, missing, 'all')
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
      namedBy: isNamedBySource ? (answeringFor(asked, host, signer.sourceNumber) ?? signer.source) : 'couple',
    },
    ...(host === undefined ? {} : { namedBySees: host }),
  }
}
