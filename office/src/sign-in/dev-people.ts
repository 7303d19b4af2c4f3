import type { Static } from '@sinclair/typebox'
import type { DevAccounts } from '../shapes/staff.ts'

type DevCitizen = Static<typeof DevAccounts>['citizens'][number]

const hints: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  man: { zh: '男方', en: 'The man' },
  woman: { zh: '女方', en: 'The woman' },
  householder: { zh: '户主', en: 'The householder' },
  coOwner: { zh: '房屋共有人', en: 'The co-owner' },
}
const otherHint = { zh: '演示人员', en: 'Demonstration person' }

/**
 * Fitting people as the simulator gives them (`GET /dev/people`): every object that holds a name and a synthetic citizen
 * number, in the order in which they come; the key it stands under says who it is. None where the simulator cannot be reached.
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
  if (answer?.ok !== true) return []
  const found = peopleIn(await answer.json().catch(() => undefined), '')
  return found.filter((one, n) => found.findIndex(({ citizenNumber }) => citizenNumber === one.citizenNumber) === n)
}

const peopleIn = (value: unknown, key: string): readonly DevCitizen[] => {
  if (Array.isArray(value)) return value.flatMap((one) => peopleIn(one, key))
  if (typeof value !== 'object' || value === null) return []
  const deeper = Object.entries(value).flatMap(([name, inside]) => peopleIn(inside, name))
  return isPerson(value)
    ? [{ name: value.name, citizenNumber: value.citizenNumber, hint: hints[key] ?? otherHint }, ...deeper]
    : deeper
}

const isPerson = (value: object): value is { readonly name: string; readonly citizenNumber: string } =>
  'name' in value &&
  typeof value.name === 'string' &&
  'citizenNumber' in value &&
  typeof value.citizenNumber === 'string' &&
  value.citizenNumber.startsWith('6199')
