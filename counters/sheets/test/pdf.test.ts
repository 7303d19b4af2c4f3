import type { Lang } from '@xiqian/parts'
import type { Document } from '@xiqian/standard/evaluator'
import { describe, expect, test } from 'vitest'
import { missingCharacters, type Size, toPdf } from '../src/index.ts'
import { textsOf } from '../src/notes.ts'
import { words } from '../src/words.ts'
import { pageTexts, pdfFacts, pdfFonts, pdfTree, scanned, sizedPieces } from './poppler.ts'
import { samples } from './samples/every-kind.ts'
import { noticeBoard } from './samples/notice-board.ts'
import { oneTimeNotice } from './samples/one-time-notice.ts'
import { specialTypes } from './samples/special-types.ts'
import { line, list, paragraph, t } from './samples/writing.ts'

const url = 'https://xiqian.example.gov.cn/c/610113-26-k3j2x9ab4d'
const number = '610113-26-k3j2x9ab4d'
const printedOn = '2026-11-25'

const printed = (document: Document, lang: Lang = 'zh', size: Size = 'normal'): Promise<Uint8Array> =>
  toPdf(document, { lang, size, url, number, printedOn })

const every = Object.values(samples).flatMap((document) =>
  (['zh', 'en'] as const).flatMap((lang) =>
    (['normal', 'elder'] as const).map((size) => ({ kind: document.kind, document, lang, size })),
  ),
)

const bothDoubts = `${words.en.assumption}, ${words.en['to-check']}`

/** As printed: no blanks, marks in words without brackets, English quotes straight. */
const asPrinted = (lang: Lang, text: string): string =>
  text
    .replaceAll('〔条款待核，本标准假设〕', lang === 'zh' ? '条款待核，本标准假设' : bothDoubts)
    .replaceAll('〔本标准假设〕', words[lang].assumption)
    .replaceAll('〔条款待核〕', words[lang]['to-check'])
    .replace(/[‘’]/g, lang === 'en' ? "'" : '$&')
    .replace(/[“”]/g, lang === 'en' ? '"' : '$&')
    .replace(/\s/g, '')

/** The pages as one text, without what every page has above and below. */
const readThrough = (document: Document, lang: Lang, pages: readonly string[]): string =>
  pages
    .map((page, at) => {
      const text = asPrinted(lang, page)
      const head = asPrinted(lang, `${document.title[lang]}${words[lang].number}${number}`)
      const begins = at > 0 && text.startsWith(head) ? head.length : 0
      const foot = text.lastIndexOf(asPrinted(lang, `${words[lang].telephone}${document.telephone}`))
      return at === pages.length - 1 ? text.slice(begins) : text.slice(begins, foot)
    })
    .join('')

const clausesOf = (document: Document): readonly string[] =>
  [...JSON.stringify(document).matchAll(/"clause":"([^"]*)"/g)].map(([, clause = '']) => clause)

/** What stands above, below and after the text, and may be smaller than it. */
const aroundThePage = (document: Document, lang: Lang): readonly string[] => {
  const say = words[lang]
  const { version, digest } = document.standard
  const standard = say.standard(version, lang === 'zh' ? '2026年9月1日' : '1 September 2026')
  const day = say.printedOn(lang === 'zh' ? '2026年11月25日' : '25 November 2026')
  return [
    say.scan,
    `${say.number} ${number}`,
    document.title[lang],
    `${standard} · ${say.digest} ${digest.slice(0, 12)} · ${day}`,
    `${say.digest} ${digest}`,
    `${say.address} ${url}`,
    ...Array.from({ length: 400 }, (_, at) => say.page(`${(at % 20) + 1}`, `${Math.floor(at / 20) + 1}`)),
    ...(document.kind === 'notice-board' ? [say.assumptionMeans, say['to-checkMeans']] : []),
  ]
}

describe.each(every)('$kind, $lang, $size', ({ document, lang, size }) => {
  test('每一行都在，次序不乱；A4；字都嵌在里面', async () => {
    const pdf = await printed(document, lang, size)
    const text = readThrough(document, lang, pageTexts(pdf))
    const lost: string[] = []
    let at = 0
    for (const wanted of textsOf(lang, document)
      .map((one) => asPrinted(lang, one))
      .filter((one) => one !== '')) {
      const found = text.indexOf(wanted, at)
      if (found < 0) lost.push(wanted)
      else at = found + wanted.length
    }
    expect(lost).toEqual([])
    expect(pdfFacts(pdf)).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/)
    expect(pdfFacts(pdf)).toMatch(/Tagged: +yes/)
    const fonts = pdfFonts(pdf)
    expect(fonts).toHaveLength(1)
    expect(fonts[0]).toMatch(/^[A-Z]{6}\+NotoSansSC-Regular +CID TrueType +Identity-H +yes yes yes/)
    expect(missingCharacters(text)).toEqual([])
  })

  test('给人读的字够大，小字只有条款和页边', async () => {
    const least = size === 'elder' ? 16 : 12
    const allowed = [clausesOf(document).join(' '), ...aroundThePage(document, lang)].map((one) => asPrinted(lang, one))
    const pieces = sizedPieces(await printed(document, lang, size))
    expect(pieces.length).toBeGreaterThan(10)
    const tooSmall = pieces
      .filter((piece) => piece.size < least)
      .map((piece) => asPrinted(lang, piece.text))
      .filter((text) => !allowed.some((one) => one.includes(text)))
    expect(tooSmall).toEqual([])
    expect(Math.min(...pieces.map((piece) => piece.size))).toBeGreaterThanOrEqual(size === 'elder' ? 11 : 9)
  })
})

describe('一张纸', () => {
  test('手机扫得出网址，不带一个人的信息', async () => {
    expect(scanned(await printed(oneTimeNotice))[0]).toBe(url)
    expect(scanned(await printed(oneTimeNotice, 'zh', 'elder'))[0]).toBe(url)
  })

  test('公告栏一页一事，每一张都扫得出', async () => {
    expect(scanned(await printed(noticeBoard))).toEqual([url, url, url])
  })

  test('没有网址和编号，右上角就空着', async () => {
    const pdf = await toPdf(oneTimeNotice, { lang: 'zh', size: 'normal', printedOn })
    expect(scanned(pdf).join('')).toBe('')
    expect(pageTexts(pdf).join('')).not.toContain(words.zh.scan)
  })

  test('同样的内容打两次，一个字节不差；换一天就换日期', async () => {
    const [first, again] = [await printed(specialTypes), await printed(specialTypes)]
    expect(Buffer.compare(first, again)).toBe(0)
    expect(pdfFacts(first)).toMatch(/CreationDate: +Wed Nov 25 04:00:00 2026 UTC/)
    const later = await toPdf(specialTypes, { lang: 'zh', size: 'normal', url, number, printedOn: '2026-12-01' })
    expect(Buffer.compare(first, later)).not.toBe(0)
  })

  test('读屏软件看到的是标题、清单、表格', async () => {
    const tree = pdfTree(await printed(specialTypes))
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'TOC', 'Figure'])
      expect(tree).toMatch(new RegExp(`^ +${tag}( |$)`, 'm'))
  })
})

describe('字库里没有的字', () => {
  const named: Document = {
    ...oneTimeNotice,
    blocks: [
      paragraph('姓名：𡊓䶮，𡊓。', 'Name: 𡊓 and 䶮.', '工作方案 三（二）'),
      list(false, [line('再来一个 𤭢', 'one more 𤭢', undefined, t('备注', 'remark'))]),
    ],
  }

  test('先查得出来', () => {
    expect(missingCharacters('𡊓䶮𡊓')).toEqual(['𡊓'])
    expect(missingCharacters('囍王堃喆玥镕甯')).toEqual([])
    expect(missingCharacters('一行\n两行\t三行')).toEqual([])
  })

  test.each(['zh', 'en'] as const)('印成编码，并请人手写，从不印空框（%s）', async (lang) => {
    const pdf = await printed(named, lang)
    const text = pageTexts(pdf).join('').replace(/\s/g, '')
    expect(text).toContain('〔U+21293〕')
    expect(text).toContain('䶮')
    expect(text).toContain(asPrinted(lang, words[lang].byHand('〔U+21293〕〔U+24B62〕')))
    expect(missingCharacters(text)).toEqual([])
  })
})
