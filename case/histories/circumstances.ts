import {
  addDays,
  canonicalJson,
  conflictsOf,
  type LegalDay,
  type Plan,
  plan,
  type Situation,
  type Standard,
  type Value,
} from '@xiqian/standard'
import type { Act, Actor, CaseFile, Circumstances } from '../src/index.ts'
import { contentOfLook, contentOfMatterLook, contentToConfirm, sourcesWanted } from '../src/index.ts'
import { asItStands, mustAnswer, nowIn, planOf, planOnceKnown, standardOf, type World } from './world.ts'

const sourcesOf = new WeakMap<Plan, Circumstances['sources']>()

const sourcesIn = (standard: Standard, planned: Plan): Circumstances['sources'] => {
  const before = sourcesOf.get(planned)
  if (before !== undefined) return before
  const made = sourcesWanted(standard, planned)
  sourcesOf.set(planned, made)
  return made
}

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
