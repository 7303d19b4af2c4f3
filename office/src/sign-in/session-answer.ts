import type { Static } from '@sinclair/typebox'
import { organNameOf } from '../hall/organs.ts'
import { countersOf } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { SessionAnswer } from '../shapes/staff.ts'
import type { SignedIn } from './signed-in.ts'

/** What the page shows of the session: a citizen sees a mask even of the own name, since others look over shoulders. */
export const sessionAnswer = async (office: Office, by: SignedIn): Promise<Static<typeof SessionAnswer>> => {
  const clock = {
    synthetic: office.dataSet === 'synthetic',
    today: office.clocks.today(),
    now: office.clocks.legalNow(),
  }
  if (by.kind === 'nobody') return { signedIn: false, ...clock }
  if (by.kind === 'citizen') {
    return { signedIn: true, kind: 'citizen', displayName: maskName((await by.identity()).name), ...clock }
  }
  const roleName = office.standards
    .all()
    .flatMap(({ staffRoles }) => staffRoles)
    .find(({ id }) => id === by.staffRole)?.name
  const organName = organNameOf(office, by.organ)
  return {
    signedIn: true,
    kind: 'staff',
    displayName: by.name,
    staffRole: by.staffRole,
    ...(roleName === undefined ? {} : { staffRoleName: roleName }),
    counters: [...countersOf(office.standards.all(), by.staffRole)],
    organ: by.organ,
    ...(organName === undefined ? {} : { organName }),
    region: by.region,
    ...clock,
  }
}
