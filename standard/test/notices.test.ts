import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { blanksOf, type Notices, readStandard, type Standard } from '../src/index.ts'
import { copyWith, removeCopies } from './planted.ts'
import { digest } from './province.ts'

afterEach(removeCopies)

const read = (folder: string): Standard => {
  const found = readStandard(folder, digest)
  if ('faults' in found) throw new Error(JSON.stringify(found.faults[0]))
  return found.standard
}

describe('通知写在标准里', () => {
  it('没有 notices.yaml 就没有通知，其余一字不差', () => {
    const folder = copyWith([])
    const whole = read(folder)
    rmSync(join(folder, 'notices.yaml'))
    const { notices, canonicalJson, digest: _digest, ...without } = read(folder)
    const { notices: told, canonicalJson: _text, digest: _of, ...rest } = whole
    expect(notices).toBeUndefined()
    expect(canonicalJson).not.toContain('giveUpAfterHours')
    expect(told?.told.length).toBeGreaterThan(10)
    expect(without).toEqual(rest)
  })

  it('每一句只填不涉个人的几样，两种文字填得一样', () => {
    const { notices, facts } = read(copyWith([]))
    const { told }: Pick<Notices, 'told'> = notices ?? { told: [] }
    const inWords = (words: string) => [...words.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '').sort()
    for (const notice of told) {
      const blanks: readonly string[] = blanksOf(notice)
      const filled = inWords(notice.words.zh)
      expect(inWords(notice.words.en), notice.id).toEqual(filled)
      expect(
        filled.filter((name) => !blanks.includes(name)),
        notice.id,
      ).toEqual([])
      expect(facts.filter(({ id }) => blanks.includes(id)).map(({ id }) => id)).toEqual([])
    }
  })

  it('可以填明面上的共同事实', () => {
    const folder = copyWith([
      { file: 'notices.yaml', replace: '您的{lifeEvent}办件', by: '{registerCounty}的办件' },
      { file: 'notices.yaml', replace: '{lifeEvent}, case', by: '{registerCounty}, case' },
    ])
    expect(read(folder).notices?.told[0]?.words.zh).toContain('{registerCounty}')
  })
})
