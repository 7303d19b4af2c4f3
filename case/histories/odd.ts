import type { Act, Actor, CaseFile } from '../src/index.ts'
import type { Dice } from './dice.ts'
import { department, party, staff, system, third } from './generator.ts'
import type { ActMove } from './moves.ts'
import { planOf, standardOf, type World } from './world.ts'

/** Anybody at all: every kind of actor, also those whom the case has never seen. */
export const anybody = (world: World, dice: Dice): Actor => {
  const standard = standardOf(world)
  const role = dice.pick(standard.parties)?.id ?? 'nobody'
  const post = dice.pick(standard.staffRoles)?.id ?? 'clerk'
  const organ = dice.chance(0.8) ? 'organ-1' : 'organ-2'
  switch (dice.below(7)) {
    case 0:
      return party(role)
    case 1:
      return { ...party(role), who: 'acc-stranger' }
    case 2:
      return third(dice.pick(standard.consents)?.id ?? 'none')
    case 3:
      return staff(post, organ)
    case 4:
      return staff(post, organ, role)
    case 5:
      return department(dice.pick(standard.departments)?.id ?? 'none')
    default:
      return system
  }
}

const others = (world: World, file: CaseFile) => {
  const { matters, materials, consents } = planOf(world)
  return {
    role: [...file.roles, 'nobody'],
    matter: [...matters.map(({ id }) => id), ...Object.keys(file.matters), 'no-such-matter'],
    material: [...materials.map(({ key }) => key), ...Object.keys(file.owed), 'no-such-material'],
    consent: [...consents.map(({ id }) => id), ...Object.keys(file.consents), 'no-such-consent'],
    reason: [...standardOf(world).reasons.map(({ id }) => id), 'because'],
    declaration: ['no-such-declaration'],
    source: [...standardOf(world).sources.map(({ id }) => id), 'no-such-source'],
  }
}

const withReason = (act: Act, reason: string): Act =>
  'reason' in act && act.type !== 'refuse-consent' && act.type !== 'answer-objection' && act.type !== 'close-pledge'
    ? { ...act, reason }
    : act

type Change = (act: Act, world: World, dice: Dice) => Act

/** One thing about it is wrong; each change knows the acts that have such a thing, whatever they are called. */
const changes: readonly Change[] = [
  (act, world, dice) => {
    if (world.file === undefined) return act
    const other = others(world, world.file)
    let changed: Act = act
    // What is sealed in somebody's own part names that one.
    if ('facts' in act) return act
    if ('role' in act) changed = { ...act, role: dice.pick(other.role) ?? '' }
    else if ('matter' in act) changed = { ...act, matter: dice.pick(other.matter) ?? '' }
    else if ('material' in act) changed = { ...act, material: dice.pick(other.material) ?? '' }
    else if ('consent' in act) changed = { ...act, consent: dice.pick(other.consent) ?? '' }
    return changed
  },
  (act, world, dice) => {
    if (world.file === undefined) return act
    const other = others(world, world.file)
    if ('reason' in act && act.type !== 'refuse-consent' && act.type !== 'answer-objection')
      return withReason(act, dice.pick(other.reason) ?? '')
    if ('declaration' in act) return { ...act, declaration: dice.pick(other.declaration) ?? '' }
    if (act.type === 'keep-place') return { ...act, source: dice.pick(other.source) ?? '' }
    return act
  },
  // 看到的是旧的
  (act) => ('restsOn' in act ? { ...act, restsOn: 'as it was' } : act),
  (act) => ('digest' in act ? { ...act, digest: 'as it was' } : act),
  (act) => ('sentenceDigest' in act ? { ...act, sentenceDigest: 'another sentence' } : act),
  (act) => ('tokenDigest' in act ? { ...act, tokenDigest: 'another link' } : act),
  (act) => ('sheets' in act ? { ...act, sheets: -1 } : act),
  (act) => ('items' in act ? { ...act, items: [] } : act),
  (act) => ('giving' in act ? { ...act, giving: 'photo-on-site' } : act),
  (act) => ('present' in act ? { ...act, present: act.present.slice(0, 1) } : act),
  (act) => ('organ' in act ? { ...act, organ: 'organ-2' } : act),
  (act) => ('matters' in act ? { ...act, matters: [] } : act),
  (act) => ('day' in act ? { ...act, day: '2025-01-06' } : act),
  (act, world, dice) =>
    act.type === 'accept-at-window'
      ? { ...act, promised: [dice.pick(planOf(world).materials)?.key ?? '', ...act.promised] }
      : act,
  (act) => (act.type === 'accept-at-window' ? { ...act, promised: [] } : act),
  (act) => {
    if (act.type !== 'record-reply') return act
    const { outcome: _, ...rest } = act
    return rest
  },
  (act) =>
    act.type === 'decide-on-the-spot' || act.type === 'decide-from-inbox'
      ? { ...act, outcome: { outcome: 'correction', items: [] } }
      : act,
]

/** The same with something wrong about it; where nothing of it can be wrong, somebody else does it. */
export const madeOdd = (move: ActMove, world: World, dice: Dice): ActMove => {
  const fitting = changes.filter((change) => change(move.act, world, dice) !== move.act)
  const change = dice.pick(fitting)
  return change === undefined ? { ...move, by: anybody(world, dice) } : { ...move, act: change(move.act, world, dice) }
}
