import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { KmsRefused, newPartKey, openFileKms, suites, toHex, utf8 } from '../src/index.ts'

describe('keys in a file', () => {
  const parent = mkdtempSync(join(tmpdir(), 'xiqian-keys-'))
  afterAll(() => rmSync(parent, { recursive: true }))
  const synthetic = { dataSet: 'synthetic', environment: {} } as const

  test('are refused for a real data set and in production, in both languages, and leave no file', () => {
    const folder = join(parent, 'refused')
    for (const options of [
      { dataSet: 'real', environment: {} } as const,
      { dataSet: 'synthetic', environment: { NODE_ENV: 'production' } } as const,
    ]) {
      expect(() => openFileKms(folder, options)).toThrow(KmsRefused)
      expect(() => openFileKms(folder, options)).toThrow(/密钥服务.*key service/)
    }
    expect(readdirSync(parent)).not.toContain('refused')
  })

  test.each(Object.values(suites))('are made on first use for $name and are the same afterwards', async (suite) => {
    const folder = join(parent, suite.name)
    const first = openFileKms(folder, { ...synthetic, suite: suite.name })
    const key = newPartKey()
    const { wrapped, kekId } = await first.wrap(key.bytes)
    expect(wrapped.startsWith(`v1.${suite.name}.${kekId}.`)).toBe(true)

    const second = openFileKms(folder, { ...synthetic, suite: suite.name })
    expect(await second.unwrap(wrapped)).toEqual(key.bytes)
    expect(toHex(await second.mac('a', utf8('x')))).toBe(toHex(await first.mac('a', utf8('x'))))
    expect(toHex(await second.mac('b', utf8('x')))).not.toBe(toHex(await first.mac('a', utf8('x'))))
    const signature = await first.sign(utf8('检查点'))
    expect(suite.verify(await second.publicKey(), utf8('检查点'), signature)).toBe(true)
    expect(await second.unwrap(`${wrapped.slice(0, -3)}AAA`)).toBeNull()
    expect(await second.unwrap('nonsense')).toBeNull()
  })

  test('lie in a file that only its owner reads, and no draft stays behind', () => {
    const folder = join(parent, 'gm')
    expect(readdirSync(folder)).toEqual(['keys.json'])
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('of one suite are not opened as another', () => {
    expect(() => openFileKms(join(parent, 'gm'), { ...synthetic, suite: 'international' })).toThrow(KmsRefused)
  })

  test('a destroyed key-encryption key is gone from the file, and new ones are wrapped under another', async () => {
    const folder = join(parent, 'destroyed')
    const kms = openFileKms(folder, synthetic)
    const { wrapped, kekId } = await kms.wrap(newPartKey().bytes)
    await kms.destroy(kekId)
    expect(await kms.unwrap(wrapped)).toBeNull()
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain(kekId)
    const again = openFileKms(folder, synthetic)
    expect(await again.unwrap(wrapped)).toBeNull()
    expect((await again.wrap(newPartKey().bytes)).kekId).toBe(kms.currentKek())
  })
})
