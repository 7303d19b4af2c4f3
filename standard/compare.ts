import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { componentWords } from './src/compare/component-words.ts'
import { compileStandard, readStandard, type Standard } from './src/index.ts'
import { compareStandards } from './src/prove/compare-standards.ts'

// npm run standard:compare -- OLD NEW [--event marriage-household]: two versions of a standard, each the folder of a life
// event, a canonical .json file, or git:REVISION. Says in how many situations what is otherwise, who gains and who loses,
// and what is saved on average; the last line is one JSON object.

const given = process.argv.slice(2)
const at = given.indexOf('--event')
const event = at < 0 ? 'marriage-household' : (given[at + 1] ?? '')
const [old, now, ...more] = given.filter((_word, i) => at < 0 || (i !== at && i !== at + 1))
if (old === undefined || now === undefined || more.length > 0) {
  console.error(
    '用法 Usage: npm run standard:compare -- OLD NEW [--event NAME]; each a folder, a .json file or git:REV',
  )
  process.exit(2)
}
const house = fileURLToPath(new URL('..', import.meta.url))
const copies: string[] = []
const unsealed = () => 'unsealed'

const stop = (zh: string, en: string): never => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true })
  console.error(`${zh} ${en}`)
  process.exit(2)
}

/** The files of a revision, laid out as they lie in the repository. */
const checkedOut = (revision: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'standard-'))
  copies.push(folder)
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', house, ...words], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  try {
    const files = git('ls-tree', '-r', '--name-only', revision, '--', 'standard/').split('\n')
    for (const file of files.filter((name) => /^standard\/(life-events|province|overlays)\/.*\.yaml$/.test(name))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), git('show', `${revision}:${file}`))
    }
  } catch {
    return stop(`没有这个版本：${revision}。`, `There is no revision ${revision}.`)
  }
  return join(folder, 'standard', 'life-events', event)
}

const standardOf = (source: string): Standard => {
  const path = source.startsWith('git:') ? checkedOut(source.slice(4)) : source
  if (!existsSync(path)) return stop(`没有 ${source}。`, `There is no ${source}.`)
  if (statSync(path).isFile()) {
    try {
      return compileStandard(readFileSync(path, 'utf8'), unsealed)
    } catch {
      return stop(`${source} 不是标准的规范文本。`, `${source} is not the canonical text of a standard.`)
    }
  }
  const read = readStandard(path, unsealed)
  if ('standard' in read) return read.standard
  for (const { file, line, problem } of read.faults.slice(0, 5))
    console.error(`${file}:${line} ${problem.zh} ${problem.en}`)
  return stop(`${source} 读不出来。`, `${source} cannot be read by this version of the reader.`)
}

const began = performance.now()
const [before, after] = [standardOf(old), standardOf(now)]
const { product, differing, share, changes, saved } = compareStandards(before, after)
for (const folder of copies) rmSync(folder, { recursive: true, force: true })

const named: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ...componentWords,
  question: { zh: '问题', en: 'question' },
  advice: { zh: '提示', en: 'advice' },
}
const called = (component: string) => `${named[component]?.zh ?? ''} ${named[component]?.en ?? component}`.trim()
const percent = (part: number) => `${(part * 100).toPrecision(3)}%`
const signs = { lighter: '减 −', heavier: '加 +', other: '变 ~' } as const
const nameOf = (whose: string) => {
  const party = after.parties.find((one) => one.id === whose)?.name
  const words: Readonly<Record<string, string>> = {
    couple: '双方 couple',
    third: '第三人 third person',
    clerk: '经办 clerk',
  }
  return party === undefined ? (words[whose] ?? whose) : `${party.zh} ${party.en}`
}
console.log(`${before.version} (${old}) -> ${after.version} (${now})`)
console.log(`有变化的情形 situations that differ: ${differing} of ${product}, ${percent(share)}`)
for (const {
  direction,
  component,
  line,
  whose,
  before: was,
  after: is,
  situations,
  of,
  share: part,
  inWords,
} of changes) {
  const said = `${was === '' ? '（无）' : was} -> ${is === '' ? '（无）' : is}`
  console.log(
    `${signs[direction]} ${called(component)} ${line}: ${said}; ${whose.map(nameOf).join('、')}; ${situations} of ${of}, ${percent(part)}`,
  )
  if (inWords.zh !== '') console.log(`     如 e.g. ${inWords.zh}`)
}

/** Lines and shares of situations in which somebody has less, or more. */
const sum = (direction: 'lighter' | 'heavier') =>
  Object.fromEntries(
    [...new Set(changes.flatMap((change) => change.whose))].flatMap((whose) => {
      const theirs = changes.filter((change) => change.direction === direction && change.whose.includes(whose))
      return theirs.length === 0
        ? []
        : [[whose, { lines: theirs.length, most: Math.max(...theirs.map((one) => one.share)) }]]
    }),
  )
const [gains, loses] = [sum('lighter'), sum('heavier')]
for (const [words, who] of [
  ['减轻 gain', gains],
  ['加重 lose', loses],
] as const) {
  const told = Object.entries(who).map(([whose, { lines }]) => `${nameOf(whose)} (${lines})`)
  console.log(`${words}: ${told.length === 0 ? '无人 nobody' : told.join('、')}`)
}
const round = (n: number) => Math.round(n * 10_000) / 10_000
console.log(
  `平均每对少交 ${round(saved.materials)} 件、少跑 ${round(saved.visits)} 次、承诺少 ${round(saved.promisedDays)} 个工作日、少答 ${round(saved.questions)} 题` +
    '（所有情形类别等可能，不是人口分布）',
)
console.log(
  `on average ${round(saved.materials)} papers, ${round(saved.visits)} visits, ${round(saved.promisedDays)} promised days and ` +
    `${round(saved.questions)} questions fewer a couple (all classes of situations alike, not as people are distributed)`,
)
const ms = Math.round(performance.now() - began)
console.log(
  JSON.stringify(
    {
      before: before.version,
      after: after.version,
      product,
      differing,
      share,
      changes,
      gains,
      loses,
      saved,
      distribution: 'uniform over classes',
      ms,
    },
    (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  ),
)
