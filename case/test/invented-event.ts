import type {
  Calendar,
  Declaration,
  Pause,
  Plan,
  PlannedCondition,
  PlannedConsent,
  PlannedMaterial,
  PlannedMatter,
  PreReviewRule,
  Reason,
  Text,
} from '@xiqian/standard'

/**
 * An invented life event of two parties, `one` and `two`: a permit is granted on the spot; then a move (by a department or
 * in our inbox), a note (silent) and a card (ours, at the window) follow side by side.
 */
export const say = (words: string): Text => ({ zh: words, en: words })

export const calendar: Calendar = {
  from: '2026-01-01',
  horizon: '2026-12-31',
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-10-10'],
  basis: 'invented',
}

/** The same after a further notice: one working day fewer. */
export const oneDayOffMore: Calendar = {
  ...calendar,
  holidays: [...calendar.holidays, '2026-09-25'],
  basis: 'invented, second notice',
}

export const declarations: readonly Declaration[] = [
  { id: 'vow', matter: 'permit', signedBy: ['one', 'two'], sentence: say('I declare'), basis: 'art. 1' },
]

export const pauses: readonly Pause[] = [
  {
    id: 'correction',
    name: say('correction'),
    words: say('put it right'),
    stopsClock: true,
    atMostDays: 5,
    afterwards: 'ends',
    basis: 'art. 11',
  },
  {
    id: 'special-procedure',
    name: say('special'),
    words: say('a look on the spot'),
    stopsClock: true,
    atMostDays: 4,
    afterwards: 'resumes',
    basis: 'art. 12',
  },
]

/** Only somebody's word for the job: a person sees it. */
export const preReview: PreReviewRule = {
  by: 'registrar',
  withinHours: 24,
  basis: 'art. 15',
  looksAt: [{ id: 'told', name: say('told'), what: 'told-fact', facts: ['job'] }],
}

export const reasons: readonly Reason[] = [
  {
    id: 'paper-missing',
    for: 'refuse-to-accept',
    name: say('missing'),
    words: say('something is missing'),
    doNext: say('bring it'),
    claims: 'core-missing',
    basis: 'art. 8',
  },
  {
    id: 'too-young',
    for: 'refuse-to-accept',
    name: say('bar'),
    words: say('a condition is not met'),
    doNext: say('come later'),
    claims: 'condition-failing',
    basis: 'art. 9',
  },
  {
    id: 'elsewhere',
    for: 'refuse-to-accept',
    name: say('elsewhere'),
    words: say('not here'),
    doNext: say('go there'),
    basis: 'art. 10',
  },
  {
    id: 'look-there',
    for: 'start-special-procedure',
    name: say('look'),
    words: say('somebody looks at it'),
    doNext: say('nothing to do'),
    basis: 'art. 13',
  },
  {
    id: 'find-paper',
    for: 'start-special-procedure',
    name: say('archive'),
    words: say('it is fetched'),
    doNext: say('nothing to do'),
    asksFor: ['house', 'tick'],
    basis: 'art. 14',
  },
]

const matter = (given: Pick<PlannedMatter, 'id'> & Partial<PlannedMatter>): PlannedMatter => ({
  name: say(given.id),
  department: 'office-of-moves',
  after: ['permit'],
  decidedIn: 'department-system',
  decider: 'department',
  organ: { kind: 'police' },
  promisedDays: 5,
  statutoryDays: 20,
  silent: false,
  requestFacts: {},
  result: { name: say(given.id), form: 'electronic' },
  flow: say(given.id),
  why: say(given.id),
  basis: 'art. 2',
  sees: 'all',
  ...given,
})

export const permit = matter({
  id: 'permit',
  department: 'office-of-permits',
  after: [],
  decidedIn: 'at-the-window',
  decider: 'registrar',
  organ: { kind: 'registry' },
  promisedDays: 0,
  requestFacts: { address: 'two.address' },
  result: { name: say('permit'), form: 'paper-on-the-spot', serial: 'permit-number' },
})
export const move = matter({ id: 'move', request: 'office-of-moves.move' })
export const moveHere = matter({ id: 'move', decidedIn: 'our-inbox', decider: 'move-officer' })
export const note = matter({
  id: 'note',
  decidedIn: 'by-notice',
  promisedDays: 1,
  silent: true,
  request: 'office-of-moves.note',
  result: { name: say('note'), form: 'none' },
})
export const card = matter({
  id: 'card',
  department: 'office-of-cards',
  decidedIn: 'our-inbox',
  decider: 'card-officer',
  promisedDays: 1,
  result: { name: say('card'), form: 'electronic', serial: 'card-number' },
})

export const material = (
  given: Pick<PlannedMaterial, 'key' | 'kpiRow' | 'comes'> & Partial<PlannedMaterial>,
): PlannedMaterial => ({
  id: given.key,
  name: say(given.key),
  matters: ['move'],
  class: 'core',
  why: say('because'),
  basis: 'art. 3',
  sees: 'all',
  ...given,
})

const byPerson = (
  giving: 'form' | 'tap-card' | 'sign-in-person' | 'sign-online' | 'upload' | 'tick' | 'photo-on-site',
) => ({ by: 'person', giving, whose: 'couple', because: say('asked') }) as const

export const form = material({
  key: 'form',
  kpiRow: 'A01',
  matters: ['permit', 'move', 'card'],
  comes: byPerson('form'),
})
export const cardOne = material({
  key: 'id-card@one',
  kpiRow: 'A02',
  of: 'one',
  matters: ['permit'],
  comes: byPerson('tap-card'),
})
export const cardTwo = material({
  key: 'id-card@two',
  kpiRow: 'A03',
  of: 'two',
  matters: ['permit'],
  comes: byPerson('tap-card'),
})
export const vow = material({ key: 'vow', kpiRow: 'A04', matters: ['permit'], comes: byPerson('sign-in-person') })
export const photo = material({
  key: 'photo',
  kpiRow: 'A05',
  class: 'on-site',
  matters: ['permit'],
  comes: byPerson('photo-on-site'),
})
export const registerOne = material({
  key: 'register@one',
  kpiRow: 'A06',
  of: 'one',
  comes: { by: 'source', source: 'moves.register', state: 'held' },
})
export const registerTwo = material({
  key: 'register@two',
  kpiRow: 'A07',
  of: 'two',
  comes: { by: 'source', source: 'moves.register', state: 'held' },
})
export const house = material({
  key: 'house',
  kpiRow: 'A08',
  class: 'deferrable',
  of: 'two',
  comes: { by: 'source', source: 'land.house', state: 'held' },
})
export const houseOwed = material({ ...house, comes: { by: 'source', source: 'land.house', state: 'owed-by-source' } })
export const housePaper = material({ ...house, comes: byPerson('upload'), supplyWithinDays: 3 })
export const agreement = material({
  key: 'agreement',
  kpiRow: 'A09',
  class: 'deferrable',
  supplyWithinDays: 5,
  comes: { ...byPerson('sign-online'), whose: 'third' },
})
export const tick = material({
  key: 'tick',
  kpiRow: 'A10',
  class: 'promise',
  matters: ['card'],
  comes: byPerson('tick'),
})
export const decree = material({
  key: 'decree',
  kpiRow: 'A11',
  matters: ['permit'],
  comes: byPerson('upload'),
  sees: 'one',
})

export const consent: PlannedConsent = {
  id: 'agreement-of-third',
  material: 'agreement',
  matter: 'move',
  signer: { kind: 'third', namedBy: 'couple' },
  sentence: say('I agree'),
  why: say('they will live there'),
  basis: 'art. 4',
}

export const condition = (given: Partial<PlannedCondition> = {}): PlannedCondition => ({
  id: 'free',
  matter: 'permit',
  name: say('free'),
  words: say('must be free'),
  verdict: { holds: true },
  kind: 'statutory-bar',
  lifetime: 'on-the-day',
  basis: 'art. 5',
  sees: 'all',
  ...given,
})

export const plan: Plan = {
  scenario: 'invented',
  matters: [permit, move, note, card],
  conditions: [condition({ about: 'one', sees: 'one' }), condition({ id: 'of-age' })],
  materials: [form, cardOne, cardTwo, vow, photo, registerOne, registerTwo, house, agreement, tick],
  consents: [consent],
  steps: [],
  visits: [
    { id: 'together', who: ['one', 'two'], place: 'registry', name: say('come'), why: say('law'), basis: 'art. 6' },
  ],
  advice: [],
  windows: [],
  reliefs: [],
  promise: { workingDays: 7, basis: 'art. 7' },
  dependsOn: [],
}

export const withMaterials = (from: Plan, ...materials: readonly PlannedMaterial[]): Plan => ({
  ...from,
  materials: [...from.materials.filter((each) => materials.every((other) => other.key !== each.key)), ...materials],
})
export const withConditions = (from: Plan, ...conditions: readonly PlannedCondition[]): Plan => ({
  ...from,
  conditions,
})
export const withMatters = (from: Plan, ...matters: readonly PlannedMatter[]): Plan => ({ ...from, matters })
