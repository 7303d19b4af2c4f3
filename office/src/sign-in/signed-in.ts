import type { RegionCode } from '@xiqian/standard'

/** What a citizen's identity provider vouched for; lies sealed and is opened only where a desk needs it. */
export type Identity = { readonly name: string; readonly citizenNumber: string }

export type Nobody = { readonly kind: 'nobody' }

/** 群众. `account` is a pseudonym (`c-` and 26 characters), the same at every sign-in of the same citizen number. */
export type Citizen = {
  readonly kind: 'citizen'
  readonly account: string
  /** Blind index of the citizen number (column `citizen-number`), 64 hex digits. */
  readonly personIndex: string
  /** Opens the sealed identity (one unwrap at the first call, kept for the request). Throws where it was erased. */
  readonly identity: () => Promise<Identity>
}

/** 工作人员. `staffRole` is a role of the standard, `organ` an organ of the hall (`registry-610112`). */
export type Staff = {
  readonly kind: 'staff'
  readonly account: string
  readonly staffRole: string
  readonly organ: string
  readonly region: RegionCode
  readonly name: string
}

export type SomebodySignedIn = Citizen | Staff

/** 谁在问: read from the session with one trip to the database, at every request. */
export type SignedIn = Nobody | SomebodySignedIn
