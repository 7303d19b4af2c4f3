import type { PledgeRule, Reason, Turns } from '@xiqian/standard'
import { reasons, say } from './invented-event.ts'

const because = (id: string, turn: Reason['for'], more: Partial<Reason> = {}): Reason => ({
  id,
  for: turn,
  name: say(id),
  words: say(`words of ${id}`),
  doNext: say('nothing to do'),
  basis: 'art. 15',
  ...more,
})

/** One reason or two of every further turn. */
export const turnReasons: readonly Reason[] = [
  because('does-not-fit', 'return-to-window'),
  because('other-station', 'forward'),
  because('other-province', 'forward', { endsAs: 'forwarded' }),
  because('away', 'reassign-task'),
  because('unlawful', 'propose-void', { endsAs: 'voided' }),
  because('typed-wrongly', 'propose-void', { endsAs: 'entered-in-error' }),
  because('flood', 'extend-promise'),
  because('annulled', 'reverse-decision'),
  because('issued-by-mistake', 'reverse-decision', { of: ['permit'] }),
  because('promised-falsely', 'reverse-decision'),
  because('divorced', 'record-change', { ends: ['move', 'card'] }),
  because('in-doubt', 'record-change', { holds: ['move', 'card'] }),
]

/** 转折的期限: 3 natural days to object, 2 working days to answer, 6 more for a promise. */
export const turns: Turns = {
  endCodes: [
    { code: '0', name: say('result'), ends: ['result'], basis: 'art. 16' },
    { code: '6', name: say('done'), ends: ['no-result'], basis: 'art. 16' },
    { code: '4', name: say('passed on'), ends: ['forwarded'], basis: 'art. 16' },
    { code: '1', name: say('returned'), ends: ['refused'], basis: 'art. 16' },
    { code: '5', name: say('too late'), ends: ['promise-broken', 'correction-overdue'], basis: 'art. 16' },
    {
      code: '2',
      name: say('void'),
      ends: ['withdrawn', 'dependency-ended', 'premise-gone', 'voided', 'reversed'],
      basis: 'art. 16',
    },
    { code: '3', name: say('deleted'), ends: ['entered-in-error', 'merged'], basis: 'art. 16' },
  ],
  reminders: { workingDaysBefore: [2, 1, 0], basis: 'art. 17' },
  forceMajeure: { atMostDays: 6, basis: 'art. 18' },
  objection: {
    against: ['refused', 'promise-broken', 'correction-overdue', 'forwarded', 'premise-gone'],
    withinDays: 3,
    answerDays: 2,
    basis: 'art. 19',
  },
  voiding: { answerDays: 2, basis: 'art. 20' },
  pledging: { seed: 'seed', hearingDays: 2, answerDays: 2, undoDays: 3, noteMonths: 12, basis: 'art. 21' },
  mandates: {
    lastsDays: 30,
    helpersAtMost: 2,
    kinds: [
      {
        id: 'kin',
        name: say('kin'),
        acts: ['read', 'answer', 'supply', 'book', 'cancel-booking', 'receive'],
        ifSaid: ['withdraw'],
        grounds: ['phone', 'paper', 'face'],
        holdsAtMost: 2,
        basis: 'art. 21',
      },
      {
        id: 'post',
        name: say('post'),
        acts: ['read', 'answer', 'supply', 'submit'],
        ifSaid: [],
        grounds: ['paper', 'face'],
        holdsAtMost: 5,
        basis: 'art. 21',
      },
    ],
    never: [{ acts: ['declare', 'verify', 'confirm'], doNext: say('come yourself'), basis: 'art. 22' }],
    sentence: say('{kind} may {acts} until {until}'),
    basis: 'art. 23',
  },
}

/** 告知承诺 of the tick: a source is asked twice, then an officer looks at everybody's. */
export const tickPledge: PledgeRule = {
  material: 'tick',
  sentence: say('I promise'),
  law: 'art. 21',
  ifFalse: say('undone, and noted'),
  instead: say('come to the window'),
  check: {
    source: { id: 'cards.truth', department: 'office-of-cards', sends: {} },
    eye: { by: 'card-officer', sharePercent: 100 },
    withinDays: 5,
    againAfterDays: 3,
    atMostTries: 2,
  },
  reversedBy: 'promised-falsely',
  basis: 'art. 21',
}

export const allReasons: readonly Reason[] = [...reasons, ...turnReasons]
