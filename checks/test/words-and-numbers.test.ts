import { describe, expect, it } from 'vitest'
import { citizenNumbers, couldBeSomebody } from '../citizen-numbers.ts'
import { fileSize } from '../file-size.ts'
import { genericRooms } from '../generic-rooms.ts'
import { habits } from '../habits.ts'
import { houseOf } from '../house.ts'
import { lockFile } from '../lock-file.ts'
import { paths } from '../paths.ts'

// Put together here, so that no such number or word stands in this file.
const realLooking = ['61010219900307', '1019'].join('')
const sample = ['11010519491231', '002X'].join('')

const madeUp = (prefix: string): string => {
  const found = [...'0123456789X'].map((last) => `${prefix}${last}`).find(couldBeSomebody)
  if (found === undefined) throw new Error(`no check character fits ${prefix}`)
  return found
}

describe('generic-rooms: no word of marriage where any life event is served', () => {
  it('finds the word in Chinese and in English, and leaves the standard alone', async () => {
    const findings = await genericRooms.run(
      houseOf({
        'case/src/decide/a.ts': 'export const x = 1\nif (role === "wife") return\n',
        'ledger/src/b.ts': '// 结婚登记\n',
        'ledger/sql/001.sql': 'create table marriage ();\n',
        'counters/parts/src/c.tsx': 'const Spouse = 1\n',
        'standard/src/d.ts': '// marriage\n',
        'case/test/e.test.ts': '// marriage\n',
      }),
    )
    expect(findings.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'case/src/decide/a.ts:2',
      'counters/parts/src/c.tsx:1',
      'ledger/sql/001.sql:1',
      'ledger/src/b.ts:1',
    ])
  })
})

describe('citizen-numbers: only made-up people', () => {
  it('knows the published sample, a wrong check character and a day that is none', () => {
    expect(couldBeSomebody(sample)).toBe(true)
    expect(couldBeSomebody(sample.replace('X', '1'))).toBe(false)
    expect(couldBeSomebody(madeUp('61990019900307101'))).toBe(true)
    expect(couldBeSomebody('619900199013071018')).toBe(false)
  })

  it('refuses a real county, and the sample outside a checksum test', async () => {
    const real = madeUp(realLooking.slice(0, 17))
    const findings = await citizenNumbers.run(
      houseOf({
        'simulator/src/people.ts': `const a = '${real}'\n`,
        'simulator/src/good.ts': `const a = '${madeUp('61990019900307101')}'\n`,
        'standard/test/citizen-number.test.ts': `const a = '${sample}'\n`,
        'docs/page.md': `for example ${sample}\n`,
      }),
    )
    expect(findings.map(({ file }) => file)).toEqual(['docs/page.md', 'simulator/src/people.ts'])
  })
})

describe('paths and the lock file: the project stands alone', () => {
  it('refuses what lies outside and what lies on one machine', async () => {
    const up = ['..', 'shared', 'domain'].join('/')
    const own = ['', 'home', 'clerk', 'x'].join('/')
    const findings = await paths.run(
      houseOf({
        'standard/src/a.ts': `readFileSync('${up}')\n`,
        'docs/b.md': `run it in ${own}\n`,
        'office/src/c.ts': "get('/my/cases')\nexists('/usr/bin/chromium')\n",
      }),
    )
    expect(findings.map(({ file }) => file)).toEqual(['standard/src/a.ts', 'docs/b.md'])
  })

  it('refuses a host in the lock file', async () => {
    const findings = await lockFile.run(
      houseOf({
        'package-lock.json': '"resolved": "standard",\n"resolved": "https://registry.example/x.tgz",\n',
        '.npmrc': 'engine-strict=true\nregistry=https://registry.example/\n',
      }),
    )
    expect(findings.map(({ file, line }) => `${file}:${line}`)).toEqual(['package-lock.json:2', '.npmrc:2'])
  })
})

describe('habits and size', () => {
  it('finds what is undone, mocked, skipped, badly named or too long', async () => {
    const undone = ['TO', 'DO'].join('')
    const findings = await habits.run(
      houseOf({
        'case/src/a.ts': `// ${undone} later\nexport class Thing {}\nexport default 1\n`,
        'case/test/b.test.ts': `${['vi', 'mock'].join('.')}('x')\n${['it', 'skip'].join('.')}('x', () => {})\n`,
        'office/src/utils/c.ts': 'export enum E { a }\n',
        'office/src/CamelCase.ts': 'export const x = 1\n',
        'counters/staff/src/InboxPage.tsx': 'export const x = 1\n',
        'vitest.config.ts': 'export default {}\n',
      }),
    )
    expect(findings.map(({ file }) => file).sort()).toEqual([
      'case/src/a.ts',
      'case/src/a.ts',
      'case/src/a.ts',
      'case/test/b.test.ts',
      'case/test/b.test.ts',
      'office/src/CamelCase.ts',
      'office/src/utils/c.ts',
      'office/src/utils/c.ts',
    ])
  })

  it('a file of 301 lines is two files; a generated one may be long', async () => {
    const long = 'x\n'.repeat(301)
    const findings = await fileSize.run(
      houseOf({
        'a.ts': long,
        'b.ts': 'x\n'.repeat(300),
        'parts/generated/c.ts': long,
        'd.d.ts': long,
        'e.json': long,
      }),
    )
    expect(findings.map(({ file }) => file)).toEqual(['a.ts'])
  })
})
