/** This machine: where the development simulator lives. A province names its platform's host. */
export const ownMachine = ['127.0.0.1', 'localhost', '[::1]'] as const

/** Gives the address of a path below the base, or throws: no call leaves for a host that nobody has allowed. */
export const addressesBelow = (baseUrl: string, allowedHosts: readonly string[]): ((path: string) => URL) => {
  const base = new URL(baseUrl)
  if (base.protocol !== 'https:' && base.protocol !== 'http:') {
    throw new Error(`the platform's address must be http or https, not ${base.protocol} Correct baseUrl.`)
  }
  if (!allowedHosts.includes(base.hostname)) {
    throw new Error(
      `host ${base.hostname} is not on the list of allowed hosts. Add it to allowedHosts or correct baseUrl.`,
    )
  }
  const prefix = base.pathname.replace(/\/$/, '')
  return (path) => new URL(`${prefix}${path}`, base.origin)
}
