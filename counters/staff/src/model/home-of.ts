/** Where a member of staff begins: officers who decide from an inbox at the inbox, everyone else at the window. */
export const homeOf = (staffRole: string | undefined): '/window' | '/approval' =>
  staffRole?.endsWith('-officer') ? '/approval' : '/window'
