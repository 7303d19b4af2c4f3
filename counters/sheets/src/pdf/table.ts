import type { Block, Line } from '@xiqian/standard/evaluator'
import { longestPiece, textWidth } from './break-lines.ts'
import { columnWidths, type Wish } from './column-widths.ts'
import { clauseRuns, lineStrips, paragraph, type Setting, textRuns } from './paragraph.ts'
import { gluedTogether, heightOf, movedPart, type Part, type Step, type Strip } from './strip.ts'

type Table = Extract<Block, { readonly block: 'table' }>

const gap = 12
const pad = 4
/** A row up to this height stays whole; a higher one may be cut between its lines. */
const wholeRow = 150
const linesAPiece = 4

const rule = (width: number, y: number, weight: number): Part => ({ ink: [{ ink: 'rule', x: 0, y, width, weight }] })

/** Cells beside each other, cut to pieces of some lines where the row is too high to stay whole. */
const rowStrips = (
  cells: readonly (readonly Strip[])[],
  width: number,
  weight: number,
  head: readonly Strip[] | undefined,
): readonly Strip[] => {
  const isWhole = Math.max(...cells.map(heightOf)) <= wholeRow
  const lines = Math.max(...cells.map((cell) => cell.length))
  const every = isWhole ? lines : linesAPiece
  const pieces = Array.from({ length: Math.max(1, Math.ceil(lines / every)) }, (_, at) =>
    cells.map((cell) => cell.slice(at * every, (at + 1) * every)),
  )
  return pieces.map((piece, at) => {
    const isLast = at === pieces.length - 1
    const top = at === 0 ? pad : 0
    const parts = piece.flatMap((cell) => {
      let y = top
      return cell.flatMap((strip) => {
        y += strip.height
        return strip.parts.map((part) => movedPart(part, 0, y - strip.height))
      })
    })
    const height =
      top + Math.max(...piece.map((cell) => cell.reduce((sum, strip) => sum + strip.height, 0))) + (isLast ? pad : 0)
    return {
      height,
      before: 0,
      parts: isLast ? [...parts, rule(width, height, weight)] : parts,
      glued: false,
      ...(head === undefined ? {} : { head }),
    }
  })
}

const captionStrips = ({ lang, scale, width }: Setting, table: Table, where: readonly Step[]): readonly Strip[] =>
  table.caption === undefined
    ? []
    : paragraph(textRuns(lang, table.caption[lang], scale.body, true), {
        width,
        size: scale.body,
        leading: scale.leading,
        before: scale.body,
        where: [...where, { tag: 'Caption', key: 'caption' }],
      }).map((strip) => ({ ...strip, glued: true }))

const cellWhere = (where: readonly Step[], row: number | 'head', column: number): readonly Step[] => [
  ...where,
  { tag: 'TR', key: `${row}` },
  { tag: row === 'head' ? 'TH' : 'TD', key: `${column}` },
]

const wishesOf = (setting: Setting, table: Table): readonly Wish[] => {
  const { lang, scale } = setting
  return table.columns.map((column, at) => {
    const size = scale.table
    const cells = table.rows.map((row) => row[at]).filter((line): line is Line => line !== undefined)
    const texts = cells.map((line) => [
      ...textRuns(lang, line.text[lang], size),
      ...clauseRuns(setting, line),
      ...(line.note === undefined ? [] : textRuns(lang, line.note[lang], Math.min(scale.note, size))),
    ])
    const longest = Math.max(longestPiece(textRuns(lang, column[lang], size, true)), ...texts.map(longestPiece))
    return {
      least: Math.max(size * 3.2, Math.min(longest + 1, size * 9)),
      cells: [
        textWidth(column[lang], size),
        ...texts.map((runs) => runs.reduce((sum, run) => sum + textWidth(run.text, run.size), 0)),
      ],
    }
  })
}

/** Too narrow for its columns: each row becomes a small block of 栏目：内容. */
const stackedStrips = (setting: Setting, table: Table, where: readonly Step[]): readonly Strip[] => {
  const { lang, scale, width } = setting
  const colon = lang === 'zh' ? '：' : ': '
  return table.rows.flatMap((row, at) => {
    const lines = row.flatMap((line, column) => {
      const label = table.columns[column]?.[lang] ?? ''
      const text = `${label}${label === '' ? '' : colon}${line.text[lang]}`
      return lineStrips(
        setting,
        { ...line, text: { zh: text, en: text } },
        { size: scale.table, before: 0, where: cellWhere(where, at, column), strong: column === 0 },
      )
    })
    const block = gluedTogether([{ height: pad, before: pad, parts: [rule(width, 0, 0.5)], glued: true }, ...lines], 8)
    return block
  })
}

export const tableStrips = (setting: Setting, table: Table, where: readonly Step[]): readonly Strip[] => {
  const { lang, scale, width } = setting
  const caption = captionStrips(setting, table, where)
  const columns = table.columns.length
  const widths = columnWidths(wishesOf(setting, table), width - gap * (columns - 1))
  if (widths === undefined) return [...caption, ...stackedStrips(setting, table, where)]
  const xs = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one + gap, 0))
  const size = scale.table
  const headOf = (isRepeated: boolean): readonly Strip[] =>
    rowStrips(
      table.columns.map((column, at) =>
        paragraph(textRuns(lang, column[lang], size, true), {
          width: widths[at] ?? 0,
          size,
          leading: scale.leading,
          before: 0,
          x: xs[at] ?? 0,
          ...(isRepeated ? {} : { where: cellWhere(where, 'head', at) }),
        }),
      ),
      width,
      1.2,
      undefined,
    )
  const head = headOf(false).map((strip) => ({
    ...strip,
    glued: true,
    before: caption.length === 0 ? scale.body * 0.8 : scale.body * 0.2,
  }))
  const repeated = headOf(true)
  const rows = table.rows.flatMap((row, at) =>
    rowStrips(
      row.map((line, column) =>
        lineStrips({ ...setting, width: widths[column] ?? 0 }, line, {
          size,
          noteSize: Math.min(scale.note, size),
          before: 0,
          x: xs[column] ?? 0,
          where: cellWhere(where, at, column),
        }),
      ),
      width,
      0.5,
      repeated,
    ),
  )
  return [...caption, ...head, ...rows, { height: scale.body * 0.5, before: 0, parts: [], glued: false }]
}
