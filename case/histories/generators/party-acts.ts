import { partiesIn, type RoleId, type Value } from '@xiqian/standard'
import type { CaseFile, PartOf } from '../../src/index.ts'
import { digestsNow } from '../circumstances.ts'
import type { Dice } from '../dice.ts'
import {
  asJoined,
  clerk,
  type Generators,
  isAsking,
  joinedRoles,
  party,
  sealed,
  third,
  withFile,
} from '../generator.ts'
import { otherwise } from '../people.ts'
import { asItStands, factsAsked, mustAnswer, planOf, standardOf, type World } from '../world.ts'

const addressOf = (of: PartOf, fact: string): string => (of === 'joint' ? fact : `${of}.${fact}`)

/** What is open on the pages of this part; where nothing is, now and then something is answered otherwise. */
const answersFor = (world: World, dice: Dice, of: PartOf): Readonly<Record<string, Value>> => {
  const standard = standardOf(world)
  const asked = factsAsked(world, of)
  const open = asked.filter(({ id }) => world.situation[addressOf(of, id)] === undefined)
  const values: Record<string, Value> = {}
  const take = open.length > 4 && dice.chance(0.02) ? open.slice(0, 3) : open
  for (const { id } of take) {
    const value = world.truth[addressOf(of, id)]
    if (value !== undefined) values[id] = value
  }
  const isBack = world.file?.intake.stage === 'returned' || world.file?.intake.stage === 'not-accepted'
  const again = take.length === 0 && dice.chance(isBack ? 0.4 : 0.06) ? dice.pick(asked) : undefined
  if (again !== undefined) values[again.id] = otherwise(again, standard, dice, world.today)
  return values
}

/** Whether this party was told and nothing is left to answer on its pages. */
const isFilled = (world: World, role: RoleId): boolean => {
  const state = world.file?.parties[role]
  if (state === undefined || !('told' in state) || state.told === undefined) return false
  return mustAnswer(world, role).every((address) => world.situation[address] !== undefined)
}

/** Who confirmed what is something else by now, e.g. since a source answered. */
const confirmedOtherwise = (world: World, file: CaseFile): readonly RoleId[] =>
  file.roles.filter((role) => {
    const state = file.parties[role]
    return state?.stage === 'confirmed' && state.digest !== digestsNow(world).confirm[role]
  })

/** Who a party is does not change with an answer: that would be another case. */
const keepsParties = (world: World, file: CaseFile, values: Readonly<Record<string, Value>>): boolean =>
  partiesIn(standardOf(world), { ...world.situation, ...values }, world.today).length === file.roles.length

/** After acceptance only what somebody asked to have put right. */
const corrections = (file: CaseFile, role: RoleId): readonly { readonly of: PartOf; readonly fact: string }[] =>
  Object.values(file.matters).flatMap((matter) =>
    matter.stage === 'correcting'
      ? matter.items.flatMap(({ what, sees }) => {
          if (sees !== 'all' && sees !== role) return []
          const [of = '', fact] = what.split('.')
          if (fact === undefined) return [{ of: 'joint', fact: what }]
          return of === role ? [{ of, fact }] : []
        })
      : [],
  )

const answer = (world: World, dice: Dice) =>
  withFile(world, (file) => {
    const role = dice.pick(joinedRoles(file))
    if (role === undefined) return undefined
    const standard = standardOf(world)
    if (file.intake.stage === 'accepted') {
      const wanted = dice.pick(corrections(file, role))
      const fact = standard.facts.find(({ id }) => id === wanted?.fact)
      if (wanted === undefined || fact === undefined) return undefined
      const { of } = wanted
      const value = otherwise(fact, standard, dice, world.today)
      const { facts, values } = sealed(world, of, { [fact.id]: value }, 'asked')
      return { by: party(role), act: { type: 'answer', of, facts }, values } as const
    }
    const of = dice.chance(0.4) ? 'joint' : role
    const given = answersFor(world, dice, of)
    if (Object.keys(given).length === 0 || (of === 'joint' && !keepsParties(world, file, given))) return undefined
    const { facts, values } = sealed(world, of, given, 'asked')
    return { by: party(role), act: { type: 'answer', of, facts }, values } as const
  })

/** Who has just taken a place in the case: the sign-in vouches for name and number, in the same act of the office. */
export const isNewHere = ({ file }: World, role: RoleId): boolean =>
  file !== undefined && joinedRoles(file).includes(role) && file.saved[role] === undefined

export const signIn = (world: World, role: RoleId) => {
  const vouched = { name: world.truth[`${role}.name`] ?? '', citizenNumber: world.truth[`${role}.citizenNumber`] ?? '' }
  const { facts, values } = sealed(world, role, vouched, 'sign-in')
  return { by: asJoined(world, party(role)), act: { type: 'answer', of: role, facts }, values } as const
}

const signerOf = (world: World, dice: Dice, stages: readonly string[]) => {
  const { consents = {} } = world.file ?? {}
  const planned = planOf(world).consents.filter(({ id }) => stages.includes(consents[id]?.stage ?? 'not-asked'))
  const consent = dice.pick(planned)
  if (consent === undefined) return undefined
  const { signer, id } = consent
  return { id, isThird: signer.kind === 'third', by: signer.kind === 'third' ? third(id) : party(signer.role) }
}

/** What one of the couple or a third person does. */
export const partyActs = {
  open: {
    weight: 0,
    onward: true,
    make: ({ event, inForce, truth, today, file }, dice) => {
      const roles = file?.roles ?? partiesIn(event.standard, truth, today)
      const role = dice.pick(roles) ?? ''
      const { id } = event.standard.event
      const { digest } = inForce
      return { by: party(role), act: { type: 'open', lifeEvent: id, standard: digest, role, roles, region: '610112' } }
    },
  },
  tell: {
    weight: 6,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const joined = joinedRoles(file)
        const untold = joined.filter((role) => {
          const state = file.parties[role]
          return state !== undefined && 'who' in state && state.told === undefined
        })
        const role = dice.pick(untold) ?? (dice.chance(0.05) ? dice.pick(joined) : undefined)
        if (role === undefined) return undefined
        const sources = standardOf(world).sources.map(({ id }) => id)
        return { by: party(role), act: { type: 'tell', role, noticeDigest: 'notice', sources } }
      }),
  },
  invite: {
    weight: 6,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const by = dice.pick(joinedRoles(file))
        const expected = file.roles.filter((role) => file.parties[role]?.stage === 'expected')
        const invited = file.roles.filter((role) => file.parties[role]?.stage === 'invited')
        const role = dice.pick(expected) ?? (dice.chance(0.2) ? dice.pick(invited) : undefined)
        if (by === undefined || role === undefined) return undefined
        world.count += 1
        return { by: party(by), act: { type: 'invite', role, tokenDigest: `token-${world.count}` } }
      }),
  },
  join: {
    weight: 8,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(file.roles.filter((each) => file.parties[each]?.stage === 'invited'))
        const state = role === undefined ? undefined : file.parties[role]
        if (role === undefined || state?.stage !== 'invited') return undefined
        return { by: party(role), act: { type: 'join', role, tokenDigest: state.tokenDigest } }
      }),
  },
  answer: { weight: 14, onward: true, make: answer },
  confirm: {
    weight: 8,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const joined = file.roles.filter((each) => file.parties[each]?.stage === 'joined')
        const role = dice.pick(joined) ?? dice.pick(confirmedOtherwise(world, file))
        if (role !== undefined && (!isFilled(world, role) || isAsking(world, role)) && dice.chance(0.97))
          return undefined
        return role === undefined ? undefined : { by: party(role), act: { type: 'confirm', role, digest: asItStands } }
      }),
  },
  'ask-consent': {
    weight: 1.5,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const by = dice.pick(joinedRoles(file))
        const signer = signerOf(world, dice, ['not-asked', 'lapsed', 'refused'])
        if (by === undefined || signer === undefined) return undefined
        world.count += 1
        const tokenDigest = `token-${world.count}`
        return {
          by: party(by),
          act: { type: 'ask-consent', consent: signer.id, sentenceDigest: asItStands, tokenDigest },
        }
      }),
  },
  consent: {
    weight: 1.5,
    onward: true,
    make: (world, dice) => {
      const asked = signerOf(world, dice, ['asked'])
      const own = signerOf(world, dice, ['not-asked', 'lapsed', 'refused'])
      const signer = asked ?? (own?.isThird === false ? own : undefined)
      return signer === undefined
        ? undefined
        : { by: signer.by, act: { type: 'consent', consent: signer.id, sentenceDigest: asItStands } }
    },
  },
  'refuse-consent': {
    weight: 0.35,
    onward: false,
    make: (world, dice) => {
      const signer = signerOf(world, dice, ['asked'])
      return signer === undefined ? undefined : { by: signer.by, act: { type: 'refuse-consent', consent: signer.id } }
    },
  },
  submit: {
    weight: 12,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const isReady =
          file.roles.every((role) => file.parties[role]?.stage === 'confirmed') &&
          (dice.chance(0.03) || confirmedOtherwise(world, file).length === 0)
        const by = dice.pick(joinedRoles(file))
        if (file.intake.stage === 'returned' && dice.chance(0.7)) return undefined
        return by !== undefined && (isReady || dice.chance(0.05))
          ? { by: party(by), act: { type: 'submit' } }
          : undefined
      }),
  },
  rate: {
    weight: 0.7,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(joinedRoles(file).filter((each) => !file.rated.includes(each)))
        return role === undefined ? undefined : { by: party(role), act: { type: 'rate', role, level: 5 } }
      }),
  },
  withdraw: {
    weight: 0.05,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(joinedRoles(file))
        if (role === undefined) return undefined
        return { by: dice.chance(0.8) ? party(role) : clerk(world, role), act: { type: 'withdraw', role } }
      }),
  },
} as const satisfies Generators<
  | 'open'
  | 'tell'
  | 'invite'
  | 'join'
  | 'answer'
  | 'confirm'
  | 'ask-consent'
  | 'consent'
  | 'refuse-consent'
  | 'submit'
  | 'rate'
  | 'withdraw'
>
