import type { CaseFile } from '@xiqian/case'
import type { PlannedMatter } from '@xiqian/standard'

/** Which organ decides a matter: the kind from the standard, the region from the plan, else the case's own; or whom it was passed on to. */
export const organOf = ({ id, organ }: Pick<PlannedMatter, 'id' | 'organ'>, file: CaseFile): string =>
  file.forwarded[id] ??
  `${organ.kind}-${organ.region ?? (file.intake.stage === 'accepted' ? file.intake.organ.slice(-6) : file.stream.region)}`

export const regionOfOrgan = (organ: string): string => organ.slice(-6)
