import type { Refusal } from '@xiqian/case'
import { type Cut, kpiOf } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { nothingSuch } from './words.ts'

export const lifeEvents = async (office: Office) => ({
  lifeEvents: office.standards.all().map(({ event }) => ({ id: event.id, name: event.name })),
})

const line = ({ before, after, percentCut }: Cut) => ({ before, after, cut: percentCut })

/** 一件事 as the first page tells it: who is a party, where it can be done, and what it used to cost. */
export const lifeEvent = async (office: Office, id: string) => {
  const standard = office.standards.inForce(id)
  if (standard === undefined) return nothingSuch satisfies Refusal
  const { materials, steps, visits, workingDays } = kpiOf(standard)
  return {
    id,
    name: standard.event.name,
    parties: standard.parties.map(({ id: role, name }) => ({ id: role, name })),
    counties: standard.counties.map(({ code, name, city }) => ({ code, name, city })),
    standard: { digest: standard.digest, version: standard.version },
    today: office.clocks.today(),
    synthetic: office.dataSet === 'synthetic',
    telephone: '12345',
    kpi: { materials: line(materials), steps: line(steps), visits: line(visits), days: line(workingDays) },
  }
}
