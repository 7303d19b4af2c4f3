import type { Act, Actor, Outcome, Refusal } from '@xiqian/case'
import type { Outcome as DepartmentOutcome, Reply } from '@xiqian/departments'
import { type NewPart, partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { MatterId, Plan, Sees } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { CheckedNumber } from './check-number.ts'
import { judge, type Loaded } from './load.ts'
import { isRefusal, type Performed, perform } from './perform.ts'

export type Replied = {
  readonly caseId: string
  readonly matter: MatterId
  readonly department: string
  readonly reply: Extract<Reply, { reply: 'taken' | 'decided' }>
  readonly finishes?: string
  /** What the check of its number said, where it gave one. */
  readonly checked?: CheckedNumber
}

/** A number in doubt decides nothing: it is asked about again. */
export type Recorded = Performed & { readonly isInDoubt: boolean }

/**
 * 部门答复: keyed by the receipt and what it says, so that a late or double word has no second effect. A number in doubt is another
 * word than the same one once it holds.
 */
export const recordReply = async (
  office: Office,
  { caseId, matter, department, reply, finishes, checked = {} }: Replied,
): Promise<Recorded | Refusal> => {
  const { doubt, claims } = checked
  const said = reply.reply === 'taken' ? 'taken' : reply.outcome.outcome
  const key = ['reply', matter, reply.receipt, said, ...(doubt === undefined ? [] : [doubt])].join('-').slice(0, 120)
  const by = (): Actor => ({ who: department, as: { kind: 'department', department }, purpose: 'decide' })
  const performed = await perform(office, { caseId, key, requestDigest: key, by }, (loaded) => {
    const read = reply.reply === 'decided' ? outcomeAsPart(office, loaded, reply.outcome) : { parts: [] }
    const act: Act = {
      type: 'record-reply',
      matter,
      reply: reply.reply,
      receipt: reply.receipt,
      ...('outcome' in read ? { outcome: read.outcome } : {}),
      ...(doubt === undefined ? {} : { doubt }),
    }
    return {
      act,
      parts: read.parts,
      ...(claims === undefined ? {} : { claims }),
      ...(finishes === undefined || doubt !== undefined ? {} : { finishes }),
    }
  })
  return isRefusal(performed) ? performed : { ...performed, isInDoubt: doubt !== undefined }
}

const outcomeAsPart = (
  office: Office,
  loaded: Loaded,
  given: DepartmentOutcome,
): { readonly outcome: Outcome; readonly parts: readonly NewPart[] } => {
  const on = office.clocks.today()
  const { plan } = judge(office, loaded, loaded.situation, on)
  switch (given.outcome) {
    case 'granted': {
      const key = loaded.keys.get('joint')
      if (given.number === undefined || key === undefined)
        return { outcome: { outcome: 'granted', on: given.on }, parts: [] }
      const part = newId()
      const { sealed, commitment } = sealPart(office.suite, key, partPlace(loaded.stream, part), given.number)
      return {
        outcome: { outcome: 'granted', on: given.on, number: { part, commitment } },
        parts: [{ part, keyName: 'joint', keyId: key.id, sealed }],
      }
    }
    case 'refused':
      return { outcome: { outcome: 'refused', on, reason: given.reason, basis: given.basis }, parts: [] }
    case 'paused':
      return { outcome: { outcome: 'paused', reason: given.reason }, parts: [] }
    case 'correction':
      return {
        outcome: {
          outcome: 'correction',
          items: given.items.map(({ zh, en, ...item }) => ({
            ...whatIsMeant(plan, 'material' in item ? item.material : item.fact),
            words: { zh, en },
            remedy: { zh: '请补上这一项，其余不用重来', en: 'Supply this one; nothing else is needed again' },
          })),
        },
        parts: [],
      }
  }
}

/** A department names a material by its id; in a case it is the line of one person or of the couple, seen by whom the line is. */
const whatIsMeant = (plan: Plan, what: string): { readonly what: string; readonly sees: Sees } => {
  const line = plan.materials.find(({ id, key }) => id === what || key === what)
  return { what: line?.key ?? what, sees: line?.sees ?? 'all' }
}
