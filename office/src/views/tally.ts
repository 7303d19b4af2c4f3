import type { Static } from '@sinclair/typebox'
import { dayOf, type Refusal, tallyDefinitions, tallyOf } from '@xiqian/case'
import { workingDaysBetween } from '@xiqian/standard'
import { roleOf } from '../desk/actors.ts'
import { judge, load } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import type { Office } from '../office.ts'
import type { TallyAnswer } from '../shapes/citizen.ts'
import type { SomebodySignedIn } from '../sign-in/signed-in.ts'
import { asCaseEvents } from './case-events.ts'
import { nothingSuch } from './words.ts'

/** 清点: what this case cost the couple, counted from its events. */
export const tally = async (
  office: Office,
  by: SomebodySignedIn,
  caseId: string,
): Promise<Static<typeof TallyAnswer> | Refusal> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return nothingSuch
  const isTheirs =
    by.kind === 'citizen'
      ? roleOf(loaded.file, by.account) !== undefined
      : mayStaff(office, by, loaded, { action: 'read' }).effect === 'permit'
  if (!isTheirs) return nothingSuch
  const { standard, calendar } = loaded
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const events = asCaseEvents(loaded.events)
  const { waitedForSource, departments, ...counted } = tallyOf(events, plan, (from, to) =>
    workingDaysBetween(calendar, from, to),
  )
  return {
    ...counted,
    waitedFor: waitedForSource.map(({ source, from, until }) => ({
      who: standard.sources.find(({ id }) => id === source)?.name ?? { zh: source, en: source },
      workingDays: workingDaysBetween(calendar, dayOf(from), dayOf(until ?? office.clocks.legalNow())) ?? 0,
    })),
    departments: departments.map(({ department, matter, days, paused }) => ({
      who: standard.departments.find(({ id }) => id === department)?.name ?? { zh: department, en: department },
      matter,
      workingDays: days,
      pausedDays: paused,
    })),
    definitions: { ...tallyDefinitions },
    detail: {
      declared: [...new Set(plan.materials.map(({ kpiRow, name }) => `${kpiRow} ${name.zh}`))],
      sources: waitedForSource.map(({ source, from, until }) => `${source} ${from} → ${until ?? '…'}`),
    },
  }
}
