/**
 * 用途: said with every call to a source, and signed. `requestId` is the idempotency key: the same on every retry.
 * `actor` is a pseudonym, never a name or a citizen number.
 */
export type ErrandHeader = {
  readonly purpose: string
  readonly legalBasis: string
  readonly caseRef: string
  readonly initiator: { readonly actor: string; readonly role: string }
  readonly requestId: string
}
