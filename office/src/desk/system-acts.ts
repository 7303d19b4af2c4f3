import type { Act, Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import { asSystem } from './actors.ts'
import { type Performed, perform } from './perform.ts'

type ByItself = Extract<
  Act,
  {
    type:
      | 'pre-review'
      | 'chase-pre-review'
      | 'chase-ticket'
      | 'chase-deadline'
      | 'record-pledge-check'
      | 'follow-standard'
      | 'move-deadlines'
  }
>

/** Acts that nobody has to do: an errand brings them, and is done in the same append unless it goes on (`open`). */
export const actBySystem = (
  office: Office,
  {
    caseId,
    errand,
    act,
    open = false,
  }: { readonly caseId: string; readonly errand: string; readonly act: ByItself; readonly open?: boolean },
): Promise<Performed | Refusal> =>
  perform(
    office,
    { caseId, key: `${errand}-${act.type}`, requestDigest: errand, by: () => asSystem(act.type) },
    () => ({
      act,
      ...(open ? {} : { finishes: errand }),
    }),
  )
