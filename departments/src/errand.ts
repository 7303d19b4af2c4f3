/**
 * 用途: said with every call to a source, and signed. `requestId` is the idempotency key: the same on every retry.
 * `initiator` is the act that started it and the post that did the act, never a name, a number or an account.
 * `duties` are the ids that have a row on the 数据共享责任清单 under which the call is made: what has none is never asked.
 */
export type ErrandHeader = {
  readonly purpose: string
  readonly legalBasis: string
  readonly caseRef: string
  readonly initiator: { readonly act: string; readonly post: string }
  readonly requestId: string
  readonly duties: ReadonlySet<string>
}
