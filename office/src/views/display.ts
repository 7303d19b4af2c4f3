import type { Fact, Standard, Text, Value } from '@xiqian/standard'

const same = (words: string): Text => ({ zh: words, en: words })

/** A value in the words of the form. */
export const displayOf = (standard: Standard, fact: Fact, value: Value): Text => {
  const { domain } = fact
  if (domain.kind === 'yes-no')
    return value === true ? (domain.yes ?? { zh: '是', en: 'Yes' }) : (domain.no ?? { zh: '否', en: 'No' })
  if (domain.kind === 'choice')
    return domain.options.find((option) => option.value === value)?.name ?? same(String(value))
  if (domain.kind === 'role') return standard.parties.find(({ id }) => id === value)?.name ?? same(String(value))
  if (domain.kind === 'county') {
    const county = standard.counties.find(({ code }) => code === value)
    return county === undefined
      ? same(String(value))
      : { zh: `${county.city}${county.name}`, en: `${county.name} (${county.code})` }
  }
  return same(String(value))
}

const asked: Text = { zh: '本人填写', en: 'You said so' }
const atSignIn: Text = { zh: '登录时核过的身份', en: 'Your sign-in' }

/** Where a saved value came from, in words. */
export const originOf = (
  standard: Standard,
  from: string,
): { readonly kind: 'asked' | 'source' | 'sign-in'; readonly name: Text } => {
  if (from === 'asked') return { kind: 'asked', name: asked }
  if (from === 'sign-in') return { kind: 'sign-in', name: atSignIn }
  return { kind: 'source', name: standard.sources.find(({ id }) => id === from)?.name ?? same(from) }
}
