import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Fault, plan, readStandard, type Standard } from '../src/index.ts'
import { acceptedOn, digest, marriageHousehold, province, readShaanxi, reference } from './province.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

type Edit = { readonly file: string; readonly replace: string; readonly by: string }

/** A copy of the life event with the province's files inside it, edited as a policy writer would. */
const copyWith = (...edits: readonly Edit[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'standard-'))
  folders.push(folder)
  cpSync(marriageHousehold, folder, { recursive: true })
  cpSync(province, join(folder, 'province'), { recursive: true })
  for (const { file, replace, by } of edits) {
    const before = readFileSync(join(folder, file), 'utf8')
    if (!before.includes(replace)) throw new Error(`${file} does not contain ${replace}`)
    writeFileSync(join(folder, file), before.replace(replace, by))
  }
  return folder
}

const faultsOf = (...edits: readonly Edit[]): readonly Fault[] => {
  const read = readStandard(copyWith(...edits), digest)
  return 'faults' in read ? read.faults : []
}
const standardOf = (...edits: readonly Edit[]): Standard => {
  const read = readStandard(copyWith(...edits), digest)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.standard
}
const lineOf = (file: string, text: string): number => {
  const before = readFileSync(
    join(file.startsWith('province/') ? join(province, '..') : marriageHousehold, file),
    'utf8',
  )
  return before.slice(0, before.indexOf(text)).split('\n').length
}

const hukou = 'matters/hukou-migration.yaml'
const marriage = 'matters/marriage-registration.yaml'

const mistakes: readonly (readonly [title: string, edit: Edit, says: string])[] = [
  ['YAML 写坏了', { file: 'staff.yaml', replace: 'acts: []', by: 'acts: [' }, 'YAML'],
  [
    '没有这个事实',
    {
      file: 'materials.yaml',
      replace: 'neededWhen: intoProperty && coOwned',
      by: 'neededWhen: moveer == "partyM" && coOwned',
    },
    '没有“moveer”这个事实',
  ],
  [
    '事实不会取这个值',
    {
      file: 'materials.yaml',
      replace: 'moves && settleAt == "spouse-village"',
      by: 'moves && settleAt == "spouse-vilage"',
    },
    '不会取值 "spouse-vilage"',
  ],
  [
    '是非与文字相比',
    {
      file: 'event.yaml',
      replace: '{ when: birthRegistration, is: birth,',
      by: '{ when: birthRegistration == "yes", is: birth,',
    },
    '不会取值 "yes"',
  ],
  [
    '不是是或否',
    { file: 'event.yaml', replace: '{ when: birthRegistration, is: birth,', by: '{ when: settleAt, is: birth,' },
    '要一个是或否',
  ],
  [
    '没有先后的比大小',
    {
      file: 'event.yaml',
      replace: '{ when: birthRegistration, is: birth,',
      by: '{ when: settleAt < "none", is: birth,',
    },
    '没有大小先后',
  ],
  [
    '规则语言之外的写法',
    {
      file: 'event.yaml',
      replace: '{ when: birthRegistration, is: birth,',
      by: `{ when: 'settleAt.matches("a+")', is: birth,`,
    },
    '没有“matches()”',
  ],
  [
    '规则没写完',
    {
      file: 'event.yaml',
      replace: '{ when: birthRegistration, is: birth,',
      by: '{ when: birthRegistration &&, is: birth,',
    },
    '规则写法有误',
  ],
  ['编号重复', { file: 'materials.yaml', replace: 'id: joint-photo', by: 'id: declaration' }, '重复'],
  [
    '缺英文',
    { file: 'materials.yaml', replace: '{ zh: 双方合影照片, en: Joint photo }', by: '{ zh: 双方合影照片 }' },
    '缺少英文',
  ],
  [
    '没有这个来源',
    { file: 'materials.yaml', replace: 'source: natural-resources.property', by: 'source: natural-resources.land' },
    '没有“natural-resources.land”',
  ],
  [
    '没有这个事项',
    { file: 'materials.yaml', replace: 'matters: [birth-registration]', by: 'matters: [birth-registry]' },
    '没有“birth-registry”',
  ],
  [
    '没有这件材料',
    { file: 'consents.yaml', replace: 'material: co-owner-consent', by: 'material: co-owners-consent' },
    '没有“co-owners-consent”',
  ],
  ['事项互相等待', { file: marriage, replace: 'after: []', by: 'after: [hukou-migration]' }, '等它自己'],
  [
    '日期超出日历',
    {
      file: 'event.yaml',
      replace: '{ when: birthRegistration, is: birth,',
      by: '{ when: "fullYears(\\"2027-05-01\\", on) > 0", is: birth,',
    },
    '超出已公布的日历',
  ],
  ['节假日超出日历', { file: 'province/calendar.yaml', replace: '2026-10-07', by: '2027-10-07' }, '超出已公布的日历'],
  [
    '例子不成立',
    {
      file: 'matters/birth-registration.yaml',
      replace: 'given: { birthRegistration: false }, planned: false',
      by: 'given: { birthRegistration: true }, planned: false',
    },
    '例子“默认不办”不成立',
  ],
  [
    '缺反例',
    {
      file: 'materials.yaml',
      replace: '      - { title: 不办生育登记, given: { birthRegistration: false }, needed: false }\n',
      by: '',
    },
    '缺少一个结果为 false 的例子',
  ],
  [
    '键写错',
    { file: 'materials.yaml', replace: 'giving: photo-on-site', by: 'given: photo-on-site' },
    '没有“given”这个键',
  ],
  [
    '会泄露另一方的情况',
    {
      file: 'event.yaml',
      replace: '{ when: birthRegistration, is: birth,',
      by: '{ when: partyM.maritalStatus == "divorced", is: birth,',
    },
    '泄露',
  ],
  [
    '句子里的填空不存在',
    { file: 'consents.yaml', replace: 'zh: 我同意{mover.name}', by: 'zh: 我同意{mover.nickname}' },
    '{mover.nickname} 不是事实',
  ],
  [
    '没有这个岗位',
    { file: hukou, replace: 'decider: hukou-officer', by: 'decider: hukou-oficer' },
    '没有“hukou-oficer”这个岗位',
  ],
]

describe('政策文件写错时', () => {
  it.each(mistakes)('%s:指出文件、行、列和改法', (_title, edit, says) => {
    const fault = faultsOf(edit).find((one) => one.problem.zh.includes(says))
    expect(fault).toBeDefined()
    // A circle is told at every matter in it, the first in order of files.
    if (!says.includes('等它自己')) expect(fault?.file).toBe(edit.file)
    expect(Math.abs((fault?.line ?? 0) - lineOf(edit.file, edit.replace))).toBeLessThan(16)
    expect(fault?.column).toBeGreaterThan(0)
    expect(fault?.remedy.zh).not.toBe('')
    expect(fault?.remedy.en).not.toBe('')
  })

  it('表达式里的错指到那个字,并猜出想写的', () => {
    const edit = {
      file: 'event.yaml',
      replace: '{ when: birthRegistration, is: birth,',
      by: '{ when: birthRegistration && settleAt == "spouse-propery", is: birth,',
    }
    const [fault] = faultsOf(edit)
    expect(fault?.line).toBe(lineOf('event.yaml', edit.replace))
    expect(fault?.column).toBe('  - { when: birthRegistration && settleAt == '.length + 1)
    expect(fault?.remedy.zh).toContain('spouse-property')
  })

  it('一次报出所有的错,按文件和行排好', () => {
    const edits = mistakes.filter(
      ([, edit]) =>
        edit.by.includes('birthRegistration') === false && edit.file !== 'event.yaml' && !edit.by.includes('oficer'),
    )
    const faults = faultsOf(...edits.map(([, edit]) => edit))
    const silent = edits.filter(([, , says]) => !faults.some((fault) => fault.problem.zh.includes(says)))
    expect(silent.map(([title]) => title)).toEqual([])
    const order = faults.map((fault) => `${fault.file}:${String(fault.line).padStart(5, '0')}`)
    expect(order).toEqual([...order].sort())
  })

  it('少了整个文件也只是一条错', () => {
    const folder = copyWith()
    rmSync(join(folder, 'consents.yaml'))
    const read = readStandard(folder, digest)
    expect('faults' in read && read.faults.map((fault) => [fault.file, fault.problem.zh])).toEqual([
      ['consents.yaml', '缺少这个文件'],
    ])
  })
})

describe('改一处,方案跟着变', () => {
  const planted = `
  - id: proof-of-address
    kpiRow: X01
    name: { zh: 居住证明, en: Proof of address }
    matters: [marriage-registration]
    class: core
    giving: upload
    whose: couple
    because: { zh: 试种, en: planted }
    why: { zh: 试种, en: planted }
    basis: 试种 〔本标准假设〕
`
  it('清单里多种一件材料,申报件数多一', () => {
    const more = standardOf({ file: 'materials.yaml', replace: 'materials:\n', by: `materials:\n${planted.slice(1)}` })
    const rows = (standard: Standard) =>
      new Set(plan(standard, reference(), acceptedOn).materials.map((line) => line.kpiRow)).size
    expect([rows(readShaanxi()), rows(more)]).toEqual([10, 11])
    expect(more.digest).not.toBe(readShaanxi().digest)
  })

  it('男方年龄改为 23:例子不再成立,读的人先看到;例子改了,刚满 22 的要等', () => {
    const rule = {
      file: marriage,
      replace: 'fullYears(self.birthDate, on) >= 22',
      by: 'fullYears(self.birthDate, on) >= 23',
    }
    expect(faultsOf(rule).map((fault) => fault.problem.zh)).toContainEqual(
      expect.stringContaining('生日当天满 22 周岁'),
    )

    const text = readFileSync(join(marriageHousehold, marriage), 'utf8')
    const from = text.indexOf('  - id: groom-is-22')
    const block = text.slice(from, text.indexOf('  - id: bride-is-20'))
    const byYear = (year: string) => `${Number(year) + 1}`
    const older = block
      .replace(rule.replace, rule.by)
      .replace(/(on: )(2026)/g, (_all, on: string, year: string) => on + byYear(year))
      .replace(/(earliestDay: )(2026)/g, (_all, on: string, year: string) => on + byYear(year))
    const standard = standardOf({ file: marriage, replace: block, by: older })
    const young = reference({
      'partyM.citizenNumber': undefined,
      'partyM.birthDate': '2003-06-01',
      'partyM.sex': 'male',
    })
    const age = plan(standard, young, acceptedOn).conditions.find((line) => line.id === 'groom-is-22')
    expect(age).toMatchObject({ verdict: { holds: false }, earliestDay: '2026-06-01' })
  })
})
