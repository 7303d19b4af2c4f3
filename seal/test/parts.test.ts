import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  blindIndex,
  commitmentOf,
  isCommitmentOf,
  newKeyRing,
  newPartKey,
  openFileKms,
  openPart,
  sealPart,
  suites,
} from '../src/index.ts'

const place = { table: 'sealed_part', region: '610102', stream: 'case-1', part: 'p1' }
const value = { name: '王·小明𠮷', number: '619900199001011234' }

describe.each(Object.values(suites))('a part sealed by $name', (suite) => {
  const key = newPartKey()

  test('opens in its place and nowhere else', () => {
    const { sealed } = sealPart(suite, key, place, value)
    expect(openPart(key, place, sealed)).toMatchObject({ value })
    for (const elsewhere of [
      { ...place, table: 'errand' },
      { ...place, region: '610103' },
      { ...place, stream: 'case-2' },
      { ...place, part: 'p2' },
    ]) {
      expect(openPart(key, elsewhere, sealed)).toEqual({ unreadable: true })
    }
  })

  test('one answer for every cause', () => {
    const { sealed } = sealPart(suite, key, place, value)
    const [version, name, keyId, body = ''] = sealed.split('.')
    const other = name === 'gm' ? 'international' : 'gm'
    const spoilt = [
      '',
      'v1',
      `v2.${name}.${keyId}.${body}`,
      `${version}.${other}.${keyId}.${body}`,
      `${version}.constructor.${keyId}.${body}`,
      `${version}.${name}.${newPartKey().id}.${body}`,
      `${version}.${name}.${keyId}.${body.slice(0, -2)}`,
      `${version}.${name}.${keyId}.A${body}`,
      `${sealed}.x`,
    ]
    for (const text of spoilt) expect(openPart(key, place, text)).toEqual({ unreadable: true })
    expect(openPart(newPartKey(), place, sealed)).toEqual({ unreadable: true })
    expect(openPart({ ...newPartKey(), id: key.id }, place, sealed)).toEqual({ unreadable: true })
  })

  test('the text is v1, the suite, the key, the rest, and carries nothing in the clear', () => {
    const { sealed } = sealPart(suite, key, place, value)
    expect(sealed).toMatch(new RegExp(`^v1\\.${suite.name}\\.${key.id}\\.[A-Za-z0-9_-]+$`))
    expect(sealed).not.toContain('619900')
  })

  test('the commitment stands for value and salt; the same value gives another one', () => {
    const one = sealPart(suite, key, place, value)
    const two = sealPart(suite, key, place, value)
    expect(one.commitment).toMatch(/^[0-9a-f]{64}$/)
    expect(one.commitment).not.toBe(two.commitment)
    const opened = openPart(key, place, one.sealed)
    if ('unreadable' in opened) throw new Error('unreadable')
    expect(Buffer.from(opened.salt, 'base64url')).toHaveLength(16)
    expect(commitmentOf(suite, opened.salt, opened.value)).toBe(one.commitment)
    expect(isCommitmentOf(one.commitment, opened.salt, opened.value)).toBe(true)
    expect(isCommitmentOf(two.commitment, opened.salt, opened.value)).toBe(false)
  })
})

describe('the file key store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-keys-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const kms = openFileKms(folder, { dataSet: 'synthetic', environment: {} })

  test('blind indexes: one value in three writings is one; another column is another', async () => {
    const index = await blindIndex(kms, 'citizen-number', '61990019900101123X')
    expect(await blindIndex(kms, 'citizen-number', ' 6199 0019900101123x')).toBe(index)
    expect(await blindIndex(kms, 'citizen-number', '61990019900101123X')).toBe(index)
    expect(await blindIndex(kms, 'telephone', '61990019900101123X')).not.toBe(index)
    expect(index).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the ring unwraps once in five minutes, again after it, and never after an erasure of the key-encryption key', async () => {
    let unwrapped = 0
    const counting = {
      ...kms,
      unwrap: (wrapped: string) => {
        unwrapped += 1
        return kms.unwrap(wrapped)
      },
    }
    const ring = newKeyRing(counting)
    const key = newPartKey()
    const { wrapped, kekId } = await kms.wrap(key.bytes)
    const asked = { keyId: key.id, wrapped }
    expect(await ring.keyFor(asked, 0)).toEqual(key)
    expect(await ring.keyFor(asked, 299_999)).toEqual(key)
    expect(unwrapped).toBe(1)
    expect(await ring.keyFor(asked, 300_000)).toEqual(key)
    expect(unwrapped).toBe(2)
    ring.forget(key.id)
    await kms.destroy(kekId)
    expect(await ring.keyFor(asked, 300_001)).toBeNull()
    expect(kms.currentKek()).not.toBe(kekId)
  })

  test('the ring holds no more than it may, and what has ended leaves', async () => {
    const ring = newKeyRing(kms, { keepMs: 1000, most: 3 })
    for (let n = 0; n < 5; n += 1) ring.keep(newPartKey(), 'w', n)
    expect(ring.size).toBe(3)
    ring.keep(newPartKey(), 'w', 5000)
    expect(ring.size).toBe(1)
  })
})
