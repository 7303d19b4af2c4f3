import type { LeasedErrand } from '@xiqian/ledger'
import type { StandardDigest } from '@xiqian/standard'
import { recordProof } from '../desk/check-standard.ts'
import { isRefusal } from '../desk/perform.ts'
import type { Office } from '../office.ts'
import { again, backoffMs, done, later, type Settled, settled } from './settled.ts'

/** Tries of a prover that breaks before a person must look. */
const mostBroken = 40

/** 检查一个版本: the prover runs beside; this errand asks it now and then, so that no other errand waits for it. */
export const checkStandard = async (
  office: Office,
  errand: LeasedErrand,
  { digest }: { readonly digest: StandardDigest },
): Promise<Settled> => {
  await office.versions.refresh()
  const standard = office.standards.byDigest(digest)
  if (standard === undefined) return done
  if (office.versions.byDigest(digest)?.state.stage !== 'checking') return done
  const proof = office.prover.proofOf(standard)
  if (proof === 'running') return later(errand.attempts < 10 ? 200 : 2_000, 'the prover is running')
  if (proof instanceof Error) {
    return errand.attempts > mostBroken
      ? { next: 'dead', problem: 'the prover breaks' }
      : again(backoffMs(office, errand.attempts), `the prover broke: ${proof.name}`)
  }
  const recorded = await recordProof(office, { digest, errand: errand.id, proof })
  if (isRefusal(recorded)) return recorded.refused === 'busy-try-again' ? again(200, 'busy') : done
  return settled
}
