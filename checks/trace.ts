import { parse } from 'yaml'
import { type Check, type Finding, type House, thisHouse } from './house.ts'

const source = 'docs/trace.yaml'
export const tracePage = 'docs/trace.md'

/** One sentence of the founding document, in our own short words, and where it lives. */
export type Traced = {
  readonly id: string
  readonly says: string
  readonly at: readonly string[]
  readonly tests: readonly string[]
  readonly note?: string
}
export type Chapter = { readonly chapter: string; readonly sentences: readonly Traced[] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Reads `docs/trace.yaml`; throws where it is not a list of chapters with sentences. */
export const chaptersOf = (text: string): readonly Chapter[] => {
  const read: unknown = parse(text)
  if (!Array.isArray(read)) throw new Error(`${source}: a list of chapters is expected`)
  return read.filter(isRecord).map((chapter) => ({
    chapter: String(chapter.chapter),
    sentences: (Array.isArray(chapter.sentences) ? chapter.sentences : []).filter(isRecord).map((sentence) => ({
      id: String(sentence.id),
      says: String(sentence.says),
      at: listOf(sentence.at),
      tests: listOf(sentence.tests),
      ...(sentence.note === undefined ? {} : { note: String(sentence.note) }),
    })),
  }))
}

const stateOf = ({ at, tests }: Traced): string =>
  at.length === 0 ? '尚未建 not built yet' : tests.length === 0 ? '已建，未测 built, no test' : '已建 built'
const linked = (files: readonly string[]): string => files.map((file) => `[${file}](../${file})`).join('<br>')

/** The page as it must read. */
export const pageOf = (chapters: readonly Chapter[]): string => {
  const all = chapters.flatMap(({ sentences }) => sentences)
  const built = all.filter(({ at }) => at.length > 0).length
  return [
    '# 追溯 Trace',
    '',
    '<!-- Written by `npm run docs` from docs/trace.yaml: edit that file. -->',
    '',
    'Every claim of the article this project was founded on (2025-11-14, on the practice of Shaanxi), in our own short words, and the file and the test where it lives.',
    '',
    `${all.length} 条 claims: ${built} 已建 built, ${all.length - built} 尚未建 not built yet.`,
    ...chapters.flatMap(({ chapter, sentences }) => [
      '',
      `## ${chapter}`,
      '',
      '| # | 说了什么 what it says | 状态 state | 文件 file | 测试 test |',
      '|---|---|---|---|---|',
      ...sentences.map(
        (one) =>
          `| ${one.id} | ${one.says}${one.note === undefined ? '' : `<br>*${one.note}*`} | ${stateOf(one)} | ${linked(one.at)} | ${linked(one.tests)} |`,
      ),
    ]),
    '',
  ].join('\n')
}

/** 追溯: named files exist, ids are single, and the page says what the list says. */
export const trace: Check = {
  name: 'trace',
  async run(house: House = thisHouse()) {
    const chapters = chaptersOf(house.read(source))
    const all = chapters.flatMap(({ sentences }) => sentences)
    const at = (words: string): Finding => ({ file: source, words })
    const isThere = (file: string): boolean =>
      house.files.some((path) => path === file || path.startsWith(`${file.replace(/\/$/, '')}/`))
    const lost = all.flatMap((one) =>
      [...one.at, ...one.tests].filter((file) => !isThere(file)).map((file) => at(`${one.id}: ${file} does not exist`)),
    )
    const twice = all
      .filter((one, place) => all.findIndex(({ id }) => id === one.id) !== place)
      .map(({ id }) => at(`${id} stands there twice`))
    const testless = all
      .filter((one) => one.tests.length > 0 && one.at.length === 0)
      .map(({ id }) => at(`${id} names a test and no file`))
    const stale =
      house.files.includes(tracePage) && house.read(tracePage) === pageOf(chapters)
        ? []
        : [{ file: tracePage, words: 'is not what docs/trace.yaml says: npm run docs' }]
    return [...(all.length === 0 ? [at('no sentence')] : []), ...lost, ...twice, ...testless, ...stale]
  },
}
