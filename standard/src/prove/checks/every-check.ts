import type { Check } from '../inquiry.ts'
import { askedTwice } from './asked-twice.ts'
import { barOpen, conditionNeverTold } from './bar-open.ts'
import { choiceNeverMade } from './choice-never-made.ts'
import { endlessClock } from './endless-clock.ts'
import { heavierThanTheProvince } from './heavier.ts'
import { idleQuestion } from './idle-question.ts'
import { legalElement } from './legal-element.ts'
import { lineNeverThere } from './line-never-there.ts'
import { neverTogether } from './never-together.ts'
import { noOutcome } from './no-outcome.ts'
import { nobodySupplies } from './nobody-supplies.ts'
import { plannedAndElsewhere } from './planned-and-elsewhere.ts'
import { twoCodes } from './two-codes.ts'
import { unreadFact } from './unread-fact.ts'

export const everyCheck: readonly Check[] = [
  noOutcome,
  choiceNeverMade,
  lineNeverThere,
  askedTwice,
  twoCodes,
  plannedAndElsewhere,
  neverTogether,
  idleQuestion,
  unreadFact,
  nobodySupplies,
  endlessClock,
  legalElement,
  barOpen,
  conditionNeverTold,
  heavierThanTheProvince,
]
