import type { Citizen, SomebodySignedIn } from '../sign-in/signed-in.ts'

/** What the door hands to a desk; who asks is known, the body has kept to its shape, nothing more. */
export type Asked<Body, By extends SomebodySignedIn = Citizen> = {
  readonly by: By
  readonly key: string
  readonly requestDigest: string
  readonly body: Body
}
export type AskedOfCase<Body, By extends SomebodySignedIn = Citizen> = Asked<Body, By> & { readonly caseId: string }
export type Nothing = Readonly<Record<string, never>>
