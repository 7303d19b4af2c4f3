import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Judged, judgeMutants } from '../mutate/mutate-standard.ts'
import { exampleText } from '../mutate/proposal.ts'
import { proverFor } from '../mutate/prover.ts'
import { baseOf } from '../mutate/try-mutant.ts'
import { readCoverage } from '../src/read/coverage.ts'
import { readFiles } from '../src/read/read-files.ts'
import { nothingGathered } from '../src/read/reading.ts'
import { lifeEvents, province } from './province.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** 新生儿出生 with one example fewer: what nobody states any more. */
const without = (file: string, example: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mutated-'))
  folders.push(folder)
  cpSync(join(lifeEvents, 'newborn'), folder, { recursive: true })
  cpSync(province, join(folder, 'province'), { recursive: true })
  const path = join(folder, file)
  const lines = readFileSync(path, 'utf8').split('\n')
  const kept = lines.filter((line) => !line.includes(example))
  if (kept.length !== lines.length - 1) throw new Error(`${file} has no ${example}`)
  writeFileSync(path, kept.join('\n'))
  return folder
}

type Asked = 'the prover' | 'examples alone'

const judge = (folder: string, line: string, asked: Asked = 'the prover'): readonly Judged[] => {
  const gathered = nothingGathered()
  const base = baseOf(readFiles(folder, gathered), gathered)
  expect(gathered.faults).toEqual([])
  const { ask } = proverFor(base.assembled.compiled, readCoverage(folder))
  return [...judgeMutants(base, asked === 'the prover' ? ask : () => undefined, (of) => of === line)]
}

const count = (judged: readonly Judged[], is: Judged['fate']['is']): number =>
  judged.filter(({ fate }) => fate.is === is).length

const newborn = join(lifeEvents, 'newborn')
const page = 'materials/household-page'

describe('变异:把规则改错,例子要发现', () => {
  it('例子齐全的,一个也不放过', () => {
    const judged = judge(newborn, page, 'examples alone')
    expect(judged.length).toBeGreaterThan(20)
    expect(count(judged, 'killed-by-example')).toBe(judged.length)
  })

  it('少了一个反例,改错的就活下来,并给出能发现它的例子', () => {
    const judged = judge(without('materials.yaml', '随父亲落户不要母亲的'), page, 'examples alone')
    expect(count(judged, 'survivor')).toBeGreaterThan(0)
    for (const { fate } of judged) {
      if (fate.is !== 'survivor') continue
      const { ruling, example, kills } = fate.proposal ?? {}
      expect(kills).toBe(true)
      expect(ruling && example && exampleText(ruling, example)).toMatch(/needed: (true|false|unknown)/)
    }
  })

  it('例子没有发现的,还有查验去发现:材料要从一个没有去问的来源来', () => {
    const judged = judge(without('materials.yaml', '随父亲落户不要母亲的'), page)
    const found = judged.flatMap(({ fate }) => (fate.is === 'killed-by-prover' ? [fate.by] : []))
    expect(found[0]).toContain('is not asked about this party here')
    expect(count(judged, 'survivor')).toBe(0)
  })

  it('改了也处处一样的不算数:父亲只在两位一起申请时才有', () => {
    const judged = judge(newborn, 'materials/parent-card')
    const same = judged.filter(({ fate }) => fate.is === 'equivalent').map(({ mutant }) => mutant.detail)
    expect(same).toContain('− twoParents')
  })
})
