import { actTypes, type ErrandWish } from '../../src/index.ts'
import type { Done } from '../moves.ts'
import type { Fault } from '../walk.ts'
import type { World } from '../world.ts'
import { planOf } from '../world.ts'
import type { Reading } from './reading.ts'

const fault = (rule: string, words: string): readonly Fault[] => [{ rule, words }]

/** 差事: every kind there is, and what it must name. */
const names = {
  'ask-source': ({ source, role }, { sources, roles }) => sources.includes(source) && roles.includes(role),
  'send-ticket': ({ to, role }, { sources, roles }) => sources.includes(to) && roles.includes(role),
  'chase-ticket': ({ role }, { roles }) => roles.includes(role),
  'pre-review': () => true,
  'chase-pre-review': () => true,
  'ask-department': ({ matter }, { matters }) => matters.includes(matter),
  'tell-undoing': ({ matter }, { matters }) => matters.includes(matter),
  'void-number': ({ matter }, { matters }) => matters.includes(matter),
  'open-task': ({ matter }, { matters }) => matters.includes(matter),
  'check-pledge': ({ material }, { materials }) => materials.includes(material),
  'chase-deadline': ({ material, matter, pledge }, { materials, matters }) =>
    pledge !== undefined
      ? materials.includes(pledge)
      : material === undefined
        ? matter !== undefined && matters.includes(matter)
        : materials.includes(material),
} as const satisfies {
  readonly [K in ErrandWish['kind']]: (wish: Extract<ErrandWish, { kind: K }>, known: Known) => boolean
}

type Known = Readonly<Record<'sources' | 'roles' | 'matters' | 'materials', readonly string[]>>

const isKnown = (wish: ErrandWish, known: Known): boolean => {
  const judge: ((wish: never, known: Known) => boolean) | undefined = names[wish.kind]
  return judge?.(wish as never, known) === true
}

const errands = (world: World, { decision, events }: Done, reading: Reading): readonly Fault[] => {
  if ('refused' in decision || world.file === undefined) return []
  const known: Known = {
    sources: world.event.standard.sources.map(({ id }) => id),
    roles: world.file.roles,
    matters: Object.keys(world.file.matters),
    materials: [
      ...planOf(world).materials.map(({ key }) => key),
      ...Object.keys(world.file.owed),
      ...Object.keys(world.file.pledges),
    ],
  }
  const strange = decision.errands.find((wish) => !isKnown(wish, known))
  if (strange !== undefined) return fault('errand-unknown', JSON.stringify(strange))
  // 不问两遍: a department hears of a matter when it is asked, and again only with a correction that came.
  for (const wish of decision.errands) {
    if (wish.kind !== 'ask-department' && wish.kind !== 'open-task') continue
    const { matter } = wish
    const because = events.filter(
      (event) =>
        (event.type === 'MatterAsked' ||
          event.type === 'TaskOpened' ||
          event.type === 'CorrectionReceived' ||
          event.type === 'SentAgain' ||
          event.type === 'MatterForwarded') &&
        event.matter === matter,
    ).length
    const wished = decision.errands.filter(
      (each) => 'matter' in each && each.kind === wish.kind && each.matter === matter,
    )
    if (because !== 1 || wished.length !== 1)
      return fault('asked-twice', `${wished.length} errands for ${matter}, ${because} reasons`)
  }
  const told = decision.errands.flatMap((wish) =>
    wish.kind === 'tell-undoing' || wish.kind === 'void-number' ? [`${wish.kind} ${wish.matter}`] : [],
  )
  if (new Set(told).size !== told.length) return fault('asked-twice', told.join(', '))
  const tickets = decision.errands.filter(({ kind }) => kind === 'send-ticket').length
  const sent = events.filter(({ type }) => type === 'TicketSent').length
  if (tickets !== sent) return fault('asked-twice', `${tickets} tickets go out, ${sent} are sent`)
  const out = world.errands.flatMap((wish) => (wish.kind === 'ask-department' ? [wish.matter] : []))
  if (new Set(out).size !== out.length) return fault('asked-twice', `two errands are under way for ${out.join(', ')}`)
  const silent = Object.entries(reading.matters).find(([id, { stage }]) => stage === 'asked' && !out.includes(id))
  return silent === undefined ? [] : fault('asked-by-nobody', `${silent[0]} is asked and no errand is under way`)
}

/** After one of these nothing is held for it any more: it was undone, or a register said no. */
const undone: readonly string[] = ['MatterVoided', 'DecisionReversed', 'MatterRefused', 'MatterEnded']

/** 占用: what was taken is given back, or kept by what was decided. */
const claims = ({ decision, events }: Done, reading: Reading): readonly Fault[] => {
  if ('refused' in decision) return []
  for (const { take, kind, role } of decision.claims) {
    const name = `${kind}@${role}`
    if (take) reading.claims.set(name, (reading.claims.get(name) ?? 0) + 1)
    else reading.claims.delete(name)
    const isOfMatter = kind !== 'draft' && kind !== 'booking'
    const isUndone = events.some(({ type }) => undone.includes(type))
    if (!take && isOfMatter && !isUndone) return fault('claim-lost', `${name} is given back although it was decided`)
  }
  // What a draft held passed over to the one it was merged into.
  if (reading.intake === 'merged') return []
  const held = [...reading.claims.keys()]
  const drafts = held.filter((name) => name.startsWith('draft@'))
  const bookings = held.filter((name) => name.startsWith('booking@'))
  const isOpen = reading.intake !== 'accepted' && reading.intake !== 'withdrawn'
  if (!isOpen && drafts.length > 0) return fault('claim-left', `${drafts.join(', ')} after ${reading.intake}`)
  const joined = Object.entries(reading.parties).filter(([, stage]) => stage === 'joined' || stage === 'confirmed')
  const free = joined.find(([role]) => isOpen && !held.includes(`draft@${role}`))
  if (free !== undefined) return fault('claim-lost', `no draft is held for ${free[0]}`)
  if (reading.intake === 'withdrawn' && bookings.length > 0) return fault('claim-left', bookings.join(', '))
  if (reading.intake === 'withdrawn') return []
  if (reading.visit.stage === 'booked' && bookings.length === 0) return fault('claim-lost', 'booked and nobody is')
  if (reading.visit.stage !== 'booked' && bookings.length > 0) return fault('claim-left', bookings.join(', '))
  return held.every((name) => {
    const kind = name.slice(0, name.indexOf('@'))
    const { decided = 0, awaited = 'no', stage = '' } = reading.matters[kind] ?? {}
    const isOut = awaited !== 'no' && (stage === 'asked' || stage === 'correcting')
    return kind === 'draft' || kind === 'booking' || decided > 0 || isOut
  })
    ? []
    : fault('claim-left', held.join(', '))
}

/** 编号: one number for each decision that has one, and none besides. */
const serials = ({ decision, events }: Done, reading: Reading): readonly Fault[] => {
  if ('refused' in decision) return []
  const numbered = events.flatMap((event) =>
    (event.type === 'DecidedOnTheSpot' || event.type === 'DecidedFromInbox') && event.number !== undefined
      ? [event.matter]
      : [],
  )
  const drawn = decision.serials.map(({ matter }) => matter)
  const twice = drawn.find((matter) => reading.serials.has(matter))
  for (const matter of drawn) reading.serials.add(matter)
  if (twice !== undefined) return fault('number-twice', twice)
  return numbered.join() === drawn.join() ? [] : fault('number-lost', `drawn ${drawn}, used ${numbered}`)
}

/** 不行就什么都不变; the same key twice is once. */
const unchanged = (world: World, { decision, before, isRepeated, act }: Done): readonly Fault[] => {
  if (!actTypes.includes(act.type)) return fault('act-unknown', act.type)
  if (!('refused' in decision) && !isRepeated) return []
  return world.file === before ? [] : fault('refusal-changed', `${act.type} was refused and something happened`)
}

export const books = (world: World, done: Done, reading: Reading): readonly Fault[] => [
  ...unchanged(world, done),
  ...errands(world, done, reading),
  ...claims(done, reading),
  ...serials(done, reading),
]
