import type { Static } from '@sinclair/typebox'
import type { Office } from '../office.ts'
import type { SourcesAnswer } from '../shapes/staff.ts'

/** The ledger of connectors runs on the machine's clock; people read the legal one, which a synthetic data set moves. */
export const onLegalClock = ({ clocks }: Office, instant: string): string =>
  new Date(Date.parse(instant) + Date.parse(clocks.legalNow()) - clocks.machineNow().getTime()).toISOString()

/** 数据源状态: what each department's services last said; one that is down makes the department down. */
export const sources = async (office: Office): Promise<Static<typeof SourcesAnswer>> => {
  const states = office.departments.sourcesState()
  const standards = office.standards.all()
  const departments = [
    ...new Set(standards.flatMap((standard) => standard.sources.map(({ department }) => department))),
  ]
  const nameOf = (department: string) =>
    standards.flatMap((standard) => standard.departments).find(({ id }) => id === department)?.name
  return {
    sources: departments.map((department) => {
      const down = states.find(({ id, state }) => id.startsWith(`${department}.`) && state === 'down')
      return {
        department,
        name: nameOf(department) ?? { zh: department, en: department },
        state: down === undefined ? 'up' : 'down',
        ...(down?.since === undefined ? {} : { since: onLegalClock(office, down.since) }),
      }
    }),
  }
}
