import { registers } from '../people/quirks.ts'
import { hasInterface } from '../regions.ts'
import { type Candidate, isClean, isWrongOnlyBy, onlyFiling, onlyHome, soleHome } from './candidate.ts'

export type Destination = 'own-property' | 'family-household'

/** One situation of the counter: how many couples are kept for it, and who fits together. */
export type Fit = {
  readonly words: string
  readonly couples: number
  readonly destination: Destination
  readonly host: (host: Candidate) => boolean
  readonly mover: (mover: Candidate) => boolean
  readonly together?: (mover: Candidate, host: Candidate) => boolean
}

const isSingle = (one: Candidate): boolean => one.says === 'never-married' && isClean(one)
const isFree = (one: Candidate): boolean => one.says !== 'married' && one.says !== 'widowed' && isClean(one)

/** Both the home and the household of the host lie in the county in which the couple settles. */
const ownsAloneWhere = (host: Candidate, withInterface: boolean): boolean => {
  const home = soleHome(host)
  return home !== undefined && home.county === host.household.county && hasInterface(home.county) === withInterface
}

export const settlesIn = (host: Candidate, destination: Destination): string =>
  destination === 'own-property'
    ? ((onlyHome(host) ?? onlyFiling(host))?.county ?? host.household.county)
    : host.household.county

const elsewhere = (mover: Candidate, host: Candidate): boolean => mover.household.county !== host.household.county

const exactlyOne =
  (word: Candidate['says']) =>
  (mover: Candidate, host: Candidate): boolean =>
    (mover.says === word) !== (host.says === word)

const both =
  (...conditions: readonly ((mover: Candidate, host: Candidate) => boolean)[]) =>
  (mover: Candidate, host: Candidate): boolean =>
    conditions.every((condition) => condition(mover, host))

const missingMarriage = (one: Candidate): boolean =>
  one.says === 'divorced' && isWrongOnlyBy(one, registers.marriage, 'missing')
const missingHome = (one: Candidate): boolean =>
  one.says === 'never-married' && isWrongOnlyBy(one, registers.property, 'missing')
const wrongName = (one: Candidate): boolean =>
  one.says === 'never-married' && isWrongOnlyBy(one, registers.person, 'name-variant', 'wrong-sex')

/** The scarce ones first: people are handed out to one situation only. */
export const fits = {
  mismatch: {
    words: 'the population register has another name or sex for the mover',
    couples: 8,
    destination: 'own-property',
    host: (host) => ownsAloneWhere(host, true) && isSingle(host),
    mover: wrongName,
    together: elsewhere,
  },
  'not-found-marital': {
    words: 'the mover says divorced and the marriage register has nothing',
    couples: 12,
    destination: 'own-property',
    host: (host) => ownsAloneWhere(host, true) && isSingle(host),
    mover: missingMarriage,
    together: elsewhere,
  },
  'not-found-property': {
    words: "the land register's answer has no line for the host's home, which is real",
    couples: 6,
    destination: 'own-property',
    host: (host) => ownsAloneWhere(host, true) && missingHome(host),
    mover: isSingle,
    together: elsewhere,
  },
  widowed: {
    words: 'one of the two is widowed',
    couples: 25,
    destination: 'own-property',
    host: (host) => ownsAloneWhere(host, true) && isClean(host) && (isSingle(host) || host.says === 'widowed'),
    mover: (mover) => isClean(mover) && (isSingle(mover) || mover.says === 'widowed'),
    together: both(elsewhere, exactlyOne('widowed')),
  },
  'co-owned': {
    words: 'the host owns the home together with a third person',
    couples: 40,
    destination: 'own-property',
    host: (host) => {
      const home = onlyHome(host)
      return isFree(host) && home !== undefined && home.sharing !== '0' && hasInterface(home.county)
    },
    mover: isFree,
    together: (mover, host) => mover.household.county !== settlesIn(host, 'own-property'),
  },
  'same-county': {
    words: 'both live in the county in which the host owns a home alone',
    couples: 40,
    destination: 'own-property',
    host: (host) => ownsAloneWhere(host, true) && isFree(host),
    mover: isFree,
    together: (mover, host) => mover.household.county === host.household.county,
  },
  reference: {
    words: "one divorced; the mover moves to the host's own home in another county, whose police has an interface",
    couples: 200,
    destination: 'own-property',
    host: (host) => ownsAloneWhere(host, true) && isFree(host),
    mover: isFree,
    together: both(elsewhere, exactlyOne('divorced')),
  },
  'reference-inbox': {
    words: "one divorced; the mover moves to the host's own home in another county, whose police has no interface",
    couples: 130,
    destination: 'own-property',
    host: (host) => ownsAloneWhere(host, false) && isFree(host),
    mover: isFree,
    together: both(elsewhere, exactlyOne('divorced')),
  },
  'first-marriage': {
    words: "neither was married before; the mover moves to the host's own home in another county",
    couples: 50,
    destination: 'own-property',
    host: (host) =>
      soleHome(host) !== undefined && settlesIn(host, 'own-property') === host.household.county && isSingle(host),
    mover: isSingle,
    together: elsewhere,
  },
  'household-head': {
    words: 'the mover joins the family household that the host heads',
    couples: 30,
    destination: 'family-household',
    host: (host) => host.isHead && host.household.kind === '1' && hasInterface(host.household.county) && isSingle(host),
    mover: isSingle,
    together: elsewhere,
  },
  household: {
    words: "the mover joins the host's family household, whose head is a third person",
    couples: 100,
    destination: 'family-household',
    host: (host) =>
      !host.isHead &&
      host.household.kind === '1' &&
      hasInterface(host.household.county) &&
      isSingle(host) &&
      host.properties.length === 0,
    mover: isSingle,
    together: elsewhere,
  },
  'village-household': {
    words: "the mover joins the host's household in a village, whose head is a third person",
    couples: 15,
    destination: 'family-household',
    host: (host) => !host.isHead && host.household.kind === '3' && isSingle(host),
    mover: isSingle,
    together: elsewhere,
  },
  'collective-household': {
    words: 'the mover joins the collective household in which the host is registered',
    couples: 15,
    destination: 'family-household',
    host: (host) => host.household.kind === '2' && isSingle(host),
    mover: isSingle,
    together: elsewhere,
  },
  'married-already': {
    words: 'the mover is married to somebody else',
    couples: 40,
    destination: 'own-property',
    host: (host) => soleHome(host) !== undefined && isSingle(host),
    mover: (mover) => mover.says === 'married' && isClean(mover),
    together: elsewhere,
  },
  // The last ones, so that nobody above is another than before.
  'filed-contract': {
    words: 'the host has bought a home: the contract is on file, the title is not there yet',
    couples: 8,
    destination: 'own-property',
    host: (host) => onlyFiling(host, '1') !== undefined && isSingle(host),
    mover: isSingle,
    together: (mover, host) => mover.household.county !== settlesIn(host, 'own-property'),
  },
  'filed-lease': {
    words: 'the host rents a home: the lease is on file',
    couples: 8,
    destination: 'own-property',
    host: (host) => onlyFiling(host, '2') !== undefined && isSingle(host),
    mover: isSingle,
    together: (mover, host) => mover.household.county !== settlesIn(host, 'own-property'),
  },
} as const satisfies Readonly<Record<string, Fit>>

export const fitNames = Object.keys(fits)

export const fitNamed = (name: string): Fit | undefined => Object.entries(fits).find(([known]) => known === name)?.[1]
