import type { Plan, PlannedConsent, PlannedMaterial, RoleId } from '../types.ts'

/**
 * What one party may see of a plan. A line that rests on the other party's own part is left out; a material whose place
 * in the list is known to both, but whose source answers about the other, is shown as the list says it before any source
 * is asked. So nothing in the result changes when an own fact of the other party changes, its answer included (the
 * sentence of a consent excepted: it names the mover, because somebody signs it).
 */
export const visibleTo = (plan: Plan, role: RoleId): Plan => ({
  ...plan,
  conditions: plan.conditions.filter((line) => line.sees === 'all' || line.sees === role),
  materials: plan.materials.flatMap((line) => materialFor(line, role)),
  consents: plan.consents.map((line) => consentFor(line, role)),
  matters: plan.matters.filter((line) => line.sees === 'all' || line.sees === role),
  advice: plan.advice.filter((line) => line.sees === 'all' || line.sees === role),
  dependsOn: plan.dependsOnSeenBy?.[role] ?? [],
  dependsOnSeenBy: { [role]: plan.dependsOnSeenBy?.[role] ?? [] },
  checks: (plan.checks ?? []).filter((line) => line.sees === 'all' || line.sees === role),
})

const materialFor = (line: PlannedMaterial, role: RoleId): readonly PlannedMaterial[] => {
  if (line.sees === 'all' || line.sees === role) return [line]
  return line.toOthers === undefined ? [] : [{ ...line, comes: line.toOthers }]
}

const consentFor = (line: PlannedConsent, role: RoleId): PlannedConsent => {
  if (line.signer.kind === 'party' || line.namedBySees === undefined || line.namedBySees === role) return line
  return { ...line, signer: { ...line.signer, namedBy: 'couple' } }
}
