import type { Declaration, MatterId, Plan, PlannedConsent, PlannedMaterial, RoleId } from '@xiqian/standard'
import type { CaseFile } from './file.ts'

/**
 * Where a material stands: `there`; `at-the-window` (made in front of the officer, later); `from-source` (a source has yet
 * to deliver it, nobody is asked for it); `missing` (a person has to give it).
 */
export type Standing = 'there' | 'at-the-window' | 'from-source' | 'missing'

const isVerifiedHere = (file: CaseFile, role: RoleId): boolean =>
  (file.visit.stage === 'arrived' && file.visit.verified.includes(role)) ||
  (file.visit.stage === 'verified' && file.visit.present.includes(role))

const isCardThere = (file: CaseFile, material: PlannedMaterial): boolean =>
  file.intake.stage === 'accepted' ||
  (material.of === undefined ? file.roles : [material.of]).every((role) => isVerifiedHere(file, role))

export const consentOf = (plan: Plan, material: PlannedMaterial): PlannedConsent | undefined =>
  plan.consents.find((consent) => consent.material === material.key)

const isFormThere = (file: CaseFile): boolean =>
  file.intake.stage === 'accepted' || file.roles.every((role) => file.parties[role]?.stage === 'confirmed')

/** Who of those who must has not signed yet, over all declarations of these matters. */
export const notDeclared = (
  file: CaseFile,
  declarations: readonly Declaration[],
  matters: readonly MatterId[],
): readonly RoleId[] => [
  ...new Set(
    declarations
      .filter((declaration) => matters.includes(declaration.matter))
      .flatMap((declaration) =>
        declaration.signedBy.filter((role) => !(file.declared[declaration.id] ?? []).includes(role)),
      ),
  ),
]

const isSignedInPerson = (file: CaseFile, material: PlannedMaterial, declarations: readonly Declaration[]): boolean => {
  const own = declarations.filter((declaration) => material.matters.includes(declaration.matter))
  const unsigned = notDeclared(file, own, material.matters)
  return own.length === 0
    ? file.supplied[material.key] !== undefined
    : unsigned.every((role) => material.of !== undefined && role !== material.of)
}

export const standingOf = (
  material: PlannedMaterial,
  file: CaseFile,
  plan: Plan,
  declarations: readonly Declaration[],
): Standing => {
  // The couple may always send the paper although a source was to deliver it.
  const given = file.supplied[material.key] !== undefined
  if (material.comes.by === 'source') return given || material.comes.state === 'held' ? 'there' : 'from-source'

  const consent = consentOf(plan, material)
  if (consent !== undefined) return given || file.consents[consent.id]?.stage === 'given' ? 'there' : 'missing'

  switch (material.comes.giving) {
    case 'form':
      return isFormThere(file) ? 'there' : 'missing'
    case 'tap-card':
    case 'show-document':
      return isCardThere(file, material) ? 'there' : 'at-the-window'
    case 'sign-in-person':
      return isSignedInPerson(file, material, declarations) ? 'there' : 'at-the-window'
    case 'photo-on-site':
      return given ? 'there' : 'at-the-window'
    default:
      return given ? 'there' : material.class === 'on-site' ? 'at-the-window' : 'missing'
  }
}

/** Whether anything of this matter is owed: then it is not issued. */
export const isOwing = (file: CaseFile, matter: MatterId): boolean =>
  Object.values(file.owed).some((owed) => owed.stage === 'owed' && owed.matters.includes(matter))
