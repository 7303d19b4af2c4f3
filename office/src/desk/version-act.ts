import type { Actor, Refusal } from '@xiqian/case'
import { append, type NewErrand, readStream } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { StandardDigest } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { decideVersion } from '../standards/decide.ts'
import { type VersionAct, versionOf } from '../standards/version.ts'
import { asVersionEvents, streamOfVersion } from '../standards/version-stream.ts'
import { asStaff } from './actors.ts'
import { isRefusal } from './perform.ts'
import { mayKeepStandard } from './permission.ts'

export type VersionDone = { readonly done: string; readonly digest: StandardDigest; readonly position: number }

type Request = {
  readonly digest: StandardDigest
  readonly key: string
  readonly requestDigest: string
  readonly by: Actor | Refusal
  /** Errands of a yes. */
  readonly errands?: readonly NewErrand[]
  readonly finishes?: string
}

/** 读、判、记 on the stream of a version, as on that of a case. What was written is known to this process at once. */
export const performOnVersion = async (
  office: Office,
  { digest, key, requestDigest, by, errands = [], finishes }: Request,
  act: VersionAct,
): Promise<VersionDone | Refusal> => {
  if (isRefusal(by)) return by
  const stream = streamOfVersion(digest)
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const { head, events, priorAct } = await readStream(office.memory.pool, { ...stream, idempotencyKey: key })
    if (priorAct !== null) return answerAgain(priorAct.answer, priorAct.requestDigest === requestDigest)

    const version = versionOf(asVersionEvents(events))
    const decision = decideVersion(act, version, { by, at: office.clocks.legalNow(), today: office.clocks.today() })
    if (isRefusal(decision)) return decision
    const answer = { done: act.type, digest, position: (head?.position ?? 0) + decision.events.length }
    if (decision.events.length === 0) return answer
    const appended = await append(office.ledger, office.memory.pool, {
      stream,
      head,
      act: { key, requestDigest, answer },
      events: decision.events.map(({ type, ...body }) => ({ type, body: body as Json })),
      errands,
      ...(finishes === undefined ? {} : { finishes }),
    })
    if (appended.outcome === 'already-done') return answerAgain(appended.answer, appended.sameRequest)
    if (appended.outcome !== 'written') continue
    await office.versions.refresh()
    office.wake()
    return answer
  }
  return { refused: 'busy-try-again' }
}

// Written above: the one place where a kept answer gets its type back.
const answerAgain = (answer: Json, sameRequest: boolean): VersionDone | Refusal =>
  sameRequest ? (answer as VersionDone) : { refused: 'same-key-other-request' }

export type AskedOfVersion = { readonly by: Staff; readonly key: string; readonly requestDigest: string }

/** An act of the province's own policy staff, in a role that the standard lets do it. */
export const actOnVersion = (
  office: Office,
  { by, key, requestDigest, digest, errands }: AskedOfVersion & Pick<Request, 'digest' | 'errands'>,
  act: VersionAct,
): Promise<VersionDone | Refusal> =>
  performOnVersion(
    office,
    {
      digest,
      key,
      requestDigest,
      ...(errands === undefined ? {} : { errands }),
      by: mayKeepStandard(office, by, act.type) ? asStaff(by, act.type) : { refused: 'not-permitted' },
    },
    act,
  )
