import { setTimeout as wait } from 'node:timers/promises'
import {
  type Act,
  type Actor,
  type CaseEvent,
  type CaseFile,
  type Circumstances,
  type Decision,
  decide,
  differenceSince,
  evolve,
  type Refusal,
  sourcesWanted,
} from '@xiqian/case'
import { append, type ClaimChange, type Commit, type Head, type NewErrand, type NewPart } from '@xiqian/ledger'
import { blindIndex, type Json } from '@xiqian/seal'
import { conflictsOf, type LegalDay, plan, type Situation } from '@xiqian/standard'
import { noticesFor } from '../notices/notices-for.ts'
import type { Office } from '../office.ts'
import { inSpan, traceHere } from '../operations/traces.ts'
import { caseRows } from '../views/case-of-person.ts'
import { creditNoteViews } from '../views/credit-notes.ts'
import { leftOpen, mustAnswer } from '../views/form.ts'
import { mandateRows } from '../views/mandate-held.ts'
import { claimsIn } from './claims.ts'
import { drawsOf } from './draws.ts'
import { errandsFor, type StartedBy, startedBy } from './errand-wishes.ts'
import { judge, type Loaded, load } from './load.ts'

/** What an act answers; holds nothing personal, so that it may be given again to the same key. */
export type Done = { readonly done: string; readonly caseId: string; readonly position: number; readonly link?: string }

/** The same, and whether anything was written: an errand that changed nothing is run again later. */
export type Performed = Done & { readonly wrote: boolean }

export type Request = {
  readonly caseId: string
  /** Who acts, said from the loaded case; a refusal for somebody who may not know of it. */
  readonly by: (loaded: Loaded) => Actor | Refusal
  readonly key: string
  readonly requestDigest: string
}

/** What a desk prepares from the loaded case: the act, its sealed values, and what is known once they are saved. */
export type Prepared = {
  readonly act: Act
  /** What goes with it in the same append (joining carries name and number). */
  readonly alsoActs?: readonly Act[]
  readonly parts?: readonly NewPart[]
  readonly situation?: Situation
  readonly on?: LegalDay
  readonly slot?: { readonly open: boolean }
  readonly competent?: Circumstances['competent']
  readonly creditNote?: LegalDay
  readonly slots?: readonly Json[]
  /** 排队号 whose turn is used by this act. */
  readonly served?: readonly Json[]
  /** For take-mandate: live mandates of this helper in other cases. */
  readonly held?: number
  readonly finishes?: string
  /** What must be single besides: a number that a register gave. */
  readonly claims?: readonly ClaimChange[]
  /** Further errands of the desk itself. */
  readonly errands?: readonly NewErrand[]
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value

type Prepare = (loaded: Loaded) => Prepared | Refusal | Promise<Prepared | Refusal>

/**
 * 读、判、记: reads the case, decides, writes; in this process one act on a case after the other. A race lost to another
 * process is a machine's accident and is run again from the read; whether a person's act still holds on the changed facts is
 * for `decide` to say (`restsOn`).
 */
export const perform = (office: Office, request: Request, prepare: Prepare): Promise<Performed | Refusal> =>
  inSpan('act', {}, async (span) => {
    const answer = await office.inTurn(request.caseId, () => untilWritten(office, request, prepare))
    span.setAttributes(isRefusal(answer) ? { 'xiqian.refused': answer.refused } : { 'xiqian.act': answer.done })
    return answer
  })

const attempts = 12

/** At most this long, in milliseconds; by chance, so that two processes do not meet again and again. */
const longestWait = (attempt: number): number => Math.min(2 ** attempt, 250)

const untilWritten = async (office: Office, request: Request, prepare: Prepare): Promise<Performed | Refusal> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await wait(office.random() * longestWait(attempt))
    const loaded = await load(office, request.caseId, request.key)
    if (loaded === undefined) return { refused: 'no-such-thing' }
    const by = request.by(loaded)
    if (isRefusal(by)) return by
    if (loaded.priorAct !== null) return priorAnswer(loaded.priorAct.answer, loaded.priorAct.requestDigest, request)

    const prepared = await prepare(loaded)
    if (isRefusal(prepared)) return prepared
    const decision = decideOn(office, by, loaded, prepared)
    if (isRefusal(decision)) return decision
    // Nothing happened that needs remembering: the errand that asked is simply run again later.
    if (decision.events.length === 0) {
      return { done: prepared.act.type, caseId: request.caseId, position: loaded.head.position, wrote: false }
    }
    const written = await write(office, request, loaded, prepared, decision, startedBy(prepared.act, by))
    if (written !== 'lost-race') return written
  }
  return { refused: 'busy-try-again' }
}

const priorAnswer = (answer: Json, digest: string, request: Request): Performed | Refusal =>
  digest === request.requestDigest ? { ...asDone(answer), wrote: true } : { refused: 'same-key-other-request' }

export const asDone = (answer: Json): Done => {
  const read = answer as { readonly done: string; readonly caseId: string; readonly position: number }
  return { done: read.done, caseId: read.caseId, position: read.position }
}

/** What `decide` says of a prepared act, with everything it is to know. */
export const decideOn = (office: Office, by: Actor, loaded: Loaded, prepared: Prepared): Decision => {
  const situation = prepared.situation ?? loaded.situation
  const today = office.clocks.today()
  const { act } = prepared
  const matter = act.type === 'decide-on-the-spot' || act.type === 'decide-from-inbox' ? act.matter : undefined
  const { plan: planned, digests, lookedAt } = judge(office, loaded, situation, prepared.on ?? today, matter)
  const seen = 'restsOn' in act && act.restsOn !== digests.look ? office.kept.lookOf(act.restsOn) : undefined
  const circumstances: Circumstances = {
    by,
    at: office.clocks.legalNow(),
    today,
    calendar: loaded.calendar,
    plan: planned,
    situation,
    erased: loaded.erased,
    digests,
    declarations: loaded.standard.declarations,
    reasons: loaded.standard.reasons,
    pauses: loaded.standard.pauses,
    conflicts: conflictsOf(loaded.standard),
    claims: claimsIn(office, loaded),
    ...(loaded.standard.preReview === undefined ? {} : { preReview: loaded.standard.preReview }),
    turns: loaded.standard.turns,
    ...(loaded.standard.pledges === undefined ? {} : { pledges: loaded.standard.pledges }),
    ...(prepared.creditNote === undefined ? {} : { creditNote: prepared.creditNote }),
    standard: loaded.standard.digest,
    sources: sourcesWanted(loaded.standard, planned),
    ...(act.type === 'follow-standard' ? newerFor(office, loaded, situation) : {}),
    ...(act.type === 'confirm' ? { mustAnswer: mustAnswer({ ...loaded, situation, on: today }, act.role) } : {}),
    ...(act.type === 'accept-at-window' ? { mustAnswer: leftOpenIn({ ...loaded, situation, on: today }) } : {}),
    ...(seen === undefined ? {} : { changed: differenceSince(seen, lookedAt()) }),
    ...(prepared.slot === undefined ? {} : { slot: prepared.slot }),
    ...(prepared.held === undefined ? {} : { held: prepared.held }),
    ...(prepared.competent === undefined ? {} : { competent: prepared.competent }),
  }
  return (prepared.alsoActs ?? []).reduce<Decision>(
    (before, act) => {
      if (isRefusal(before)) return before
      const further = decide(
        act,
        before.events.reduce<CaseFile>((file, event) => evolve(file, event), loaded.file),
        circumstances,
      )
      return isRefusal(further) ? further : joined(before, further)
    },
    decide(prepared.act, loaded.file, circumstances),
  )
}

const leftOpenIn = (known: Parameters<typeof leftOpen>[0]): readonly string[] => leftOpen(known).map(({ id }) => id)

/** The version in force, and what it makes of this case. */
const newerFor = (office: Office, { file }: Loaded, situation: Situation): Pick<Circumstances, 'newer'> => {
  const standard = office.standards.inForce(file.lifeEvent)
  if (standard === undefined || file.intake.stage !== 'accepted') return {}
  const newer = plan(standard, situation, office.clocks.today(), file.intake.on)
  return { newer: { standard: standard.digest, plan: newer } }
}

export const joined = (one: Yes, other: Yes): Yes => ({
  events: [...one.events, ...other.events],
  errands: [...one.errands, ...other.errands],
  claims: [...one.claims, ...other.claims],
  serials: [...one.serials, ...other.serials],
})

type Yes = Exclude<Decision, Refusal>

/** What the ledger is to write of a decision, in one append. */
export const commitOf = async (
  office: Office,
  request: Pick<Request, 'caseId' | 'key' | 'requestDigest'>,
  loaded: Loaded,
  prepared: Prepared,
  decision: Yes,
  started: StartedBy,
): Promise<Commit & { readonly head: Head }> => {
  const after = decision.events.reduce<CaseFile>((file, event) => evolve(file, event), loaded.file)
  const answer = {
    done: prepared.act.type,
    caseId: request.caseId,
    position: loaded.head.position + decision.events.length,
  }
  return {
    stream: { ...loaded.stream, kind: 'case' },
    head: loaded.head,
    act: { key: request.key, requestDigest: request.requestDigest, answer },
    events: decision.events.map(asNewEvent),
    parts: prepared.parts ?? [],
    errands: traced([
      ...errandsFor(office, loaded, decision, started),
      ...noticesFor(office, {
        before: loaded.file,
        after,
        events: decision.events,
        position: loaded.head.position,
        calendar: loaded.calendar,
        plan: () => judge(office, loaded, prepared.situation ?? loaded.situation, office.clocks.today()).plan,
      }),
      ...(prepared.errands ?? []),
    ]),
    claims: [
      ...(await claimsOf(office, loaded.file.lifeEvent, prepared.situation ?? loaded.situation, decision.claims)),
      ...(prepared.claims ?? []),
    ],
    serials: await drawsOf(office, request.caseId, loaded, decision.serials),
    views: {
      'case-of-person': caseRows(after),
      ...creditNoteViews(after, decision.events),
      ...(Object.keys(after.mandates).length === 0
        ? {}
        : { 'mandate-held': mandateRows(after, office.clocks.today()) }),
      ...(prepared.slots === undefined ? {} : { 'slot-taken': prepared.slots }),
      ...(prepared.served === undefined ? {} : { 'queue-served': prepared.served }),
    },
    ...(prepared.finishes === undefined ? {} : { finishes: prepared.finishes }),
  }
}

const write = async (
  office: Office,
  request: Request,
  loaded: Loaded,
  prepared: Prepared,
  decision: Yes,
  started: StartedBy,
): Promise<Performed | Refusal | 'lost-race'> => {
  const commit = await commitOf(office, request, loaded, prepared, decision, started)
  const appended = await inSpan('append', { 'xiqian.events': commit.events.length }, () =>
    append(office.ledger, office.memory.pool, commit),
  )
  if (appended.outcome === 'lost-race') return 'lost-race'
  if (appended.outcome === 'already-done') {
    return appended.sameRequest ? { ...asDone(appended.answer), wrote: true } : { refused: 'same-key-other-request' }
  }
  if (appended.outcome === 'claimed') {
    return appended.claimKind === ofLifeEvent(loaded.file.lifeEvent, 'booking')
      ? { refused: 'already-booked' }
      : { refused: 'already-elsewhere' }
  }
  if (appended.outcome === 'refused') return { refused: 'slot-full' }
  office.wake()
  return { ...asDone(commit.act.answer), wrote: true }
}

/** An errand takes along which trace it belongs to, where one is recorded. */
const traced = (errands: readonly NewErrand[]): readonly NewErrand[] => {
  const here = traceHere()
  return here === undefined
    ? errands
    : errands.map((errand) => ({ ...errand, body: { ...(errand.body as object), trace: here } as Json }))
}

export const asNewEvent = (event: CaseEvent): Commit['events'][number] => {
  const { type, ...body } = event
  return { type, body: body as Json }
}

/** A person may have one draft and one booking of each life event; what is decided is single over all of them. */
const ofLifeEvent = (lifeEvent: string, kind: string): string =>
  kind === 'draft' || kind === 'booking' ? `${kind} ${lifeEvent}` : kind

export const claimsOf = async (
  office: Office,
  lifeEvent: string,
  situation: Situation,
  wished: Yes['claims'],
): Promise<readonly ClaimChange[]> =>
  Promise.all(
    wished.map(async ({ take, kind, role, from }) => {
      const number = situation[`${role}.citizenNumber`]
      if (typeof number !== 'string') throw new Error(`no number for the claim ${kind} of ${role}`)
      return {
        change: take ? 'take' : 'release',
        kind: ofLifeEvent(lifeEvent, kind),
        personIndex: await blindIndex(office.kms, 'citizen-number', number),
        ...(from === undefined ? {} : { from }),
      } as const
    }),
  )
