import { addDays, type PlannedMaterial } from '@xiqian/standard'
import { type CaseFile, isDecidedHere } from '../../src/index.ts'
import type { Dice } from '../dice.ts'
import {
  aMatterIn,
  clerk,
  type Generators,
  isAsking,
  joinedRoles,
  mattersIn,
  officerOf,
  organOf,
  party,
  staff,
  withFile,
} from '../generator.ts'
import { asItStands, planOf, standardOf, type World } from '../world.ts'

const isGiven = (file: CaseFile, { key }: PlannedMaterial): boolean => file.supplied[key] !== undefined

/** What is owed, asked to be put right, or wanted from home. */
const itemsWanted = (world: World, file: CaseFile): readonly string[] => {
  const owed = Object.entries(file.owed).flatMap(([key, state]) => (state.stage === 'owed' ? [key] : []))
  const items = Object.values(file.matters).flatMap((matter) =>
    matter.stage === 'correcting' ? matter.items.map(({ what }) => what) : [],
  )
  const { materials } = planOf(world)
  // A paper that was asked for may be sent although an answer has made it needless since.
  const isFact = (what: string): boolean => what.includes('.') || standardOf(world).facts.some(({ id }) => id === what)
  const isPaper = (what: string): boolean => materials.some(({ key }) => key === what) || !isFact(what)
  const wanted = [...owed, ...items.filter(isPaper)]
  if (file.intake.stage === 'accepted') return wanted
  return materials.flatMap((material) => {
    const { comes, key, class: of } = material
    if (of === 'deferrable') return []
    const isFromHome = comes.by === 'person' && (comes.giving === 'upload' || comes.giving === 'tick')
    return isFromHome && !isGiven(file, material) ? [key] : []
  })
}

/** Made in front of the officer: the photograph, a document shown. */
const madeHere = (world: World, file: CaseFile): PlannedMaterial | undefined =>
  file.visit.stage !== 'verified'
    ? undefined
    : planOf(world).materials.find(
        (material) =>
          material.comes.by === 'person' &&
          (material.comes.giving === 'photo-on-site' || material.class === 'on-site') &&
          !isGiven(file, material),
      )

const supply = (world: World, dice: Dice) =>
  withFile(world, (file) => {
    const here = madeHere(world, file)
    if (here !== undefined && dice.chance(0.8)) {
      const by = clerk(world)
      return { by, act: { type: 'supply', material: here.key, giving: 'photo-on-site', sheets: 0 } } as const
    }
    // With a live credit note nothing may come later: all of it is brought.
    const isNoted = Object.values(file.noted).some((until) => until >= world.today)
    const isEarly = file.intake.stage !== 'accepted' && dice.chance(isNoted ? 0.8 : 0.15)
    const later = isEarly ? planOf(world).materials.filter((each) => each.class === 'deferrable') : []
    const key = dice.pick(itemsWanted(world, file)) ?? dice.pick(later)?.key
    if (key === undefined) return undefined
    const material = planOf(world).materials.find((each) => each.key === key)
    const role = material?.of ?? dice.pick(joinedRoles(file)) ?? ''
    const giving = material?.comes.by === 'person' && material.comes.giving === 'tick' ? 'tick' : 'upload'
    const isHere = file.visit.stage === 'arrived' || file.visit.stage === 'verified'
    const by = dice.chance(isHere ? 0.5 : 0.9) ? party(role) : clerk(world, role)
    const signed = material?.class === 'promise' && giving === 'tick' ? { sentenceDigest: asItStands } : {}
    return { by, act: { type: 'supply', material: key, giving, sheets: 0, ...signed } } as const
  })

const whoComes = (world: World, file: CaseFile): readonly string[] => planOf(world).visits[0]?.who ?? file.roles

/** They stand at the window today, each verified; what was asked again has answered. */
const isTheirTurn = (world: World, file: CaseFile): boolean =>
  file.visit.stage === 'verified' && file.visit.day === world.today && !isAsking(world)

/** What is not signed yet by who stands there. */
const unsigned = (world: World, { visit, declared }: CaseFile) =>
  visit.stage !== 'verified'
    ? []
    : standardOf(world).declarations.flatMap(({ id, signedBy }) =>
        signedBy
          .filter((role) => visit.present.includes(role) && !(declared[id] ?? []).includes(role))
          .map((role) => ({ id, role })),
      )

/** What is missing and may come later: promised, or now and then forgotten. */
const promisedNow = (world: World, file: CaseFile): readonly string[] =>
  planOf(world).materials.flatMap((material) => {
    const { comes, key, class: of } = material
    if (of !== 'deferrable' || comes.by !== 'person' || isGiven(file, material)) return []
    const consent = planOf(world).consents.find((each) => each.material === key)
    return consent !== undefined && file.consents[consent.id]?.stage === 'given' ? [] : [key]
  })

/** What somebody has to agree to before anything is accepted, and has not. */
const unsignedConsents = (world: World, file: CaseFile): readonly string[] =>
  planOf(world).materials.flatMap((material) => {
    const consent = planOf(world).consents.find((each) => each.material === material.key)
    if (consent === undefined || material.class === 'deferrable' || isGiven(file, material)) return []
    return file.consents[consent.id]?.stage === 'given' ? [] : [material.key]
  })

/** Made in front of the officer after acceptance, and not made yet. */
const madeLater = (world: World, file: CaseFile): readonly PlannedMaterial[] =>
  planOf(world).materials.filter(
    (material) => material.class !== 'deferrable' && material.comes.by === 'person' && !isGiven(file, material),
  )

/** What the couple does by appearing, and the officer in front of them. */
export const windowActs = {
  supply: { weight: 5, onward: true, make: supply },
  book: {
    weight: 6,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        if (file.visit.stage === 'booked' && dice.chance(0.85)) return undefined
        if (file.visit.stage === 'booked' && file.visit.day >= world.today && dice.chance(0.5)) return undefined
        const role = dice.pick(joinedRoles(file))
        if (role === undefined) return undefined
        const earliest = file.intake.stage === 'ready' ? file.intake.earliestDay : world.today
        const from = earliest > world.today ? earliest : world.today
        const day = addDays(from, dice.below(6))
        const organ = dice.chance(0.95) ? 'organ-1' : 'organ-2'
        return { by: party(role), act: { type: 'book', organ, day, time: '10:00' }, on: day }
      }),
  },
  'cancel-booking': {
    weight: 0.3,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(joinedRoles(file))
        if (role === undefined || file.visit.stage !== 'booked') return undefined
        return dice.chance(0.8)
          ? { by: party(role), act: { type: 'cancel-booking', because: 'asked' } }
          : { by: clerk(world), act: { type: 'cancel-booking', because: 'source-down' } }
      }),
  },
  'check-in': {
    weight: 8,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const { visit } = file
        if (visit.stage === 'booked' && visit.day !== world.today && dice.chance(0.9)) return undefined
        const isHere = (visit.stage === 'arrived' || visit.stage === 'verified') && visit.day === world.today
        if (isHere || (visit.stage !== 'booked' && dice.chance(0.8))) return undefined
        const who = whoComes(world, file)
        const organ = organOf(world)
        const present = dice.chance(0.95) ? who : who.slice(1)
        return { by: clerk(world), act: { type: 'check-in', present, organ } }
      }),
  },
  verify: {
    weight: 12,
    onward: true,
    make: (world, dice) =>
      withFile(world, ({ visit }) => {
        if (visit.stage !== 'arrived') return undefined
        const role = dice.pick(visit.present.filter((each) => !visit.verified.includes(each)))
        return role === undefined
          ? undefined
          : { by: clerk(world), act: { type: 'verify', role, with: dice.chance(0.9) ? 'card' : 'by-eye' } }
      }),
  },
  'accept-at-window': {
    weight: 9,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const isFar = addDays(world.today, 40) < standardOf(world).calendar.horizon
        if (!isFar && dice.chance(0.8)) return undefined
        const isBarred = planOf(world).conditions.some(({ verdict }) => verdict.holds === false)
        if ((isBarred || !isTheirTurn(world, file)) && dice.chance(0.96)) return undefined
        const promised = dice.chance(0.9) ? promisedNow(world, file) : []
        // What may not come later is promised all the same.
        const fixed = dice.chance(0.08) ? dice.pick(madeLater(world, file)) : undefined
        return {
          by: clerk(world),
          act: {
            type: 'accept-at-window',
            promised: fixed === undefined ? promised : [...promised, fixed.key],
            restsOn: asItStands,
          },
        }
      }),
  },
  'refuse-to-accept': {
    weight: 0.08,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const reasons = standardOf(world).reasons.filter((reason) => reason.for === 'refuse-to-accept')
        const reason = dice.pick(reasons)?.id ?? 'none'
        const away = [...itemsWanted(world, file).slice(0, 2), ...unsignedConsents(world, file)]
        const materials = dice.chance(0.5) ? [] : away
        const present = dice.chance(0.7) ? file.roles : []
        return { by: clerk(world), act: { type: 'refuse-to-accept', reason, materials, present } }
      }),
  },
  declare: {
    weight: 9,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const next = dice.pick(unsigned(world, file))
        if (next === undefined || (file.visit.stage === 'verified' && file.visit.day !== world.today)) return undefined
        const { id: declaration, role } = next
        return { by: clerk(world, role), act: { type: 'declare', declaration, role, sentenceDigest: 'read-out' } }
      }),
  },
  'decide-on-the-spot': {
    weight: 9,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const isReady =
          isTheirTurn(world, file) && unsigned(world, file).length === 0 && madeHere(world, file) === undefined
        if (!isReady && dice.chance(0.93)) return undefined
        const here = planOf(world).matters.filter(isDecidedHere)
        const planned = aMatterIn(world, dice, 'planned')
        const matter = here.find(({ id }) => id === planned)?.id
        if (matter === undefined) return undefined
        const on = world.today
        const isBarred = planOf(world).conditions.some((each) => each.matter === matter && each.verdict.holds === false)
        const outcome = dice.chance(isBarred ? 0.4 : 0.96)
          ? ({ outcome: 'granted', on } as const)
          : ({ outcome: 'refused', on, reason: { zh: '不符合', en: 'Not met' }, basis: 'law' } as const)
        return {
          by: officerOf(world, matter),
          act: { type: 'decide-on-the-spot', matter, outcome, restsOn: asItStands },
        }
      }),
  },
  'keep-place': {
    weight: 0.5,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        if (file.visit.stage === 'none') return undefined
        const lookedInto = Object.values(file.conflicts).flatMap(({ stage, meanwhile, sides }) =>
          stage === 'settled' || meanwhile === 'go-on' ? [] : sides.map(({ from }) => from),
        )
        const silent = [...world.down, ...lookedInto].filter((source) =>
          planOf(world).checks?.some((check) => check.source === source),
        )
        const late = mattersIn(file, 'asked').filter((id) => 'late' in (file.matters[id] ?? {}))
        const awaited = planOf(world).matters.find(({ id }) => late.includes(id))?.request
        const source = awaited ?? dice.pick(silent)
        if (source === undefined) return undefined
        const day = addDays(world.today, 1 + dice.below(4))
        const organ = organOf(world)
        return { by: staff('registrar', organ), act: { type: 'keep-place', organ, day, time: '09:00', source } }
      }),
  },
  'hand-out': {
    weight: 6,
    onward: true,
    make: (world, dice) =>
      withFile(world, ({ handOut, intake }) => {
        if (handOut.stage !== 'waiting' || intake.stage !== 'accepted') return undefined
        const way = dice.chance(0.5) ? 'post' : 'window'
        const posted = way === 'post' ? { tracking: { part: 'tracking', commitment: 'tracking' } } : {}
        const act = { type: 'hand-out', matters: handOut.matters, way, ...posted } as const
        return { by: staff('clerk', intake.organ), act }
      }),
  },
} as const satisfies Generators<
  | 'supply'
  | 'book'
  | 'cancel-booking'
  | 'check-in'
  | 'verify'
  | 'accept-at-window'
  | 'refuse-to-accept'
  | 'declare'
  | 'decide-on-the-spot'
  | 'keep-place'
  | 'hand-out'
>
