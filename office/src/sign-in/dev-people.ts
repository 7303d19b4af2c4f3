import type { Static } from '@sinclair/typebox'
import type { Text } from '@xiqian/standard'
import type { DevAccounts } from '../shapes/staff.ts'

type DevCitizen = Static<typeof DevAccounts>['citizens'][number]
type Person = { readonly name: string; readonly citizenNumber: string }

/** What of the simulator's `GET /dev/people` a person at the sign-in page needs to know; the rest is not read. */
type People = {
  readonly man?: Person & { readonly says?: unknown; readonly countyName?: unknown }
  readonly woman: Person & { readonly says?: unknown; readonly countyName?: unknown }
  readonly situation: { readonly mover?: unknown; readonly toCountyName?: unknown; readonly destination?: unknown }
  readonly third: readonly (Person & { readonly as?: unknown })[]
}

/**
 * The people that fit, one or two, and the third persons whose consent it needs, as the simulator gives them for a seed. None where it
 * cannot be reached or knows nobody who fits: the page then asks for a name and a synthetic number.
 */
export const devPeople = async (
  simulatorUrl: string,
  fits: string,
  seed: string,
  signal: AbortSignal,
): Promise<readonly DevCitizen[]> => {
  const url = new URL('/dev/people', simulatorUrl)
  url.searchParams.set('fits', fits)
  url.searchParams.set('seed', seed)
  const answer = await fetch(url, { signal, redirect: 'error' }).catch(() => undefined)
  const people: unknown = answer?.ok === true ? await answer.json().catch(() => undefined) : undefined
  if (!arePeople(people)) return []

  const { man, woman, situation, third } = people
  return [
    ...(man === undefined ? [] : [citizen(man, partyHint(sides.man, man, situation.mover === 'man', situation))]),
    citizen(woman, partyHint(sides.woman, woman, situation.mover === 'woman', situation)),
    ...third.map((one) => citizen(one, one.as === 'head' ? householder : coOwner)),
  ]
}

const citizen = ({ name, citizenNumber }: Person, hint: Text): DevCitizen => ({ name, citizenNumber, hint })

const sides = { man: { zh: '男方', en: 'the man' }, woman: { zh: '女方', en: 'the woman' } } as const
const householder: Text = { zh: '户主（第三人，签同意书）', en: 'householder (third person, signs the consent)' }
const coOwner: Text = { zh: '房屋共有人（第三人，签同意书）', en: 'co-owner (third person, signs the consent)' }

const sayings: Readonly<Record<string, Text>> = {
  'never-married': { zh: '未婚', en: 'never married' },
  married: { zh: '已婚', en: 'married' },
  divorced: { zh: '离婚', en: 'divorced' },
  widowed: { zh: '丧偶', en: 'widowed' },
}
const destinations: Readonly<Record<string, Text>> = {
  'own-property': { zh: '对方自有房产', en: "the other's own property" },
  'family-household': { zh: '对方家庭户', en: "the other's family household" },
}

const partyHint = (
  side: Text,
  { says, countyName }: People['woman'],
  moves: boolean,
  { toCountyName, destination }: People['situation'],
): Text => {
  const saying = sayings[String(says)]
  const to = destinations[String(destination)]
  const move: Text = moves
    ? { zh: `，迁往${String(toCountyName)}${to?.zh ?? ''}`, en: `, moves to ${String(toCountyName)}, ${to?.en ?? ''}` }
    : { zh: '', en: '' }
  return {
    zh: `${side.zh}，${saying?.zh ?? ''}，户口在${String(countyName)}${move.zh}`,
    en: `${side.en}, ${saying?.en ?? ''}, household in ${String(countyName)}${move.en}`,
  }
}

const arePeople = (value: unknown): value is People =>
  typeof value === 'object' &&
  value !== null &&
  (!('man' in value) || isPerson(value.man)) &&
  'woman' in value &&
  isPerson(value.woman) &&
  'situation' in value &&
  typeof value.situation === 'object' &&
  value.situation !== null &&
  'third' in value &&
  Array.isArray(value.third) &&
  value.third.every(isPerson)

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'citizenNumber' in value &&
  typeof value.citizenNumber === 'string' &&
  value.citizenNumber.startsWith('6199')
