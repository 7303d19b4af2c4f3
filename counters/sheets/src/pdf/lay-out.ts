import type { Block } from '@xiqian/standard/evaluator'
import { bindings, idsOf } from '../kinds.ts'
import type { Sheet } from '../sheet.ts'
import { blockStrips } from './blocks.ts'
import { fillPages } from './fill-pages.ts'
import { columnWidth, foot, footHeight, margin, paper, runningHead, runningHeadHeight } from './frame.ts'
import { contentsStrips, coverStrips, endStrips, titleStrip } from './front.ts'
import { type LaidPage, laidPage } from './laid-page.ts'
import { layOutBoard } from './lay-out-board.ts'
import { closer, type Scale, scales } from './scale.ts'
import type { Strip } from './strip.ts'

/** Chapters of a book begin on a page of their own. */
const inChapters = (blocks: readonly Block[], strips: readonly Strip[]): readonly Strip[] => {
  const chapters = new Set(
    blocks.flatMap((block) => (block.block === 'heading' && block.level === 1 ? [block.id] : [])),
  )
  return strips.map((strip) =>
    strip.heading !== undefined && chapters.has(strip.heading.id) ? { ...strip, newPage: true } : strip,
  )
}

const layOutBook = (sheet: Sheet, scale: Scale): readonly LaidPage[] => {
  const { document, lang } = sheet
  const { cover, chapters } = bindings[document.kind]
  const bottom = paper.height - margin.foot - footHeight(sheet, scale) - 8
  const topOf = (page: number): number => margin.top + (page === 0 ? 0 : runningHeadHeight(scale))
  const room = (page: number): number => bottom - topOf(page)
  const own = blockStrips({ lang, scale, width: columnWidth, ids: idsOf(document) }, document.blocks)
  const body = chapters ? inChapters(document.blocks, own) : own
  const strips = (pages: (id: string) => number): readonly Strip[] => {
    const front = cover ? coverStrips(sheet, scale, room(0)) : [titleStrip(sheet, scale)]
    const contents = contentsStrips(sheet, scale, pages)
    const all = [
      ...front,
      ...contents.map((strip, at) => (at === 0 && cover ? { ...strip, newPage: true } : strip)),
      ...body.map((strip, at) => {
        if (at > 0 || contents.length === 0) return strip
        return cover ? { ...strip, newPage: true } : { ...strip, before: Math.max(strip.before, scale.body * 2) }
      }),
      ...endStrips(sheet, scale),
    ]
    return all.map((strip) => ({ ...strip, before: strip.before * scale.air }))
  }
  // The table of contents is as high with the true page numbers as without, so the second filling is the first with numbers.
  const first = fillPages(
    strips(() => 0),
    room,
  )
  const pages = new Map(
    first.flatMap((page, at) =>
      page.flatMap(({ strip }) => (strip.heading === undefined ? [] : [[strip.heading.id, at + 1] as const])),
    ),
  )
  const filled = fillPages(
    strips((id) => pages.get(id) ?? 0),
    room,
  )
  return filled.map((placed, at) =>
    laidPage(placed, topOf(at), {
      above: at === 0 ? [] : runningHead(sheet, scale),
      below: foot(sheet, scale, at + 1, filled.length),
    }),
  )
}

/** 排版: a document as pages of ink. Pure; nothing is drawn yet. */
export const layOut = (sheet: Sheet): readonly LaidPage[] => {
  const { topicAPage, oneSheet } = bindings[sheet.document.kind]
  if (topicAPage) return layOutBoard(sheet)
  const scale = scales[sheet.size]
  const usual = layOutBook(sheet, scale)
  if (!oneSheet || usual.length === 1) return usual
  const close = layOutBook(sheet, closer(scale))
  return close.length < usual.length ? close : usual
}
