import {
  addDays,
  canonicalJson,
  conflictsOf,
  type Fact,
  type LegalDay,
  type Plan,
  plan,
  questionsFor,
  type Situation,
  type SourceId,
  type Standard,
  type Value,
  withLawOfTheDay,
} from '@xiqian/standard'
import type { Act, Actor, CaseEvent, CaseFile, Circumstances, ErrandWish, PartOf } from '../src/index.ts'
import { contentOfLook, contentOfMatterLook, contentToConfirm } from '../src/index.ts'
import type { Truth } from './people.ts'
import type { LifeEvent } from './province.ts'

/** One case and all around it: what the office, the hall and the sources would be, without any of them. */
export type World = {
  readonly event: LifeEvent
  readonly truth: Truth
  file: CaseFile | undefined
  readonly events: CaseEvent[]
  situation: Readonly<Record<string, Value>>
  today: LegalDay
  /** Minutes since midnight. */
  minute: number
  calendar: number
  inForce: Standard
  readonly down: Set<SourceId>
  hallIsOpen: boolean
  /** 差事 that are not done yet. */
  errands: readonly ErrandWish[]
  /** 幂等键: what the house remembers of keys already used. */
  readonly keys: Set<string>
  /** How many parts were sealed and receipts given so far, for new names. */
  count: number
  /** Counts the changes of `situation`, so that what rests on it is worked out once. */
  version: number
  readonly known: Known
  digested: { readonly file: CaseFile; readonly planned: Plan; readonly digests: Circumstances['digests'] } | undefined
}

/** 算过的: plans and questions of a situation, by everything they rest on. */
type Known = { readonly plans: Map<string, Plan>; readonly questions: Map<string, readonly Fact[]> }
const mostKnown = 40

export const newWorld = (event: LifeEvent, truth: Truth, today: LegalDay): World => ({
  event,
  truth,
  file: undefined,
  events: [],
  situation: {},
  today,
  minute: 9 * 60,
  calendar: 0,
  inForce: event.standard,
  down: new Set(),
  hallIsOpen: true,
  errands: [],
  keys: new Set(),
  count: 0,
  version: 0,
  known: { plans: new Map(), questions: new Map() },
  digested: undefined,
})

/** The same once more: what happens in one does not in the other. */
export const copyOf = (world: World): World => ({
  ...world,
  events: [...world.events],
  down: new Set(world.down),
  keys: new Set(world.keys),
  known: { plans: new Map(world.known.plans), questions: new Map(world.known.questions) },
})

/** What stands for a digest of the content as it is when the act is done; a replay works it out anew. */
export const asItStands = 'as-it-stands'

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
export const nowIn = ({ today, minute }: World): string =>
  `${today}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`

export const standardOf = ({ event, file, inForce }: World): Standard => {
  const { intake } = file ?? {}
  if (intake?.stage !== 'accepted') return inForce
  return [event.standard, ...event.newer].find(({ digest }) => digest === intake.standard) ?? inForce
}

/** 方案 by the version the case is judged by, the law of the day by the version in force. */
const planWith = (world: World, situation: Situation, on: LegalDay): Plan => {
  const standard = standardOf(world)
  const { intake } = world.file ?? {}
  if (intake?.stage !== 'accepted') return plan(standard, situation, on)
  const accepted = plan(standard, situation, on, intake.on)
  return standard === world.inForce
    ? accepted
    : withLawOfTheDay(accepted, plan(world.inForce, situation, on, intake.on))
}

const restsOn = ({ version, inForce, file }: World, on: LegalDay): string => {
  const { intake } = file ?? {}
  return intake?.stage === 'accepted'
    ? `${version} ${on} ${inForce.digest} ${intake.on} ${intake.standard}`
    : `${version} ${on} ${inForce.digest}`
}

const remembered = <T>(known: Map<string, T>, of: string, work: () => T): T => {
  const before = known.get(of)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const made = work()
  known.set(of, made)
  return made
}

export const planOf = (world: World): Plan =>
  remembered(world.known.plans, restsOn(world, world.today), () => planWith(world, world.situation, world.today))

/** The plan with these values done, on that day; what an act says once more changes nothing. */
const planOnceKnown = (world: World, values: Situation, on: LegalDay): Plan => {
  const changed = Object.entries(values).filter(([address, value]) => world.situation[address] !== value)
  const of = restsOn(world, on)
  return changed.length === 0
    ? remembered(world.known.plans, of, () => planWith(world, world.situation, on))
    : remembered(world.known.plans, `${of} ${JSON.stringify(changed)}`, () =>
        planWith(world, { ...world.situation, ...values }, on),
      )
}

/** The situation as it is from now on; `planned` is the plan of it, where that is known already. */
export const nowKnown = (world: World, situation: Situation, planned: Plan | undefined): void => {
  world.situation = situation
  world.version += 1
  if (planned !== undefined) world.known.plans.set(restsOn(world, world.today), planned)
}

const sourcesOf = new WeakMap<Plan, Circumstances['sources']>()

const sourcesIn = (standard: Standard, planned: Plan): Circumstances['sources'] => {
  const before = sourcesOf.get(planned)
  if (before !== undefined) return before
  const made = sourcesNamed(standard, planned)
  sourcesOf.set(planned, made)
  return made
}

const sourcesNamed = (standard: Standard, planned: Plan): Circumstances['sources'] =>
  (planned.checks ?? []).flatMap(({ source, of }) => {
    const declared = standard.sources.find(({ id }) => id === source)
    if (declared === undefined) return []
    const { recheckedAtWindow, whenUnavailable, verdictIn, sends } = declared
    return [{ source, role: of, recheckedAtWindow, whenUnavailable, verdictIn, needs: Object.values(sends) }]
  })

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

const consentsIn = (planned: Plan): Readonly<Record<string, string>> =>
  planned.consents.length === 0
    ? noConsents
    : Object.fromEntries(planned.consents.map(({ id, sentence }) => [id, sentence.zh]))
const noConsents: Readonly<Record<string, string>> = {}

const noPledges: Readonly<Record<string, string>> = {}
const pledgesIn = ({ pledges = [] }: Standard, { materials }: Plan): Readonly<Record<string, string>> => {
  const told = materials.flatMap(({ key }) => {
    const rule = pledges.find(({ material }) => material === key)
    return rule === undefined ? [] : [[key, rule.sentence.zh]]
  })
  return told.length === 0 ? noPledges : Object.fromEntries(told)
}

/** 失信记录: now and then somebody has one when it is told, until half a year later. */
const noteOf = (world: World): Pick<Circumstances, 'creditNote'> =>
  world.today.endsWith('7') ? { creditNote: addDays(world.today, 180) } : {}

type Confirming = Pick<CaseFile, 'saved' | 'checks'> & { readonly digest: string }
const confirming = new WeakMap<Plan, Map<string, Confirming>>()

/** What a party confirms rests on the plan, two parts and which facts are verdicts, and on nothing else of the file. */
const toConfirm = (file: CaseFile, planned: Plan, role: string): string => {
  const { saved, checks } = file
  const of = confirming.get(planned) ?? new Map<string, Confirming>()
  confirming.set(planned, of)
  const before = of.get(role)
  const isSame = before?.checks === checks && before.saved.joint === saved.joint && before.saved[role] === saved[role]
  if (before !== undefined && isSame) return before.digest
  const digest = canonicalJson(contentToConfirm(file, planned, role))
  of.set(role, { saved, checks, digest })
  return digest
}

/** Worked out where an act rests on them: most rest on none. The canonical text does for its own digest. */
const digestsOf = (
  standard: Standard,
  file: CaseFile | undefined,
  planned: Plan,
  matter?: string,
): Circumstances['digests'] => {
  if (file === undefined) return { confirm: {}, look: '', consents: {} }
  const confirm = once(() => Object.fromEntries(file.roles.map((role) => [role, toConfirm(file, planned, role)])))
  const look = once(() =>
    canonicalJson(matter === undefined ? contentOfLook(file, planned) : contentOfMatterLook(file, planned, matter)),
  )
  return {
    get confirm() {
      return confirm()
    },
    get look() {
      return look()
    },
    consents: consentsIn(planned),
    pledges: pledgesIn(standard, planned),
  }
}

type Asked = { readonly by: Actor; readonly act: Act; readonly values?: Situation; readonly on?: LegalDay }

/** 问什么: what the form asks in this part, as far as can be told by now. */
export const factsAsked = (world: World, of: PartOf): readonly Fact[] => {
  const standard = standardOf(world)
  const stage = of === 'joint' ? ({ stage: 'joint' } as const) : ({ stage: 'own', role: of } as const)
  return remembered(world.known.questions, `${world.version} ${standard.digest} ${of}`, () =>
    questionsFor(standard, world.situation, stage).flatMap((group) => group.facts),
  )
}

/** What is asked of this party and has no usual answer; what nobody need know may stay open. */
export const mustAnswer = (world: World, role: string): readonly string[] =>
  (['joint', role] as const).flatMap((of) =>
    factsAsked(world, of)
      .filter(({ usual, unsure }) => usual === undefined && unsure === undefined)
      .map(({ id }) => (of === 'joint' ? id : `${role}.${id}`)),
  )

/** The digests of the case as it stands, for whoever looks at it. */
export const digestsNow = (world: World, matter?: string): Circumstances['digests'] => {
  const { file, digested } = world
  const planned = planOf(world)
  const standard = standardOf(world)
  if (file === undefined || matter !== undefined) return digestsOf(standard, file, planned, matter)
  if (digested?.file === file && digested.planned === planned) return digested.digests
  const digests = digestsOf(standard, file, planned)
  world.digested = { file, planned, digests }
  return digests
}

/** What a party says against a register; the sealed value is its commitment here. */
const claimsIn = (file: CaseFile | undefined): Readonly<Record<string, Value>> => {
  const claims: Record<string, Value> = {}
  for (const [key, { sides }] of Object.entries(file?.conflicts ?? noConflicts)) {
    const own = sides.find(({ from }) => from === 'asked')
    if (own !== undefined) claims[key] = own.commitment.split('=')[1] ?? ''
  }
  return claims
}
const noConflicts: CaseFile['conflicts'] = {}

/** 转办: one other organ decides the same, the others do not. */
const competentFor = (act: Act, planned: Plan): Pick<Circumstances, 'competent'> => {
  if (act.type !== 'forward') return {}
  const decider = planned.matters.find(({ id }) => id === act.matter)?.decider
  return decider === undefined ? {} : { competent: { organ: 'organ-3', decider } }
}

/** What decide is given, made as the office makes it. */
export const circumstancesOf = (world: World, { by, act, values, on }: Asked): Circumstances => {
  const { file } = world
  const standard = standardOf(world)
  const situation = values === undefined ? world.situation : { ...world.situation, ...values }
  const planned =
    values === undefined && on === undefined ? planOf(world) : planOnceKnown(world, values ?? {}, on ?? world.today)
  const matter = act.type === 'decide-on-the-spot' || act.type === 'decide-from-inbox' ? act.matter : undefined
  const calendar = world.event.calendars[world.calendar] ?? standard.calendar
  return {
    by,
    at: nowIn(world),
    today: world.today,
    calendar,
    plan: planned,
    situation,
    erased: [],
    digests: planned === planOf(world) ? digestsNow(world, matter) : digestsOf(standard, file, planned, matter),
    declarations: standard.declarations,
    reasons: standard.reasons,
    pauses: standard.pauses,
    turns: standard.turns,
    ...(standard.pledges === undefined ? {} : { pledges: standard.pledges }),
    ...(act.type === 'tell' ? noteOf(world) : {}),
    ...competentFor(act, planned),
    ...(standard.preReview === undefined ? {} : { preReview: standard.preReview }),
    standard: standard.digest,
    sources: sourcesIn(standard, planned),
    conflicts: conflictsOf(standard),
    claims: claimsIn(file),
    slot: { open: world.hallIsOpen },
    held: world.count % 7 === 0 ? 99 : 0,
    ...(act.type === 'confirm' ? { mustAnswer: mustAnswer(world, act.role) } : {}),
    ...(act.type === 'follow-standard' && file?.intake.stage === 'accepted'
      ? {
          newer: {
            standard: world.inForce.digest,
            plan: plan(world.inForce, situation, world.today, file.intake.on),
          },
        }
      : {}),
  }
}

/** The act with digests in place of what stands for them. */
export const settled = (act: Act, { digests }: Circumstances): Act => {
  if ('restsOn' in act && act.restsOn === asItStands) return { ...act, restsOn: digests.look }
  if (act.type === 'confirm' && act.digest === asItStands) return { ...act, digest: digests.confirm[act.role] ?? '' }
  if (act.type === 'supply' && act.sentenceDigest === asItStands)
    return { ...act, sentenceDigest: digests.pledges?.[act.material] ?? '' }
  if ('consent' in act && 'sentenceDigest' in act && act.sentenceDigest === asItStands)
    return { ...act, sentenceDigest: digests.consents[act.consent] ?? '' }
  return act
}
