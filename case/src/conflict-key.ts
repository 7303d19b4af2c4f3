/** Of each party there is at most one of each rule. */
export const conflictKey = ({ conflict, role }: { readonly conflict: string; readonly role: string }): string =>
  `${conflict}@${role}`
