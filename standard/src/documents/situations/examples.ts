import type { Standard } from '../../standard.ts'
import type { LegalDay, Situation, Text } from '../../types.ts'
import { situationNames } from '../names.ts'
import { ordinaryPlan, specialTypes } from '../special-types/types.ts'
import { joined } from '../text.ts'
import { ordinarySituation } from './ordinary.ts'

/** A couple of each type, the ordinary one first: what notices look like without anybody's answers. */
export const exampleSituations = (
  standard: Standard,
  on: LegalDay,
): readonly { readonly name: Text; readonly situation: Situation }[] => [
  {
    name: joined(situationNames(standard, ordinaryPlan(standard, on).scenario)),
    situation: ordinarySituation(standard),
  },
  ...specialTypes(standard, on).map(({ name, situation }) => ({ name, situation })),
]
