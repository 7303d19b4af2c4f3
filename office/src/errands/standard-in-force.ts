import type { LeasedErrand } from '@xiqian/ledger'
import type { StandardDigest } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { done, type Settled } from './settled.ts'

/** Stages of a case that may have been accepted and is not over. */
const openStages = ['ready', 'booked', 'at-the-window', 'in-review', 'correction']

/** One errand a case, in the region of the case, under an id of its own: asked for twice, it is one. */
const lookThrough = `
  insert into errand (region_code, errand_id, stream_id, kind, body, run_at)
  select left(found.case_id, 6), $1 || '-' || found.case_id, found.case_id, 'follow-standard',
         jsonb_build_object('kind', 'follow-standard', 'caseId', found.case_id, 'standard', $2::text), $3::timestamptz
  from (
    select distinct case_id
    from case_of_person
    where region_code = '610000' and life_event = $4 and stage = any($5)
  ) found
  on conflict on constraint errand_pk do nothing`

/** 施行之日: a version is in force from this moment; every open case is looked through, each by itself. */
export const standardInForce = async (
  office: Office,
  errand: LeasedErrand,
  { digest }: { readonly digest: StandardDigest },
): Promise<Settled> => {
  await office.versions.refresh()
  const version = office.versions.byDigest(digest)
  if (version === undefined || office.standards.inForce(version.lifeEvent)?.digest !== digest) return done
  const now = office.clocks.machineNow().toISOString()
  await office.memory.pool.query(lookThrough, [errand.id, digest, now, version.lifeEvent, openStages])
  office.wake()
  return done
}
