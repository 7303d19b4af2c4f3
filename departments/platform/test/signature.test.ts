import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signRequest } from '../signature.ts'
import { hmacSm3Hex, sm3Hex } from '../sm3.ts'
import { header } from './opened.ts'

const toSign = {
  service: 'public-security.person',
  method: 'POST',
  path: '/public-security/person',
  body: '{"xm":"陈𠮷"}',
  header: header('key-1'),
  now: '2026-03-02T01:00:00.000Z',
  nonce: 'n-1',
}
const key = { requesterId: 'xiqian-office', secret: '密钥' }

describe('签名请求', () => {
  it('SM3 of abc is the one printed in GB/T 32905', () => {
    expect(sm3Hex('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  it('signs the lines in the order of the contract, Chinese words percent-encoded', () => {
    const signed = signRequest(toSign, key)
    const lines = [
      'POST',
      '/public-security/person',
      createHash('sm3').update(toSign.body).digest('hex'),
      'xiqian-office',
      'public-security.person',
      '2026-03-02T01:00:00.000Z',
      'n-1',
      'key-1',
      encodeURIComponent('核验婚姻状况'),
      encodeURIComponent('婚姻登记条例第七条'),
      'case-1',
      'accept-at-window;registrar%40registry-610112',
    ]
    expect(signed.gjgxjhpt_sign).toBe(createHmac('sm3', '密钥').update(lines.join('\n')).digest('hex'))
    expect(Object.values(signed).every((value) => /^[\x20-\x7e]+$/.test(value))).toBe(true)
  })

  it('每一项都在签名之内: change one and the signature is another', () => {
    const sign = signRequest(toSign, key).gjgxjhpt_sign
    const others = [
      { ...toSign, body: '{}' },
      { ...toSign, path: '/public-security/household' },
      { ...toSign, service: 'public-security.household' },
      { ...toSign, now: '2026-03-02T01:00:01.000Z' },
      { ...toSign, nonce: 'n-2' },
      { ...toSign, header: header('key-2') },
      { ...toSign, header: { ...toSign.header, purpose: '别的用途' } },
      { ...toSign, header: { ...toSign.header, legalBasis: '别的依据' } },
      { ...toSign, header: { ...toSign.header, caseRef: 'case-2' } },
      { ...toSign, header: { ...toSign.header, initiator: { act: 'tell', post: 'partyM' } } },
    ]
    const signs = others.map((other) => signRequest(other, key).gjgxjhpt_sign)
    expect(new Set([sign, ...signs]).size).toBe(others.length + 1)
    expect(signRequest(toSign, { ...key, secret: '另一把' }).gjgxjhpt_sign).not.toBe(sign)
  })

  it('a value with a line break cannot shift the lines', () => {
    const cunning = { ...toSign, header: { ...toSign.header, purpose: 'a\nb' } }
    expect(signRequest(cunning, key)['x-purpose']).toBe('a%0Ab')
    expect(hmacSm3Hex('k', 'a')).toMatch(/^[0-9a-f]{64}$/)
  })
})
