import type { VersionAct, VersionState } from './version.ts'

/** 标准版本: draft, checked, approved by one person, published by another. A check that never ended is asked for again. */
export const versionAllows = {
  recorded: ['check-standard'],
  checking: ['check-standard', 'record-proof'],
  faulty: ['check-standard'],
  checked: ['approve-standard'],
  approved: ['publish-standard'],
  published: [],
} as const satisfies Record<VersionState['stage'], readonly VersionAct['type'][]>
