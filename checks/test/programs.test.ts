import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { houseOf, root, thisHouse } from '../house.ts'
import { fromBiome, lint } from '../lint.ts'
import { openapi } from '../openapi.ts'
import { scripts } from '../scripts.ts'
import { fromTsc, types } from '../types.ts'
import { inSmallHouse } from './planted.ts'

describe('types', () => {
  it('a planted wrong type is refused, with file and line', async () => {
    const texts = {
      'tsconfig.json':
        '{ "compilerOptions": { "strict": true, "noEmit": true, "types": [], "skipLibCheck": true }, "include": ["case"] }',
      'case/src/wrong.ts': 'export const good = 1\nexport const bad: string = 2\n',
    }
    const findings = await inSmallHouse(texts, (small) => types.run({ ...houseOf(texts), root: small }))
    expect(findings.map(({ file, line }) => `${file}:${line}`)).toEqual(['case/src/wrong.ts:2'])
  })

  it('what tsc says without a place is kept whole', () => {
    expect(fromTsc('error TS18003: No inputs were found\n')).toEqual([
      { file: 'tsconfig.json', words: 'error TS18003: No inputs were found' },
    ])
  })
})

describe('lint', () => {
  it('planted: `any`, `!` and another layout; pages and rules are left as they were written', async () => {
    const texts = {
      'biome.json': readFileSync(join(root, 'biome.json'), 'utf8'),
      'case/src/wrong.ts': 'export const wild = (x: any) => x!.y\n',
      'case/src/laid-out.ts': 'export  const  x  =  "1";\n',
      'docs/page.md': '*  a list   of its own\n',
    }
    const house = { ...houseOf(texts), files: ['case/src/wrong.ts', 'case/src/laid-out.ts', 'docs/page.md'] }
    const findings = await inSmallHouse(texts, (small) => lint.run({ ...house, root: small }))
    const words = findings.map(({ file, words: said }) => `${file} ${said.split(/[:;]/)[0]}`)
    expect(words).toContain('case/src/laid-out.ts 1 files are not formatted')
    expect(words).toContain('case/src/wrong.ts lint/suspicious/noExplicitAny')
    expect(words).toContain('case/src/wrong.ts lint/style/noNonNullAssertion')
    expect(findings.some(({ file }) => file.endsWith('.md'))).toBe(false)
  })

  it('reads a line of the linter', () => {
    expect(fromBiome('::error title=format,file=/a/b/c.ts,line=3,endLine=3::Not so\n', '/a/b')).toEqual([
      { file: 'c.ts', line: 3, title: 'format', words: 'format: Not so' },
    ])
  })
})

describe('openapi', () => {
  it('a stale document and missing types are refused', async () => {
    const findings = await openapi.run(houseOf({ 'office/openapi.json': '{}\n' }))
    expect(findings.map(({ file }) => file)).toEqual(['office/openapi.json', 'counters/parts/src/generated/door.d.ts'])
  })
})

describe('scripts', () => {
  it('a script that runs a file that is not there is refused', async () => {
    const sheet = JSON.stringify({
      scripts: { start: 'tsx office/src/main/all-in-one.ts', gone: 'tsx checks/gone.ts', test: 'vitest run' },
    })
    const findings = await scripts.run(houseOf({ 'package.json': sheet, 'office/src/main/all-in-one.ts': '' }))
    expect(findings.map(({ words }) => words)).toEqual(['"gone" runs checks/gone.ts, which is not there'])
  })
})

describe('the command', () => {
  it('runs the named checks and ends with one line that counts; an unknown name is told', () => {
    const said = execFileSync(process.execPath, ['--import', 'tsx', 'checks/run.ts', 'lock-file', 'scripts'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(said.trim().split('\n').at(-1)).toBe('2 passed, 0 failed')
    expect(() =>
      execFileSync(process.execPath, ['--import', 'tsx', 'checks/run.ts', 'nonsense'], { cwd: root, stdio: 'pipe' }),
    ).toThrow('no such check: nonsense')
  })

  it('the house that is looked at is the whole of it', () => {
    const { files } = thisHouse()
    for (const file of ['package.json', 'case/src/acts.ts', 'docs/glossary.md']) expect(files).toContain(file)
    expect(files.some((file) => file.includes('node_modules/'))).toBe(false)
  })
})
