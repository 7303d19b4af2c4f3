import { dayWords } from '@xiqian/parts'
import { printable } from '../characters.ts'
import { contentsOf } from '../kinds.ts'
import { byHandNotes, doubtNotes } from '../notes.ts'
import type { Sheet } from '../sheet.ts'
import { scanWords, words } from '../words.ts'
import { balancedWidth, textWidth } from './break-lines.ts'
import { columnWidth } from './frame.ts'
import { paragraph, textRuns } from './paragraph.ts'
import type { Scale } from './scale.ts'
import { heightOf, type Ink, movedPart, type Part, type Step, type Strip } from './strip.ts'

const millimetre = 72 / 25.4
const leading = 1.35

const stack = (
  strips: readonly Strip[],
  x: number,
  top: number,
): { readonly parts: readonly Part[]; readonly bottom: number } => {
  let y = top
  const parts = strips.flatMap((strip, at) => {
    const begins = y + (at === 0 ? 0 : strip.before)
    y = begins + strip.height
    return strip.parts.map((part) => movedPart(part, x, begins))
  })
  return { parts, bottom: y }
}

/** 右上角: the QR, what it opens, and the number. Nothing where there is neither. */
export const cornerOf = (
  { lang, number, url, document }: Sheet,
  scale: Scale,
  side: number,
  key = 'corner',
): { readonly width: number; readonly height: number; readonly parts: readonly Part[] } => {
  if (number === undefined && url === undefined) return { width: 0, height: 0, parts: [] }
  const say = words[lang]
  const small = Math.min(scale.clause, 12)
  const numberSize = Math.max(12, Math.min(scale.note, 16))
  const numbered =
    number === undefined
      ? []
      : [
          { text: `${say.number} `, size: small },
          { text: printable(lang, number), size: numberSize, strong: true, whole: true },
        ]
  const numberWidth = numbered.reduce((sum, run) => sum + textWidth(run.text, run.size), 2)
  const forWhat = scanWords(lang, document.kind)
  const scan = [{ text: forWhat, size: small }]
  const width = Math.min(190, Math.max(url === undefined ? 0 : side, numberWidth, textWidth(forWhat, small)))
  const under = [
    ...(url === undefined ? [] : paragraph(scan, { width, leading, size: small, before: 0 })),
    ...(numbered.length === 0
      ? []
      : paragraph(numbered, { width, leading, size: small, before: 2, where: [{ tag: 'P', key: `${key} number` }] })),
  ]
  const top = url === undefined ? 0 : side + small
  const picture: readonly Part[] =
    url === undefined ? [] : [{ where: [{ tag: 'Figure', key }], ink: [{ ink: 'qr', x: 0, y: 0, side, url }] }]
  const { parts, bottom } = stack(under, 0, top)
  return { width, height: bottom, parts: [...picture, ...parts] }
}

const title: readonly Step[] = [{ tag: 'H1', key: 'title' }]
const subtitle: readonly Step[] = [{ tag: 'P', key: 'subtitle' }]

/** The head of the first page: our mark, the title, and the corner at the right. One strip. */
export const titleStrip = (sheet: Sheet, scale: Scale): Strip => {
  const { document, lang } = sheet
  const corner = cornerOf(sheet, scale, 27 * millimetre)
  const width = columnWidth - (corner.width === 0 ? 0 : corner.width + 18)
  const side = scale.title * 1.5
  const left = side + scale.title * 0.5
  const titleSize = scale.title
  const runs = textRuns(lang, document.title[lang], titleSize, true)
  const name = paragraph(runs, {
    width: balancedWidth(runs, width - left),
    size: titleSize,
    leading: 1.3,
    before: 0,
    where: title,
  })
  const under =
    document.subtitle === undefined
      ? []
      : paragraph(textRuns(lang, document.subtitle[lang], scale.body), {
          width,
          size: scale.body,
          leading: 1.4,
          before: scale.body * 0.6,
          where: subtitle,
        })
  const top = Math.max(0, (side - heightOf(name.slice(0, 1))) / 2)
  const named = stack(name, left, top)
  const more = stack(under, 0, Math.max(named.bottom, side) + scale.body * 0.5)
  const bottom = under.length === 0 ? Math.max(named.bottom, side) : more.bottom
  const height = Math.max(bottom, corner.height) + 8
  return {
    height: height + 6,
    before: 0,
    glued: true,
    parts: [
      { ink: [{ ink: 'mark', x: 0, y: 0, side }] },
      ...named.parts,
      ...more.parts,
      ...corner.parts.map((part) => movedPart(part, columnWidth - corner.width, 0)),
      { ink: [{ ink: 'rule', x: 0, y: height, width: columnWidth, weight: 1.2 }] },
    ],
  }
}

/** 封面 of a book: the mark, the title large, what it rests on. It fills its page. */
export const coverStrips = (sheet: Sheet, scale: Scale, room: number): readonly Strip[] => {
  const { document, lang, printedOn } = sheet
  const say = words[lang]
  const corner = cornerOf(sheet, scale, 27 * millimetre)
  const size = scale.title * 1.5
  const side = size * 2
  const top = room * 0.2
  const runs = textRuns(lang, document.title[lang], size, true)
  const lines = [
    ...paragraph(runs, {
      width: balancedWidth(runs, columnWidth),
      size,
      leading: 1.3,
      before: 0,
      where: title,
    }),
    ...(document.subtitle === undefined
      ? []
      : paragraph(textRuns(lang, document.subtitle[lang], scale.lead), {
          width: columnWidth,
          size: scale.lead,
          leading: 1.5,
          before: size * 0.6,
          where: subtitle,
        })),
    ...[
      say.standard(document.standard.version, dayWords(lang, document.standard.inForceFrom)),
      say.printedOn(dayWords(lang, printedOn)),
    ].flatMap((text, at) =>
      paragraph([{ text: printable(lang, text), size: scale.body }], {
        width: columnWidth,
        size: scale.body,
        leading: 1.5,
        before: at === 0 ? size * 1.6 : 0,
        where: [{ tag: 'P', key: `cover ${at}` }],
      }),
    ),
  ]
  return [
    {
      height: room,
      before: 0,
      glued: false,
      parts: [
        { ink: [{ ink: 'mark', x: 0, y: top, side }] },
        ...stack(lines, 0, top + side + size * 0.8).parts,
        ...corner.parts.map((part) => movedPart(part, columnWidth - corner.width, 0)),
      ],
    },
  ]
}

/** 目录: one line a heading, with dots to its page; a touch goes there. Heights do not depend on the page numbers. */
export const contentsStrips = (
  { document, lang }: Sheet,
  scale: Scale,
  pageOf: (id: string) => number,
): readonly Strip[] => {
  const headings = contentsOf(document)
  if (headings.length === 0) return []
  const size = scale.body
  const digits = textWidth('888', size)
  const heading = paragraph([{ text: words[lang].contents, size: scale.headings[0], strong: true }], {
    width: columnWidth,
    size: scale.headings[0],
    leading: 1.4,
    before: scale.body * 1.4,
    where: [{ tag: 'H1', key: 'contents' }],
  }).map((strip) => ({ ...strip, glued: true }))
  const entries = headings.flatMap(({ id, level, text }) => {
    const x = level === 1 ? 0 : size * 1.6
    const isStrong = level === 1
    const where: readonly Step[] = [
      { tag: 'TOC', key: 'contents' },
      { tag: 'TOCI', key: id },
    ]
    const strips = paragraph(textRuns(lang, text[lang], size, isStrong), {
      width: columnWidth - x - digits - 24,
      size,
      leading: 1.6,
      before: isStrong ? size * 0.35 : 0,
      x,
      where,
    })
    return strips.map((strip, at): Strip => {
      const link: Ink = { ink: 'link', x: 0, y: 0, width: columnWidth, height: strip.height, to: id }
      if (at < strips.length - 1) return { ...strip, glued: true, parts: [...strip.parts, { ink: [link] }] }
      const page = `${pageOf(id)}`
      const ends = Math.max(
        0,
        ...strip.parts.flatMap(({ ink }) =>
          ink.map((one) => (one.ink === 'text' ? one.x + textWidth(one.text, one.size) : 0)),
        ),
      )
      const y = (size * 0.6) / 2 + 0.88 * size
      const right = columnWidth - textWidth(page, size)
      const leaderEnds = columnWidth - digits - 4
      const spaced = ' .'.repeat(Math.max(0, Math.floor((leaderEnds - ends - 8) / textWidth(' .', size))))
      const leader: Ink = {
        ink: 'text',
        x: leaderEnds - textWidth(spaced, size),
        y,
        text: spaced,
        size,
        strong: false,
      }
      return {
        ...strip,
        parts: [
          ...strip.parts,
          ...(spaced === '' ? [] : [{ ink: [leader] }]),
          { where, ink: [{ ink: 'text', x: right, y, text: page, size, strong: isStrong }] },
          { ink: [link] },
        ],
      }
    })
  })
  return [...heading, ...entries]
}

/** The last lines of a document: what the marks mean, what to write in by hand, and exactly which standard it rests on. */
export const endStrips = (sheet: Sheet, scale: Scale): readonly Strip[] => {
  const { document, lang, url } = sheet
  const say = words[lang]
  const { digest } = document.standard
  const notes = [...byHandNotes(lang, document), ...doubtNotes(lang, document)]
  const colophon = [
    `${say.digest} ${digest.replace(/(.{8})(?=.)/g, '$1 ')}`,
    ...(url === undefined ? [] : [`${say.address} ${url}`]),
  ]
  const line = (text: string, size: number, key: string, before: number): readonly Strip[] =>
    paragraph([{ text: printable(lang, text), size }], {
      width: columnWidth,
      size,
      leading: 1.4,
      before,
      where: [{ tag: 'P', key }],
    })
  const strips = [
    ...notes.flatMap((note, at) => line(note, scale.note, `note ${at}`, at === 0 ? scale.body * 1.2 : 2)),
    ...colophon.flatMap((text, at) => line(text, scale.clause, `colophon ${at}`, at === 0 ? scale.body : 0)),
  ]
  return strips.map((strip, at) => ({ ...strip, glued: at < strips.length - 1 }))
}
