import { readStream } from '@xiqian/ledger'
import type { FactId, Instant, RoleId } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { remember } from './remember.ts'
import type { Citizen, Staff } from './signed-in.ts'

/** 查看 one look of an officer, or of a helper (`mandate` names its kind), at one case: of whom which facts. Ids, never values. */
export type Look = {
  readonly caseId: string
  readonly by: Staff | (Citizen & { readonly mandate: string })
  readonly purpose: string
  readonly legalBasis: string
  /** `joint`, or the role whose own part it is; what was not shown stays out. */
  readonly seen: readonly { readonly of: 'joint' | RoleId; readonly fields: readonly FactId[] }[]
}

export type RecordedLook = {
  readonly at: Instant
  readonly who: string
  readonly organ: string
  readonly staffRole: string
  /** The kind of helper, where it was one. */
  readonly helper?: string
  readonly purpose: string
  readonly legalBasis: string
  readonly of: 'joint' | RoleId
  readonly fields: readonly FactId[]
}

const streamOf = (caseId: string) => ({ region: caseId.slice(0, 6), stream: `looks-${caseId}`, kind: 'look' })

/** One append a fetch, in a stream of its own beside the case's: `looks-<caseId>`, in the case's region. */
export const recordLook = async (office: Pick<Office, 'memory' | 'ledger' | 'clocks'>, look: Look): Promise<void> => {
  const { by, purpose, legalBasis } = look
  const at = office.clocks.legalNow()
  const events = look.seen
    .filter(({ fields }) => fields.length > 0)
    .map(({ of, fields }) => ({
      type: 'Looked',
      body: {
        at,
        who: by.account,
        ...(by.kind === 'staff'
          ? { organ: by.organ, staffRole: by.staffRole }
          : { organ: '', staffRole: '', helper: by.mandate }),
        purpose,
        legalBasis,
        of,
        fields: [...fields],
      },
    }))
  if (events.length > 0) await remember(office, streamOf(look.caseId), events)
}

/** The looks that concern one party: at its own part and at the joint part, never at the other's. Oldest first. */
export const looksConcerning = async (
  { memory }: Pick<Office, 'memory'>,
  caseId: string,
  role: RoleId,
): Promise<readonly (RecordedLook & { readonly position: number })[]> => {
  const { events } = await readStream(memory.pool, streamOf(caseId))
  return events
    .map(({ position, body }) => ({ ...parseLook(body), position }))
    .filter(({ of }) => of === 'joint' || of === role)
}

// The one place where a look's body, written above, gets its type back.
const parseLook = (body: unknown): RecordedLook => body as RecordedLook
