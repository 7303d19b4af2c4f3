import type { OverlayId, PlannedMatter, Standard, Text } from '@xiqian/standard'
import { organIn } from '../hall/organs.ts'
import type { Office } from '../office.ts'

/** 谁受理、谁决定: the organ by its own name (by its kind while the region is open), and who of it decides. */
export const shownDeciders = (
  office: Office,
  standard: Standard,
  { organ, department, decider, name }: PlannedMatter,
): { acceptedBy: Text; decidedBy: Text } => {
  const kind = standard.organs.find(({ id }) => id === organ.kind)?.name
  const whose = standard.departments.find(({ id }) => id === department)?.name ?? name
  return {
    acceptedBy:
      (organ.region === undefined ? undefined : organIn(office, organ.kind, organ.region)?.name) ?? kind ?? whose,
    decidedBy: standard.staffRoles.find(({ id }) => id === decider)?.name ?? whose,
  }
}

/** 本地更优: whose rules made a line lighter here, by name. */
export const lighterBy = (
  standard: Standard,
  { lighterBy: by = [] }: { readonly lighterBy?: readonly OverlayId[] },
): { lighterBy?: Text[] } => {
  const names = by.flatMap((id) => standard.overlays.find((overlay) => overlay.id === id)?.name ?? [])
  return names.length === 0 ? {} : { lighterBy: names }
}
