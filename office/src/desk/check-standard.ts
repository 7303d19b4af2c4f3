import type { Refusal } from '@xiqian/case'
import { newId } from '@xiqian/seal'
import type { StandardDigest } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { Proof } from '../standards/version.ts'
import { asSystem } from './actors.ts'
import { type AskedOfVersion, actOnVersion, performOnVersion, type VersionDone } from './version-act.ts'

/** 检查: asked for here, done by an errand, since it goes through every situation and takes its time. */
export const checkStandard = (
  office: Office,
  ask: AskedOfVersion & { readonly digest: StandardDigest },
): Promise<VersionDone | Refusal> =>
  actOnVersion(
    office,
    {
      ...ask,
      errands: [
        {
          id: newId(),
          kind: 'check-standard',
          body: { kind: 'check-standard', digest: ask.digest },
          runAt: office.clocks.machineNow().toISOString(),
        },
      ],
    },
    { type: 'check-standard' },
  )

/** 检查完了: what was found, with the errand that found it. */
export const recordProof = (
  office: Office,
  { digest, errand, proof }: { readonly digest: StandardDigest; readonly errand: string; readonly proof: Proof },
): Promise<VersionDone | Refusal> =>
  performOnVersion(
    office,
    { digest, key: `${errand}-record-proof`, requestDigest: errand, by: asSystem('check-standard'), finishes: errand },
    { type: 'record-proof', proof },
  )
