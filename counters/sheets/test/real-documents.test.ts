import { describe, expect, test } from 'vitest'
import {
  noticeBoard,
  questionsAndAnswers,
  serviceGuide,
  specialTypesBook,
  workPlan,
} from '../../../standard/src/index.ts'
import { readShaanxi } from '../../../standard/test/province.ts'
import { missingCharacters } from '../src/index.ts'
import { textsOf } from '../src/notes.ts'
import { layOut } from '../src/pdf/lay-out.ts'
import { pageOf } from './page-of.tsx'

const standard = readShaanxi('xian', 'xianyang', 'hanzhong')
const documents = [workPlan, serviceGuide, specialTypesBook, questionsAndAnswers, noticeBoard].map((make) =>
  make(standard),
)
const bottom = 842 - 30

describe.each(documents)('省标准写成的 $kind', (document) => {
  test.each(['zh', 'en'] as const)('没有缺字，没有一行出纸，网页上每个锚都在（%s）', (lang) => {
    expect(missingCharacters(textsOf(lang, document).join(''))).toEqual([])
    for (const size of ['normal', 'elder'] as const) {
      const pages = layOut({ document, lang, size, printedOn: '2026-11-25' })
      const beyond = pages.flatMap(({ parts }) =>
        parts.flatMap(({ ink }) =>
          ink.flatMap((one) => (one.ink === 'text' && (one.y > bottom || one.x < 0 || one.x > 560) ? [one.text] : [])),
        ),
      )
      expect(beyond).toEqual([])
      // Below the text stands the foot; its rule is the lowest of the full width.
      for (const { parts } of pages) {
        const foot = Math.max(
          ...parts
            .filter(({ where }) => where === undefined)
            .flatMap(({ ink }) => ink.flatMap((one) => (one.ink === 'rule' ? [one.y] : []))),
        )
        const text = Math.max(
          0,
          ...parts.filter(({ where }) => where !== undefined).flatMap(({ ink }) => ink.map(({ y }) => y)),
        )
        expect(text).toBeLessThan(foot)
      }
    }
    const html = pageOf(document, lang, false)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const lost = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))
    expect(lost).toEqual([])
  })
})
