import { caseSlots } from './case-slots.ts'
import { checkSheet, checkSheetFile } from './check-sheet.ts'
import { consentLink } from './consent-link.ts'
import { caseNotice, noticeDocument, standardDocument, standardDocuments } from './documents.ts'
import { guide } from './guide.ts'
import { handOuts } from './hand-outs.ts'
import { lifeEvent, lifeEvents } from './life-events.ts'
import { find, inbox, today } from './lists.ts'
import { looks } from './looks.ts'
import { mandateLink } from './mandate-link.ts'
import { myCases } from './my-cases.ts'
import { operations } from './operations.ts'
import { paper } from './paper.ts'
import { partyCase } from './party-case.ts'
import { policyVersions } from './policy.ts'
import { sheet, sheets, sheetToPrint } from './sheets.ts'
import { sources } from './sources.ts'
import { staffCase } from './staff-case.ts'
import {
  standardCalendar,
  standardConditions,
  standardCounties,
  standardDuties,
  standardMaterials,
  standardMatters,
  standardQuestions,
} from './standard-lists.ts'
import { standardForm, standardInForce, standards, standardText, standardVersions } from './standard-versions.ts'
import { supervision } from './supervision.ts'
import { tally } from './tally.ts'

/** One question a file. */
export const views = {
  lifeEvents,
  lifeEvent,
  guide,
  myCases,
  paper,
  partyCase,
  consentLink,
  mandateLink,
  caseSlots,
  looks,
  tally,
  staffCase,
  today,
  handOuts,
  inbox,
  sources,
  find,
  standards,
  standardInForce,
  standardVersions,
  standardText,
  standardForm,
  standardMatters,
  standardMaterials,
  standardConditions,
  standardQuestions,
  standardDuties,
  standardCalendar,
  standardCounties,
  standardDocuments,
  standardDocument,
  noticeDocument,
  caseNotice,
  sheets,
  sheet,
  sheetToPrint,
  checkSheet,
  checkSheetFile,
  policyVersions,
  operations,
  supervision,
}
