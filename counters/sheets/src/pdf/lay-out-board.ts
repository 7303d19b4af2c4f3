import type { Block, Document } from '@xiqian/standard/evaluator'
import { type Heading, idsOf } from '../kinds.ts'
import type { Sheet } from '../sheet.ts'
import { words } from '../words.ts'
import { blockStrips } from './blocks.ts'
import { balancedWidth } from './break-lines.ts'
import { fillPages } from './fill-pages.ts'
import { columnWidth, foot, footHeight, margin, paper } from './frame.ts'
import { cornerOf } from './front.ts'
import { type LaidPage, laidPage } from './laid-page.ts'
import { paragraph, textRuns } from './paragraph.ts'
import { boardScale, boardSizes, type Scale } from './scale.ts'
import { heightOf, movedPart, type Strip } from './strip.ts'

type Topic = { readonly heading: Heading | undefined; readonly blocks: readonly Block[] }

/** 一页一事: a topic begins with a heading of level 1 or after a page-break. */
const topicsOf = ({ blocks }: Document): readonly Topic[] => {
  const topics: Topic[] = []
  for (const [at, block] of blocks.entries()) {
    const last = topics.at(-1)
    if (block.block === 'page-break') continue
    if (block.block === 'heading' && block.level === 1) topics.push({ heading: block, blocks: [] })
    else if (last === undefined || blocks[at - 1]?.block === 'page-break')
      topics.push({ heading: undefined, blocks: [block] })
    else topics[topics.length - 1] = { ...last, blocks: [...last.blocks, block] }
  }
  return topics
}

const millimetre = 72 / 25.4

/** The head of one sheet: our mark and the title of the set, the topic as large as it reads across a hall, the QR at the right. */
const headStrip = (sheet: Sheet, scale: Scale, topic: Topic, at: number, isFurther: boolean): Strip => {
  const { document, lang } = sheet
  const corner = cornerOf(sheet, scale, 33 * millimetre, `corner ${at} ${isFurther}`)
  const width = columnWidth - (corner.width === 0 ? 0 : corner.width + 20)
  const side = scale.title * 1.7
  const size = scale.headings[0]
  const set = topic.heading === undefined ? '' : document.title[lang]
  const text = `${(topic.heading?.text ?? document.title)[lang]}${isFurther ? words[lang].continued : ''}`
  const small = paragraph(textRuns(lang, set, scale.title), {
    width: width - side - 10,
    size: scale.title,
    leading: 1.3,
    before: 0,
    x: side + 10,
    where: [{ tag: 'P', key: `set ${at}` }],
  })
  const heading = textRuns(lang, text, size, true)
  const large = paragraph(heading, {
    width: balancedWidth(heading, width),
    size,
    leading: 1.25,
    before: 0,
    where: [{ tag: 'H1', key: `topic ${at} ${isFurther}` }],
  })
  const smallTop = Math.max(0, (side - heightOf(small)) / 2)
  const largeTop = Math.max(side, heightOf(small)) + 12
  const height = Math.max(largeTop + heightOf(large), corner.height) + 10
  const stacked = (strips: readonly Strip[], top: number) =>
    strips.flatMap((strip, line) =>
      strip.parts.map((part) =>
        movedPart(part, 0, top + strips.slice(0, line).reduce((sum, one) => sum + one.height, 0)),
      ),
    )
  return {
    height: height + 18,
    before: 0,
    glued: true,
    parts: [
      { ink: [{ ink: 'mark', x: 0, y: 0, side }] },
      ...stacked(small, smallTop),
      ...stacked(large, largeTop),
      ...corner.parts.map((part) => movedPart(part, columnWidth - corner.width, 0)),
      { ink: [{ ink: 'bar', x: 0, y: height, width: columnWidth, height: 2.5 }] },
    ],
    ...(topic.heading === undefined || isFurther
      ? {}
      : { heading: { id: topic.heading.id, level: 1, text: topic.heading.text[lang] } }),
  }
}

type Sized = { readonly sheet: Sheet; readonly scale: Scale; readonly columns: readonly (readonly Strip[])[] }

/** The largest type in which the topic fits on one sheet; the smallest, on several, where none does. */
const sized = (set: Sheet, topic: Topic, at: number): Sized => {
  // Every sheet hangs alone: its foot explains the marks that stand on it, and no others.
  const sheet = { ...set, document: { ...set.document, blocks: topic.blocks } }
  const bottom = paper.height - margin.foot - 8
  const tries = boardSizes[sheet.size].map((body) => {
    const scale = boardScale(body, set.lang)
    const head = headStrip(sheet, scale, topic, at, false)
    const setting = { lang: sheet.lang, scale, width: columnWidth, ids: idsOf(set.document) }
    const strips = blockStrips(setting, topic.blocks, `topic ${at}`)
    const room = bottom - footHeight(sheet, scale) - margin.top
    return { scale, head, strips, room }
  })
  const fits = tries.find(({ head, strips, room }) => heightOf([head, ...strips]) <= room)
  const last = fits ?? tries.at(-1)
  if (last === undefined) return { sheet, scale: boardScale(18, set.lang), columns: [] }
  const { scale, head, strips, room } = last
  const further = headStrip(sheet, scale, topic, at, true)
  const filled = fillPages(strips, (page) => room - (page === 0 ? head.height : further.height))
  return {
    sheet,
    scale,
    columns: filled.map((placed, page) => [
      page === 0 ? head : further,
      ...placed.map(({ strip }, line) => (line === 0 ? { ...strip, before: 0 } : strip)),
    ]),
  }
}

/** 公告栏张贴页. */
export const layOutBoard = (sheet: Sheet): readonly LaidPage[] => {
  const sheets = topicsOf(sheet.document).map((topic, at) => sized(sheet, topic, at))
  const of = sheets.reduce((sum, { columns }) => sum + columns.length, 0)
  let at = 0
  return sheets.flatMap(({ sheet: own, scale, columns }) =>
    columns.map((strips) => {
      at += 1
      const [placed = []] = fillPages(strips, () => Number.POSITIVE_INFINITY)
      return laidPage(placed, margin.top, { above: [], below: foot(own, scale, at, of) })
    }),
  )
}
