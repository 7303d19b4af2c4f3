import type { CorrectionItem, Outcome } from '../../src/index.ts'
import type { Dice } from '../dice.ts'
import {
  aMatterIn,
  department,
  type Generators,
  holderOf,
  isAsking,
  isSilent,
  say,
  sealed,
  staff,
  system,
  withFile,
} from '../generator.ts'
import { asItStands, nowIn, planOf, standardOf, type World } from '../world.ts'

/** One complete list: a paper of the matter, a joint answer, an answer of one of them. */
const listFor = (world: World, dice: Dice, matter: string): readonly CorrectionItem[] => {
  const materials = planOf(world).materials.filter(
    ({ matters, comes }) => matters.includes(matter) && (comes.by === 'source' || comes.giving === 'upload'),
  )
  const { facts } = standardOf(world)
  // What decides which matters there are is hardly ever what has to be put right.
  const isAny = dice.chance(0.15)
  const joint = facts.filter(
    ({ id, part, domain }) =>
      part === 'joint' && world.situation[id] !== undefined && (isAny || domain.kind === 'text'),
  )
  const own = facts.filter(({ part, from }) => part === 'own' && from.includes('asked'))
  const role = dice.pick(world.file?.roles ?? [])
  const paper = dice.pick(materials)?.key
  const jointFact = dice.pick(joint)?.id
  const ownFact = dice.pick(own)?.id
  const kind = dice.below(4)
  const what = [paper, jointFact, role === undefined || ownFact === undefined ? undefined : `${role}.${ownFact}`]
  const wanted = what.flatMap((each, at) => (each !== undefined && (at === kind || kind === 3) ? [each] : []))
  return wanted.map((each) => {
    const sees = each.includes('.') ? (each.split('.')[0] ?? 'all') : 'all'
    return { what: each, sees, words: say('put it right'), remedy: say('send it') }
  })
}

const outcomeOf = (world: World, dice: Dice, matter: string): Outcome => {
  const on = world.today
  switch (dice.weighted([70, 6, 14, 10])) {
    case 1:
      return { outcome: 'refused', on, reason: say('not met'), basis: 'law' }
    case 2:
      return { outcome: 'correction', items: listFor(world, dice, matter) }
    case 3:
      return { outcome: 'paused', reason: say('a look on the spot') }
    default:
      return { outcome: 'granted', on }
  }
}

const doubts = ['malformed', 'another-organ', 'another-year', 'used'] as const

/** Whoever registers gives a number. */
const numbered = (outcome: Outcome, receipt: string): Outcome =>
  outcome.outcome === 'granted'
    ? { ...outcome, number: { part: `number-${receipt}`, commitment: `number=${receipt}` } }
    : outcome

/** 已更正: a register that says so says, when asked anew, what the other side said. */
const correctedIn = (world: World, role: string, source: string, fact: string): string | undefined => {
  const state = Object.values(world.file?.conflicts ?? {}).find(
    (one) => one.role === role && one.stage === 'rechecking' && one.to === source,
  )
  const isIts = state?.sides.some((side) => side.from === source && side.fact === fact) === true
  return isIts ? state?.sides.find(({ from }) => from !== source)?.commitment.split('=')[1] : undefined
}

/** What officers, departments and our own errands do with a matter and with time. */
export const matterActs = {
  'record-check': {
    weight: 16,
    onward: true,
    make: (world, dice) =>
      withFile(world, ({ intake, checks: heard }) => {
        const out = world.errands.flatMap((wish) => (wish.kind === 'ask-source' ? [wish] : []))
        const next = dice.pick(out)
        const source = standardOf(world).sources.find(({ id }) => id === next?.source)
        if (next === undefined || source === undefined) return undefined
        const { role } = next
        const reachable = !world.down.has(source.id)
        const isKnownDown = heard[`${source.id}@${role}`]?.reachable === false
        if (!reachable && isKnownDown && dice.chance(0.85)) return undefined
        // Now and then a source contradicts what it said before, the likelier the later it is heard again.
        const truth = world.truth[`${role}.${source.verdictIn}`] ?? 'MATCH'
        const said = dice.chance(intake.stage === 'ready' ? 0.1 : 0.03)
          ? (dice.pick(['MATCH', 'NOT_FOUND', 'MISMATCH']) ?? truth)
          : truth
        const verdict = reachable ? said : 'UNAVAILABLE'
        const values: Record<string, string | number | boolean> = { [source.verdictIn]: verdict }
        if (verdict === 'MATCH')
          for (const fact of Object.values(source.fills)) {
            const value = correctedIn(world, role, source.id, fact) ?? world.truth[`${role}.${fact}`]
            if (value !== undefined) values[fact] = value
          }
        const { facts, values: known } = sealed(world, role, values, source.id, source.verdictIn)
        return { by: system, act: { type: 'record-check', source: source.id, role, facts, reachable }, values: known }
      }),
  },
  'pre-review': {
    weight: 12,
    onward: true,
    make: (world, dice) =>
      withFile(world, ({ intake }) =>
        intake.stage === 'submitted' && ((!isAsking(world) && !isSilent(world)) || dice.chance(0.05))
          ? { by: system, act: { type: 'pre-review' } }
          : undefined,
      ),
  },
  'pre-review-by-eye': {
    weight: 8,
    onward: true,
    make: (world, dice) =>
      withFile(world, ({ intake }) => {
        if (intake.stage !== 'in-pre-review') return undefined
        const what = dice.pick(intake.what) ?? ''
        const item = { what, sees: 'all', words: say('not to be read'), remedy: say('send it again') } as const
        const by = staff(standardOf(world).preReview?.by ?? 'clerk', 'organ-1')
        return { by, act: { type: 'pre-review-by-eye', items: dice.chance(0.85) ? [] : [item] } }
      }),
  },
  'chase-pre-review': {
    weight: 3,
    onward: false,
    make: (world, dice) =>
      withFile(world, ({ intake }) => {
        if (intake.stage !== 'in-pre-review') return undefined
        const isDue = Date.parse(intake.until) <= Date.parse(nowIn(world))
        return isDue || dice.chance(0.05) ? { by: system, act: { type: 'chase-pre-review' } } : undefined
      }),
  },
  'record-reply': {
    weight: 8,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const asked = dice.chance(0.9) ? aMatterIn(world, dice, 'asked') : undefined
        const matter = asked ?? (dice.chance(0.15) ? dice.pick(Object.keys(file.matters)) : undefined)
        const state = matter === undefined ? undefined : file.matters[matter]
        if (matter === undefined || state === undefined) return undefined
        const isNew = state.stage !== 'asked' || state.receipt === undefined
        if (isNew) world.count += 1
        const before = state.stage === 'asked' ? state.receipt : undefined
        const receipt = before ?? `r${world.count}`
        if (isNew && dice.chance(0.4))
          return { by: system, act: { type: 'record-reply', matter, reply: 'taken', receipt } }
        const isHere = planOf(world).matters.some(
          ({ id, whileTheyWait }) => id === matter && whileTheyWait !== undefined,
        )
        const outcome = isHere ? numbered(outcomeOf(world, dice, matter), receipt) : outcomeOf(world, dice, matter)
        const doubt = isHere && dice.chance(0.2) ? { doubt: dice.pick(doubts) ?? 'used' } : {}
        return { by: system, act: { type: 'record-reply', matter, reply: 'decided', receipt, outcome, ...doubt } }
      }),
  },
  'decide-from-inbox': {
    weight: 8,
    onward: true,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox')
      if (matter === undefined) return undefined
      const on = world.today
      const outcome: Outcome = dice.chance(0.93)
        ? { outcome: 'granted', on }
        : { outcome: 'refused', on, reason: say('not met'), basis: 'law' }
      return {
        by: holderOf(world, dice, matter),
        act: { type: 'decide-from-inbox', matter, outcome, restsOn: asItStands },
      }
    },
  },
  'ask-correction': {
    weight: 2,
    onward: true,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox', 'asked')
      const planned = planOf(world).matters.find(({ id }) => id === matter)
      if (matter === undefined || planned === undefined) return undefined
      const by = planned.decider === 'department' ? department(planned.department) : holderOf(world, dice, matter)
      return { by, act: { type: 'ask-correction', matter, items: listFor(world, dice, matter) } }
    },
  },
  'start-special-procedure': {
    weight: 1.2,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox')
      const reasons = standardOf(world).reasons.filter((reason) => reason.for === 'start-special-procedure')
      const reason = dice.pick(reasons)?.id ?? 'none'
      if (matter === undefined) return undefined
      return { by: holderOf(world, dice, matter), act: { type: 'start-special-procedure', matter, reason } }
    },
  },
  'end-special-procedure': {
    weight: 2,
    onward: true,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'paused')
      if (matter === undefined) return undefined
      return { by: holderOf(world, dice, matter), act: { type: 'end-special-procedure', matter } }
    },
  },
  'follow-standard': {
    weight: 2,
    onward: false,
    make: (world, dice) =>
      withFile(world, ({ intake }) => {
        if (intake.stage !== 'accepted') return undefined
        if (intake.standard === world.inForce.digest && dice.chance(0.97)) return undefined
        return { by: system, act: { type: 'follow-standard', standard: world.inForce.digest } }
      }),
  },
  'move-deadlines': {
    weight: 0.7,
    onward: false,
    make: (world, dice) =>
      withFile(world, ({ intake }) =>
        intake.stage === 'accepted' && (world.calendar > 0 || dice.chance(0.1))
          ? { by: system, act: { type: 'move-deadlines' } }
          : undefined,
      ),
  },
  'chase-deadline': {
    weight: 4,
    onward: true,
    make: (world, dice) =>
      withFile(world, () => {
        const wishes = world.errands.flatMap((each) => (each.kind === 'chase-deadline' ? [each] : []))
        const isThere = (at: string | undefined) => at === undefined || Date.parse(at) <= Date.parse(nowIn(world))
        const due = wishes.filter(({ on, at }) => on <= world.today && isThere(at))
        const wish = dice.pick(due) ?? (dice.chance(0.05) ? dice.pick(wishes) : undefined)
        if (wish === undefined) return undefined
        const { material, matter, pledge } = wish
        return {
          by: system,
          act: {
            type: 'chase-deadline',
            ...(material === undefined ? {} : { material }),
            ...(matter === undefined ? {} : { matter }),
            ...(pledge === undefined ? {} : { pledge }),
          },
        }
      }),
  },
} as const satisfies Generators<
  | 'record-check'
  | 'pre-review'
  | 'pre-review-by-eye'
  | 'chase-pre-review'
  | 'record-reply'
  | 'decide-from-inbox'
  | 'ask-correction'
  | 'start-special-procedure'
  | 'end-special-procedure'
  | 'follow-standard'
  | 'move-deadlines'
  | 'chase-deadline'
>
