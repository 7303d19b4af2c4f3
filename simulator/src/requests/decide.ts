import type { FaultMode } from '../faults.ts'
import { compactDay, dayOf } from '../legal-clock.ts'
import type { Province } from '../people/province.ts'
import { type DecisionWire, refusedFor } from '../registers/wire.ts'
import { decideCorrection, isCorrection } from './corrections.ts'
import type { Received } from './effect.ts'
import { registerMarriage } from './marriages.ts'
import { decideMigration } from './migration.ts'
import { recordBirthRegistration, recordMarriage, updateStatus } from './reports.ts'

export const migration = 'public-security.hukou-migration'

/** 补正: the list that the fault switch asks for; the codes are the standard's material ids. */
const correction: DecisionWire = {
  slzt: '3',
  bzclqd: [{ lx: 'cl', bm: 'settlement-consent', sm: '同意落户声明与登记的权利人不一致,请重新签署' }],
}

/** Why each of them says no where it is made to. */
export const refusalCode = (service: string): string => (service === migration ? 'OTHER' : 'NOT_REGISTERED')

const forced = (service: string, mode: FaultMode, on: string): DecisionWire | undefined => {
  if (mode === 'decide-refuse') return refusedFor(refusalCode(service), on)
  return mode === 'decide-correction' ? correction : undefined
}

/** Decides at a legal instant and changes the registers; undefined where it is not yet time. The same on every replay. */
export const decide = (
  province: Province,
  received: Received,
  at: number,
  mode: FaultMode,
): { readonly wire: DecisionWire; readonly changed: readonly string[] } | undefined => {
  const on = compactDay(dayOf(at))
  const byForce = forced(received.service, mode, on)
  if (byForce) return { wire: byForce, changed: [] }
  const wire = byService(province, received, at, on)
  if (!wire) return undefined
  const isGranted = wire.slzt === '2' && wire.bjjgdm !== '1'
  return { wire, changed: isGranted ? (changes[received.service] ?? corrected(received)) : [] }
}

const byService = (province: Province, received: Received, at: number, on: string): DecisionWire | undefined => {
  if (isCorrection(received.service)) return decideCorrection(province, received, on)
  switch (received.service) {
    case migration:
      return decideMigration(province, received, at)
    case 'public-security.marital-status-update':
      return updateStatus(province, received.body, on)
    case 'civil-affairs.register-marriage':
      return registerMarriage(province, received, on)
    case 'civil-affairs.report-marriage':
      return recordMarriage(province, received.body, on)
    case 'health.report-birth-registration':
      return recordBirthRegistration(province, received.body, on)
    default:
      throw new Error(`${received.service} decides nothing`)
  }
}

const corrected = ({ service, body }: Received): readonly string[] =>
  isCorrection(service) ? [`corrected: ${body.sjx}`] : []

const changes: Readonly<Record<string, readonly string[]>> = {
  [migration]: ['household register: the mover stands in another household'],
  'public-security.marital-status-update': ['population register: marital status of both'],
  'civil-affairs.register-marriage': ['marriage register: one line'],
  'civil-affairs.report-marriage': ['marriage register: one line'],
  'health.report-birth-registration': ['birth registrations: one'],
}
