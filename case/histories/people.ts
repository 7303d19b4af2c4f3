import { addDays, checkCharacterOf, type Fact, type LegalDay, type Standard, type Value } from '@xiqian/standard'
import type { Dice } from './dice.ts'

/** 实情: what each would answer and each source would say, by address; whether they say so is the walk's to choose. */
export type Truth = Readonly<Record<string, Value>>

type Likely = Readonly<Record<string, readonly [Value, number]>>

/** How often the usual is so: histories that get somewhere are worth more than those that end at the first bar. */
const likely: Likely = {
  alreadyMarried: [false, 0.85],
  settleIn: ['shaanxi', 0.9],
  settleAt: ['spouse-property', 0.45],
  birthRegistration: [true, 0.6],
  saidMaritalStatus: ['never-married', 0.6],
  maritalStatus: ['never-married', 0.85],
  identityCheck: ['MATCH', 0.9],
  maritalCheck: ['MATCH', 0.8],
  kinship: [true, 0.9],
  alive: [true, 0.9],
  householdKind: ['family', 0.9],
  isHead: [true, 0.5],
  help: ['none', 0.9],
  resultBy: ['electronic', 0.4],
}

/** 没有障碍的: four in five have nothing that the law could hold against them. */
const unbarred: Likely = {
  ...likely,
  saidMaritalStatus: ['never-married', 0.8],
  maritalStatus: ['never-married', 1],
  identityCheck: ['MATCH', 1],
  maritalCheck: ['MATCH', 0.7],
  kinship: [true, 1],
  alive: [true, 1],
}
const unbarredShare = 0.8
const usualShare = 0.85

const counties = ['610112', '610113', '610102', '610330', '610303', '610402'] as const

type Drawing = { readonly isMan: boolean; readonly isFree: boolean }

/** A made-up number (6199xx). Most are of age; some come of age while they apply, some not for years. */
const numberOf = (dice: Dice, today: LegalDay, { isMan, isFree }: Drawing): string => {
  const age = isFree ? 0 : dice.weighted([5, 4, 1])
  const comesOfAge = isMan ? 22 : 20
  const years = age === 0 ? 23 + dice.below(20) : age === 1 ? comesOfAge : 16
  const turns = addDays(today, age === 1 ? dice.below(25) : -dice.below(300))
  const birth = `${Number(turns.slice(0, 4)) - years}${turns.slice(4)}`.replace(/-02-29$/, '-02-28')
  const order = String(dice.below(400) * 2 + (isMan ? 1 : 0)).padStart(3, '0')
  const first17 = `6199${String(1 + dice.below(99)).padStart(2, '0')}${birth.replaceAll('-', '')}${order}`
  return `${first17}${checkCharacterOf(first17)}`
}

const drawn = (fact: Fact, standard: Standard, dice: Dice, today: LegalDay, drawing: Drawing): Value => {
  const often = (drawing.isFree ? unbarred : likely)[fact.id]
  if (fact.usual !== undefined && often === undefined && dice.chance(usualShare)) return fact.usual
  if (often !== undefined && dice.chance(often[1])) return often[0]
  const { domain } = fact
  if (fact.id === 'sex') return drawing.isMan ? 'male' : 'female'
  switch (domain.kind) {
    case 'choice':
      return dice.pick(domain.options)?.value ?? ''
    case 'yes-no':
      return dice.chance(0.5)
    case 'check':
      return ['MATCH', 'NOT_FOUND', 'MISMATCH'][dice.weighted(drawing.isFree ? [84, 16, 0] : [70, 15, 15])] ?? 'MATCH'
    case 'county':
      return dice.pick(counties) ?? ''
    case 'role':
      return dice.pick(standard.parties)?.id ?? ''
    case 'day':
      return addDays(today, -3 - dice.below(12_000))
    case 'whole-number':
      return domain.from + dice.below(Math.min(3, domain.to - domain.from + 1))
    case 'text':
      return domain.form === 'citizen-number' ? numberOf(dice, today, drawing) : `${fact.id} ${dice.below(9)}`
  }
}

/** Whoever the standard names second is drawn as a woman; one couple in fifty is not as the law wants it. */
export const drawTruth = (standard: Standard, dice: Dice, today: LegalDay): Truth => {
  const truth: Record<string, Value> = {}
  const isFree = dice.chance(unbarredShare)
  for (const fact of standard.facts) {
    if (fact.part === 'joint') truth[fact.id] = drawn(fact, standard, dice, today, { isMan: true, isFree })
    else
      standard.parties.forEach(({ id }, at) => {
        const isMan = isFree || dice.chance(0.95) ? at === 0 : at !== 0
        truth[`${id}.${fact.id}`] = drawn(fact, standard, dice, today, { isMan, isFree })
      })
  }
  for (const { id } of standard.parties) {
    const status = truth[`${id}.maritalStatus`]
    if (status !== undefined && dice.chance(0.9)) truth[`${id}.registeredMaritalStatus`] = status
  }
  return isFree ? asRecorded(truth) : truth
}

const kindOfHousehold: Readonly<Record<string, string>> = {
  'spouse-household': 'family',
  'spouse-village': 'village',
  'spouse-collective': 'collective',
}

/** What they say of the household and the property is what the registers hold. */
const asRecorded = (truth: Record<string, Value>): Truth => {
  const host = truth.mover === 'partyM' ? 'partyF' : 'partyM'
  const kind = kindOfHousehold[String(truth.settleAt)]
  return {
    ...truth,
    ...(kind === undefined ? {} : { [`${host}.householdKind`]: kind }),
    householderIsHost: truth[`${host}.isHead`] ?? false,
    householderNumber: truth[`${host}.headNumber`] ?? '',
    coOwned: truth[`${host}.coOwnerCount`] !== 0,
    coOwnerNumber: truth[`${host}.coOwner1Number`] ?? '',
  }
}

/** Another answer to the same question, whatever is usual. */
export const otherwise = ({ usual: _, ...fact }: Fact, standard: Standard, dice: Dice, today: LegalDay): Value =>
  drawn({ ...fact, id: `other ${fact.id}` }, standard, dice, today, { isMan: dice.chance(0.5), isFree: false })
