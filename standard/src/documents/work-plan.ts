import type { Standard } from '../standard.ts'
import { paragraph } from './blocks.ts'
import { sayDay } from './days.ts'
import type { Document } from './document.ts'
import { telephoneOf } from './names.ts'
import { fill } from './text.ts'
import { planWords } from './words/plan-words.ts'
import { advice } from './work-plan/advice.ts'
import { baseline, lists, terms } from './work-plan/annexes.ts'
import { assumptions, bases } from './work-plan/bases.ts'
import { calendar } from './work-plan/calendar.ts'
import { chapters } from './work-plan/chapter.ts'
import { conditions } from './work-plan/conditions.ts'
import { conflicts } from './work-plan/conflicts.ts'
import { deferrals } from './work-plan/deferrals.ts'
import { duties } from './work-plan/duties.ts'
import { facts } from './work-plan/facts.ts'
import { halls } from './work-plan/halls.ts'
import { materials } from './work-plan/materials.ts'
import { matters } from './work-plan/matters.ts'
import { overlays } from './work-plan/overlays.ts'
import { pledges } from './work-plan/pledges.ts'
import { purpose } from './work-plan/purpose.ts'
import { serials } from './work-plan/serials.ts'
import { sources } from './work-plan/sources.ts'
import { staff } from './work-plan/staff.ts'
import { turns } from './work-plan/turns.ts'
import { windows } from './work-plan/windows.ts'

const main = [
  purpose,
  conditions,
  materials,
  matters,
  deferrals,
  pledges,
  conflicts,
  sources,
  duties,
  windows,
  halls,
  advice,
  calendar,
  turns,
  serials,
  facts,
  staff,
  overlays,
  bases,
  assumptions,
]

const annexes = [terms, lists, baseline]

/** What every document says of the standard that it is made from. */
export const madeFrom = ({ version, digest, inForceFrom }: Standard): Document['standard'] => ({
  version,
  digest,
  inForceFrom,
})

/** 《工作方案》: the whole standard as one document, each line with the number of its basis. */
export const workPlan = (standard: Standard): Document => ({
  kind: 'work-plan',
  title: fill(planWords.title, { province: standard.province.name, event: standard.event.name }),
  subtitle: fill(planWords.subtitle, { version: standard.version, from: sayDay(standard.inForceFrom) }),
  standard: madeFrom(standard),
  telephone: telephoneOf(standard),
  blocks: [
    paragraph(planWords.made, 'note'),
    ...chapters(planWords.chapter, main, standard),
    ...chapters(planWords.annex, annexes, standard),
  ],
})
