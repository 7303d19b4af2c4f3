import type { PledgeRule } from './pledge-types.ts'

/** 告知承诺: the row of the standard for a material; one that each party gives has its id before the `@`. */
export const pledgeOf = (
  { pledges }: { readonly pledges?: readonly PledgeRule[] },
  material: string,
): PledgeRule | undefined => pledges?.find((rule) => rule.material === material.split('@')[0])
