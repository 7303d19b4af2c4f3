/**
 * An accident, thrown: the platform refused our request (4xx) or we built one that breaks the contract. Retrying the same
 * request cannot help; a person has to look. `status` is 0 where nothing was sent.
 */
export class ContractBroken extends Error {
  readonly service: string
  readonly status: number
  readonly code: string

  constructor(service: string, status: number, code: string, remedy: string) {
    super(`${service}: ${code} (${status}). ${remedy}`)
    this.name = 'ContractBroken'
    this.service = service
    this.status = status
    this.code = code
  }
}
