import {
  type CaseFile,
  contentOfLook,
  contentOfMatterLook,
  contentToConfirm,
  type PartOf,
  type SavedFact,
} from '@xiqian/case'
import {
  type Head,
  type PriorAct,
  partPlace,
  type RecordedEvent,
  readStream,
  type StoredKey,
  type StoredPart,
  type StreamId,
} from '@xiqian/ledger'
import { openPart, type PartKey, type Json as SealedJson, toHex, utf8 } from '@xiqian/seal'
import {
  type Calendar,
  canonicalJson,
  type FactAddress,
  type Json,
  type LegalDay,
  type MatterId,
  type Plan,
  plan,
  pledgeOf,
  type Situation,
  type Standard,
  type Text,
  type Value,
  withLawOfTheDay,
} from '@xiqian/standard'
import type { Office } from '../office.ts'
import { toldOf } from '../views/pledges.ts'

/** A case as a desk needs it: the file, what is known, and the keys under which its parts lie. */
export type Loaded = {
  readonly stream: StreamId
  readonly head: Head
  readonly file: CaseFile
  readonly events: readonly RecordedEvent[]
  readonly situation: Situation
  readonly erased: readonly FactAddress[]
  readonly keys: ReadonlyMap<string, PartKey>
  readonly sealed: ReadonlyMap<string, StoredPart>
  readonly standard: Standard
  /** 工作日历 is operational: always that of the version in force. */
  readonly calendar: Calendar
  readonly priorAct: PriorAct | null
}

/** The home of a case stands in its number. */
export const streamOf = (caseId: string): StreamId => ({ region: caseId.slice(0, 6), stream: caseId })

/** 本人部分 and 共同部分 lie under keys of their own. */
export const keyNameOf = (of: PartOf): string => (of === 'joint' ? 'joint' : `party:${of}`)

export const addressOf = (of: PartOf, fact: string): FactAddress => (of === 'joint' ? fact : `${of}.${fact}`)

/** One read trip, of what came since this process last read the case. Undefined where there is no such case. */
export const load = async (office: Office, caseId: string, key?: string): Promise<Loaded | undefined> => {
  const stream = streamOf(caseId)
  const known = office.kept.caseOf(caseId)
  const last = known?.events.at(-1)
  const read = await readStream(office.memory.pool, {
    ...stream,
    ...(key === undefined ? {} : { idempotencyKey: key }),
    ...(last === undefined ? {} : { known: { position: last.position, chain: last.chain } }),
  })
  if (read.head === null || read.kind !== 'case') return undefined
  const kept = office.kept.caseFrom({ region: stream.region, id: caseId }, known, read)
  if (kept === undefined) return undefined
  const { head, priorAct } = read
  const { file, events } = kept
  const keys = await unwrapped(office, read.keys)
  const sealedOf = new Map(read.parts.map((part) => [part.part, part]))
  const situation: Record<FactAddress, Value> = {}
  const erased: FactAddress[] = []
  const now = office.clocks.machineNow().getTime()
  for (const [of, facts] of Object.entries(file.saved)) {
    for (const saved of Object.values(facts)) {
      const stored = sealedOf.get(saved.part)
      const partKey = stored === undefined ? undefined : keys.get(stored.keyName)
      const opened =
        stored === undefined || partKey === undefined ? undefined : open(office, stream, partKey, stored, now)
      const value = opened === undefined ? undefined : valueIn(opened, saved.fact)
      if (value === undefined) erased.push(addressOf(of, saved.fact))
      else situation[addressOf(of, saved.fact)] = value
    }
  }
  const standard = await standardOf(office, file)
  if (standard === undefined) throw new Error(`case ${caseId} rests on a standard that this office does not hold`)

  const calendar = office.standards.inForce(file.lifeEvent)?.calendar ?? standard.calendar
  return { stream, head, file, events, situation, erased, keys, sealed: sealedOf, standard, calendar, priorAct }
}

/** A draft follows the version in force; an accepted case has its own, which another process may have recorded a moment ago. */
const standardOf = async ({ standards, versions }: Office, file: CaseFile): Promise<Standard | undefined> => {
  if (file.intake.stage !== 'accepted') return standards.inForce(file.lifeEvent)
  const known = standards.byDigest(file.intake.standard)
  if (known !== undefined) return known
  await versions.refresh()
  return standards.byDigest(file.intake.standard)
}

/**
 * 方案 of a case on a day: by the version it was accepted by, with what is always the law of the day (the conditions of the
 * act, windows, advice) from the version in force. A draft has the version in force altogether.
 */
export const planFor = (
  { standards }: Pick<Office, 'standards'>,
  { file, standard }: Pick<Loaded, 'file' | 'standard'>,
  situation: Situation,
  on: LegalDay,
): Plan => {
  if (file.intake.stage !== 'accepted') return plan(standard, situation, on)
  const accepted = plan(standard, situation, on, file.intake.on)
  const current = standards.inForce(file.lifeEvent)
  if (current === undefined || current.digest === standard.digest) return accepted
  return withLawOfTheDay(accepted, plan(current, situation, on, file.intake.on))
}

const unwrapped = async (office: Office, stored: readonly StoredKey[]): Promise<Map<string, PartKey>> => {
  const opened = await office.keyRing.keysFor(stored, office.clocks.machineNow().getTime())
  return new Map(
    stored.flatMap(({ keyName }, index) => {
      const key = opened[index]
      return key == null ? [] : [[keyName, key] as const]
    }),
  )
}

const open = (
  office: Office,
  stream: StreamId,
  key: PartKey,
  { part, sealed }: StoredPart,
  now: number,
): SealedJson | undefined => {
  const kept = office.kept.partOf(part, now)
  if (kept !== undefined || sealed === null) return kept
  const opened = openPart(key, partPlace(stream, part), sealed)
  if ('unreadable' in opened) return undefined
  office.kept.keepPart(part, opened.value, now)
  return opened.value
}

const isGroup = (json: SealedJson): json is { readonly [id: string]: SealedJson } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** What lies sealed in one part of this case; undefined where it was erased. */
export const openSealed = (office: Office, { stream, keys, sealed }: Loaded, part: string): SealedJson | undefined => {
  const stored = sealed.get(part)
  const key = stored === undefined ? undefined : keys.get(stored.keyName)
  if (stored === undefined || key === undefined) return undefined
  return open(office, stream, key, stored, office.clocks.machineNow().getTime())
}

export const openFact = (office: Office, loaded: Loaded, { part, fact }: SavedFact): Value | undefined => {
  const opened = openSealed(office, loaded, part)
  return opened === undefined ? undefined : valueIn(opened, fact)
}

/** A part holds the facts that were saved together: fact id -> value. */
const valueIn = (opened: SealedJson, fact: string): Value | undefined => {
  const value = isGroup(opened) ? opened[fact] : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

export const digestOf = (office: Pick<Office, 'suite'>, content: Json): string =>
  toHex(office.suite.hash(utf8(canonicalJson(content))))

export const sentenceDigest = (office: Pick<Office, 'suite'>, sentence: Text): string =>
  digestOf(office, { ...sentence })

export type Judged = {
  readonly plan: Plan
  /** What `digests.look` is the digest of: ids and commitments. */
  readonly lookedAt: () => Json
  readonly digests: {
    confirm: Record<string, string>
    look: string
    consents: Record<string, string>
    pledges: Record<string, string>
  }
}

/** The plan of what is known, and the digests that acts rest on; a decision about one matter rests on what belongs to that one. */
export const judge = (
  office: Office,
  { file, standard }: Pick<Loaded, 'file' | 'standard'>,
  situation: Situation,
  on: LegalDay,
  matter?: MatterId,
): Judged => {
  const planned = planFor(office, { file, standard }, situation, on)
  const confirm = once(() =>
    Object.fromEntries(file.roles.map((role) => [role, digestOf(office, contentToConfirm(file, planned, role))])),
  )
  const lookedAt = once(() =>
    matter === undefined ? contentOfLook(file, planned) : contentOfMatterLook(file, planned, matter),
  )
  const look = once(() => digestOf(office, lookedAt()))
  const consents = once(() =>
    Object.fromEntries(planned.consents.map((one) => [one.id, sentenceDigest(office, one.sentence)])),
  )
  const pledges = once(() =>
    Object.fromEntries(
      planned.materials.flatMap(({ key }) => {
        const rule = pledgeOf(standard, key)
        return rule === undefined ? [] : [[key, digestOf(office, toldOf(rule))]]
      }),
    ),
  )
  return {
    plan: planned,
    lookedAt,
    // Worked out where they are asked for: most acts rest on one of them, most looks on none.
    digests: {
      get confirm() {
        return confirm()
      },
      get look() {
        return look()
      },
      get consents() {
        return consents()
      },
      get pledges() {
        return pledges()
      },
    },
  }
}

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}
