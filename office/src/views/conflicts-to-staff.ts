import type { Static } from '@sinclair/typebox'
import type { Loaded } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import type { Office } from '../office.ts'
import { maskedValue, plainWords } from '../privacy/mask.ts'
import { treatmentOf } from '../privacy/shown.ts'
import type { ConflictShape } from '../shapes/conflicts.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { shownConflicts } from './conflicts.ts'

/** 数据不一致, for whoever works on a matter that rests on it: chosen words as they are, what identifies a person masked. */
export const conflictsToStaff = (
  office: Office,
  by: Staff,
  loaded: Loaded,
  isMine: (matter: string) => boolean,
): readonly Static<typeof ConflictShape>[] => {
  const { standard, file } = loaded
  const { fields } = mayStaff(office, by, loaded, { action: 'read' }).obligations
  return shownConflicts(
    office,
    loaded,
    file.roles,
    (rule) => rule.matters.some(isMine),
    (fact, value) => {
      const isChosen = fact.domain.kind === 'choice' || fact.domain.kind === 'yes-no'
      if (treatmentOf(fields, 'other', fact) === 'omit') return { zh: '（不显示）', en: '(not shown)' }
      const said = isChosen ? plainWords(fact, value, standard) : maskedValue(fact, value, standard)
      return { zh: said, en: said }
    },
  )
}
