import type { MatterId, PlannedMaterial } from '@xiqian/standard'
import type { Circumstances } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { consentOf, type Standing, standingOf } from '../standing.ts'

export type Line = { readonly material: PlannedMaterial; readonly standing: Standing }

/** Every planned material that some matter still carried needs, with where it stands. */
export const linesFor = (file: CaseFile, circumstances: Circumstances, leftOut: readonly MatterId[]): readonly Line[] =>
  circumstances.plan.materials
    .filter((material) => !material.matters.every((matter) => leftOut.includes(matter)))
    .map((material) => ({
      material,
      standing: standingOf(material, file, circumstances.plan, circumstances.declarations),
    }))

const isDeferrable = (line: Line): boolean => line.material.class === 'deferrable'

export const missingCore = (lines: readonly Line[]): readonly PlannedMaterial[] =>
  lines.filter((line) => line.standing === 'missing' && !isDeferrable(line)).map((line) => line.material)

export const missingDeferrable = (lines: readonly Line[]): readonly PlannedMaterial[] =>
  lines.filter((line) => line.standing === 'missing' && isDeferrable(line)).map((line) => line.material)

/** Still to be made in front of the officer, other than the declarations, which have a refusal of their own. */
export const notMadeYet = (lines: readonly Line[], matter: MatterId): readonly string[] =>
  lines
    .filter(({ material, standing }) => standing === 'at-the-window' && material.matters.includes(matter))
    .map((line) => line.material.key)

export const consentsAmong = (circumstances: Circumstances, materials: readonly PlannedMaterial[]): readonly string[] =>
  materials.flatMap((material) => consentOf(circumstances.plan, material)?.id ?? [])
