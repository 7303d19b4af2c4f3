import type { NewErrand } from '@xiqian/ledger'
import { newId } from '@xiqian/seal'
import type { LegalDay, StandardDigest } from '@xiqian/standard'
import type { Clocks } from '../office.ts'

/** Wakes at the first moment of the day on which a version comes into force: open cases are looked through then. */
export const inForceErrand = (
  { machineNow }: Pick<Clocks, 'machineNow'>,
  digest: StandardDigest,
  from: LegalDay,
): NewErrand => ({
  id: newId(),
  kind: 'standard-in-force',
  body: { kind: 'standard-in-force', digest },
  runAt: machineNow().toISOString(),
  legalAt: new Date(`${from}T00:00:00.000+08:00`).toISOString(),
})
