import type { LegalDay, MaterialKey } from '@xiqian/standard'
import { stillStands } from './decide/pledges.ts'
import type { CaseFile } from './file.ts'
import type { Owner } from './owner-of.ts'
import type { PledgeState } from './pledge-state.ts'

export type PledgeOwner = { readonly material: MaterialKey; readonly owner: Owner }

const ownerOfOne = (file: CaseFile, state: PledgeState, today: LegalDay): Owner => {
  switch (state.stage) {
    case 'given':
    case 'closed':
      return { holder: 'nobody' }
    case 'to-check':
      return state.checker.of === 'source'
        ? { holder: 'source', source: state.checker.source, until: state.due }
        : { holder: 'officer', staffRole: state.checker.staffRole, until: state.due }
    case 'doubted':
      return today <= state.until
        ? { holder: 'party', roles: [state.role], until: state.until }
        : { holder: 'officer', until: state.answerBy }
    case 'answered':
      return { holder: 'officer', until: state.answerBy }
    case 'false':
      return stillStands(file, state) ? { holder: 'officer', until: state.undoBy } : { holder: 'nobody' }
  }
}

/**
 * 核查在谁手里、到哪天: beside the case itself, which may be finished long before; of a promise in doubt only its giver and the
 * officers may learn.
 */
export const ownersOfPledges = (file: CaseFile, today: LegalDay): readonly PledgeOwner[] =>
  Object.entries(file.pledges)
    .map(([material, state]) => ({ material, owner: ownerOfOne(file, state, today) }))
    .filter(({ owner }) => owner.holder !== 'nobody')
