import type { Act } from '../src/index.ts'

export const giveMandate = (
  more: Partial<Act & { readonly type: 'give-mandate' }> = {},
): Act & { readonly type: 'give-mandate' } => ({
  type: 'give-mandate',
  mandate: 'm-1',
  role: 'one',
  kind: 'kin',
  also: [],
  ground: 'phone',
  sentenceDigest: 's',
  tokenDigest: 'token',
  ...more,
})
