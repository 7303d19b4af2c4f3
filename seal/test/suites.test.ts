import { generateKeyPairSync } from 'node:crypto'
import { sm2, sm3, sm4 } from 'sm-crypto-v2'
import { describe, expect, test } from 'vitest'
import { fromHex, gm, joinBytes, randomBytes, suites, toHex, utf8 } from '../src/index.ts'

describe.each(Object.values(suites))('the suite $name keeps the contract', (suite) => {
  const key = new Uint8Array(32).fill(7)
  const context = utf8('sealed_part 610102 case-1 part-1')
  const plain = utf8('张三 619900199001011234')

  test('what was encrypted is read again, and twice the same gives other bytes', () => {
    const sealed = suite.encrypt(key, plain, context)
    expect(suite.decrypt(key, sealed, context)).toEqual(plain)
    expect(toHex(suite.encrypt(key, plain, context))).not.toBe(toHex(sealed))
    expect(Buffer.from(sealed).includes(Buffer.from(plain))).toBe(false)
  })

  test('nothing and a long text work too', () => {
    for (const length of [0, 1, 15, 16, 17, 100_000]) {
      const text = randomBytes(length)
      expect(suite.decrypt(key, suite.encrypt(key, text, context), context)).toEqual(text)
    }
  })

  test('one changed bit anywhere is refused', () => {
    const sealed = suite.encrypt(key, plain, context)
    for (let place = 0; place < sealed.length * 8; place += 1) {
      const changed = Uint8Array.from(sealed)
      changed[place >> 3] = (changed[place >> 3] ?? 0) ^ (1 << (place & 7))
      expect(suite.decrypt(key, changed, context)).toBeNull()
    }
  })

  test('another key, another context, a cut text are refused alike', () => {
    const sealed = suite.encrypt(key, plain, context)
    expect(suite.decrypt(new Uint8Array(32).fill(8), sealed, context)).toBeNull()
    expect(suite.decrypt(key, sealed, utf8('elsewhere'))).toBeNull()
    for (let length = 0; length < sealed.length; length += 1) {
      expect(suite.decrypt(key, sealed.subarray(0, length), context)).toBeNull()
    }
  })

  test('a signature is verified by its own key and text only, and nonsense is no accident', () => {
    const keys = suite.newSigningKeys()
    const other = suite.newSigningKeys()
    const signature = suite.sign(keys.privateKey, plain)
    expect(suite.verify(keys.publicKey, plain, signature)).toBe(true)
    expect(suite.verify(other.publicKey, plain, signature)).toBe(false)
    expect(suite.verify(keys.publicKey, utf8('other'), signature)).toBe(false)
    expect(suite.verify(keys.publicKey, plain, new Uint8Array(70))).toBe(false)
    expect(suite.verify(utf8('no key'), plain, signature)).toBe(false)
  })

  test('derived keys of different use differ', () => {
    expect(toHex(suite.derive(key, 'one', 32))).not.toBe(toHex(suite.derive(key, 'two', 32)))
    expect(suite.derive(key, 'one', 48)).toHaveLength(48)
  })
})

describe('国密 agrees with sm-crypto-v2 and with the published vectors', () => {
  test('SM3 of abc (GB/T 32905 example 1)', () => {
    expect(toHex(gm.hash(utf8('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  test('SM3 and HMAC-SM3 of many lengths', () => {
    for (const length of [0, 1, 31, 32, 55, 56, 63, 64, 65, 127, 1000]) {
      const bytes = randomBytes(length)
      const key = randomBytes(32)
      expect(toHex(gm.hash(bytes))).toBe(sm3(bytes))
      expect(toHex(gm.mac(key, bytes))).toBe(sm3(bytes, { key, mode: 'hmac' }))
    }
  })

  test('HKDF-SM3 is RFC 5869 over HMAC-SM3', () => {
    const key = randomBytes(32)
    const extracted = gm.mac(new Uint8Array(32), key)
    const first = gm.mac(extracted, joinBytes(utf8('use'), Uint8Array.of(1)))
    const second = gm.mac(extracted, joinBytes(first, utf8('use'), Uint8Array.of(2)))
    expect(toHex(gm.derive(key, 'use', 48))).toBe(toHex(joinBytes(first, second)).slice(0, 96))
  })

  test('the cipher is SM4-CTR and the mac HMAC-SM3 over context, iv and ciphertext', () => {
    const key = randomBytes(32)
    const context = utf8('context')
    const plain = utf8('办件的共同部分,共三十四个字节')
    const both = gm.derive(key, 'xiqian sm4-ctr hmac-sm3 v1', 48)
    const sealed = gm.encrypt(key, plain, context)
    const iv = sealed.subarray(0, 16)
    const cipherText = sealed.subarray(16, sealed.length - 32)
    // CTR by hand: the oracle encrypts the counter blocks in ECB.
    const stream = joinBytes(
      ...Array.from({ length: Math.ceil(plain.length / 16) }, (_item, block) => {
        const counter = (BigInt(`0x${toHex(iv)}`) + BigInt(block)) % (1n << 128n)
        const text = counter.toString(16).padStart(32, '0')
        return fromHex(sm4.encrypt(fromHex(text), toHex(both.subarray(0, 16)), { padding: 'none' }))
      }),
    )
    expect(toHex(cipherText)).toBe(toHex(plain.map((byte, at) => byte ^ (stream[at] ?? 0))))
    const covered = joinBytes(Uint8Array.of(0, 0, 0, context.length), context, iv, cipherText)
    expect(toHex(sealed.subarray(sealed.length - 32))).toBe(sm3(covered, { key: both.subarray(16), mode: 'hmac' }))
  })

  test('SM2: each verifies what the other signed, with ZA and the default id', () => {
    const { privateKey, publicKey } = gm.newSigningKeys()
    const text = utf8('准予结婚登记')
    const point = `04${toHex(publicKey.subarray(-64))}`
    const ours = gm.sign(privateKey, text)
    expect(sm2.doVerifySignature(text, toHex(ours), point, { der: true, hash: true })).toBe(true)

    // The private value is the 32 bytes behind the version octet of the inner ECPrivateKey: 02 01 01 04 20.
    const pkcs8 = toHex(privateKey)
    const value = pkcs8.slice(pkcs8.indexOf('0201010420') + 10, pkcs8.indexOf('0201010420') + 74)
    const theirs = fromHex(sm2.doSignature(text, value, { der: true, hash: true }))
    expect(gm.verify(publicKey, text, theirs)).toBe(true)
    expect(sm2.doVerifySignature(text, toHex(ours), point, { der: true, hash: true, userId: 'other' })).toBe(false)
  })

  test('SM2: the example of GB/T 32918.2 annex A on the recommended curve verifies', () => {
    const point =
      '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
      'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
    const spki = fromHex(`3059301306072a8648ce3d020106082a811ccf5501822d03420004${point}`)
    const r = 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3'
    const s = 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa'
    const signature = fromHex(`3046022100${r}022100${s}`)
    expect(gm.verify(spki, utf8('message digest'), signature)).toBe(true)
    expect(gm.verify(spki, utf8('message digesT'), signature)).toBe(false)
  })

  test('a key on another curve is no SM2 key: it would sign ECDSA', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
      publicKeyEncoding: { type: 'spki', format: 'der' },
    })
    expect(() => gm.sign(privateKey, utf8('x'))).toThrow(/SM2/)
    expect(gm.verify(publicKey, utf8('x'), new Uint8Array(70))).toBe(false)
  })
})
