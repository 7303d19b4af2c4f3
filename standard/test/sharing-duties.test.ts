import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { compileStandard, readStandard, sharingDuties, ticketOf } from '../src/index.ts'
import { copyWith, removeCopies } from './planted.ts'
import { digest, marriageHousehold } from './province.ts'

afterEach(removeCopies)

const read = (folder: string) => {
  const result = readStandard(folder, digest)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.standard
}
const faultsIn = (folder: string) => {
  const result = readStandard(folder, digest)
  return 'faults' in result ? result.faults : []
}

describe('数据不一致', () => {
  const plant = (replace: string, by: string) =>
    faultsIn(copyWith([{ file: 'conflicts.yaml', replace, by }])).map(({ problem }) => problem.zh)

  it('权威来源要在说的人里；说的要落在它填的本人事实里；要写哪些事项以它为准', () => {
    expect(plant('authoritative: natural-resources.property', 'authoritative: e-licence.licence')).toEqual([
      expect.stringContaining('权威来源没有说这件事'),
    ])
    expect(plant('fact: householdAddress', 'fact: propertyAddress')).toEqual([
      expect.stringContaining('不是“public-security.household”填入的本人事实'),
    ])
    expect(plant('fact: alive', 'fact: resultBy')).toEqual([expect.stringContaining('填入的本人事实')])
    expect(plant('matters: [hukou-migration]', 'matters: []')).toEqual([expect.stringContaining('没有写哪些事项')])
  })

  it('以前录入的版本没有这张表，读出来是空的', () => {
    const { conflicts, ...before } = JSON.parse(read(marriageHousehold).canonicalJson)
    expect(conflicts.length).toBeGreaterThan(0)
    expect(compileStandard(JSON.stringify(before), digest).conflicts).toEqual([])
  })
})

describe('数据共享责任清单', () => {
  it('每一个数据源、每一项办理请求都有一行，提供部门、用途和依据不另写一遍', () => {
    const { duties, sources, matters, conflicts, pledges = [] } = read(marriageHousehold)
    const asked = [
      ...sources.map(({ id }) => id),
      ...pledges.flatMap(({ check }) => check?.source?.id ?? []),
      ...matters.flatMap(({ decidedIn }) => decidedIn.flatMap((one) => one.request ?? [])),
      // 校核: whoever speaks of something that may be in conflict can be asked to correct it.
      ...conflicts.flatMap(({ says }) => says.map(({ source }) => ticketOf(source.split('.')[0] ?? ''))),
    ]
    expect(new Set(duties.map(({ id }) => id))).toEqual(new Set(asked))
    for (const duty of duties) {
      const source = sources.find(({ id }) => id === duty.id)
      expect(duty.provider).toBe(duty.id.split('.')[0])
      expect(duty.kind).toBe(source === undefined ? 'request' : 'source')
      if (source !== undefined) expect(duty).toMatchObject({ purpose: source.purpose, legalBasis: source.legalBasis })
      expect(duty.basis).toContain('〔本标准假设〕')
    }
  })

  it('没有责任清单：每一个要问的各报一条，说怎么补', () => {
    const folder = copyWith([])
    rmSync(join(folder, 'duties.yaml'))
    const faults = faultsIn(folder)
    expect(faults).toHaveLength(16)
    for (const { problem, remedy } of faults) {
      expect(problem.zh).toContain('不在数据共享责任清单里')
      expect(remedy.zh).toMatch(/^在 duties.yaml 里补一行 id: [a-z.-]+，或者不再问它$/)
      expect(remedy.en).toContain('Add a row')
    }
  })

  it('漏了一行：一条错，指到要问它的地方；多出的一行另说', () => {
    const row = 'id: civil-affairs.report-marriage'
    const faults = faultsIn(copyWith([{ file: 'duties.yaml', replace: row, by: 'id: nothing.at-all' }]))
    expect(faults.map(({ file, problem }) => [file, problem.zh.split('”')[1]])).toEqual([
      ['duties.yaml', '既不是数据源，也不是办理请求'],
      ['matters/marriage-registration.yaml', '不在数据共享责任清单里'],
    ])
  })

  it('以前录入的版本没有这张清单，读出来是空的', () => {
    const { canonicalJson } = read(marriageHousehold)
    const { duties, ...before } = JSON.parse(canonicalJson)
    expect(duties.length).toBeGreaterThan(0)
    expect(compileStandard(JSON.stringify(before), digest).duties).toEqual([])
  })

  it('成一份文件：谁提供、凭什么、多新、多快、找谁、不行怎么办', () => {
    const standard = read(marriageHousehold)
    const document = sharingDuties(standard)
    const said = JSON.stringify(document)
    for (const { data, remedy, contact } of standard.duties)
      for (const text of [data.zh, data.en, remedy.zh, remedy.en, contact.name.zh, contact.telephone])
        expect(said).toContain(text)
    expect(said).toContain('5 秒内答复')
    expect(said).toContain('1 个工作日内答复')
    expect(said).toContain('answered within 1 working day')
    expect(said).toContain('以登记库当时的记录为准')
  })
})
