import type { AddressNames, Route } from './route.ts'

/** What a name in an address may look like. Anything else is `no-such-thing`: an id that cannot exist tells nothing. */
const addressPatterns: Readonly<Record<keyof AddressNames, string>> = {
  id: '^[0-9]{6}-[0-9]{2}-[0-9a-z]{10}$',
  consent: '^[a-z0-9@.-]{1,80}$',
  token: '^[A-Za-z0-9_.-]{16,200}$',
  department: '^[a-z-]{1,40}$',
  digest: '^[0-9a-f]{64}$',
  kind: '^[a-z-]{1,40}$',
  region: '^[0-9]{6}$',
  sheet: '^[0-9]{1,6}-[0-9]{1,2}(-[0-9])?$',
  organ: '^[a-z-]{1,40}-[0-9]{6}$',
  ticket: '^[A-Z][0-9]{3,4}$',
  errand: '^[0-9a-zA-Z-]{1,80}$',
  release: '^[a-z0-9-]{1,40}$',
  place: '^[0-9a-z]{26}$',
}

const isAddressName = (name: string): name is keyof AddressNames => name in addressPatterns

/** The names that stand in an address, in order: `/cases/:id/consents/:consent` -> id, consent. */
export const namesIn = (url: string): readonly (keyof AddressNames)[] =>
  [...url.matchAll(/:([a-zA-Z]+)/g)].flatMap(([, name]) => (name !== undefined && isAddressName(name) ? [name] : []))

/** What this name may look like at this address. */
export const patternOf = ({ patterns }: Route, name: keyof AddressNames): string =>
  patterns?.[name] ?? addressPatterns[name]
