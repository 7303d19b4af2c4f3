/** 号有毛病: what is wrong with the number that a register gave; `used` was given before. */
export type NumberDoubt = 'malformed' | 'another-organ' | 'another-year' | 'used'
