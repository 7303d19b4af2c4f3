import type { Block, Line } from '@xiqian/standard/evaluator'
import { longestPiece, textWidth } from './break-lines.ts'
import { columnWidths, type Wish } from './column-widths.ts'
import { clauseRuns, lineStrips, paragraph, type Setting, textRuns } from './paragraph.ts'
import { gluedTogether, heightOf, movedPart, type Part, type Step, type Strip } from './strip.ts'

type Table = Extract<Block, { readonly block: 'table' }>

const gap = 12
const pad = 4
/** A row up to this height stays whole; a higher one may be cut where the page ends. */
const wholeRow = 110
const leastLines = 3

const rule = (width: number, y: number, weight: number): Part => ({ ink: [{ ink: 'rule', x: 0, y, width, weight }] })

type Cell = readonly Strip[]

const linesWithin = (cell: Cell, room: number): number => {
  let filled = 0
  const over = cell.findIndex((strip) => {
    filled += strip.height
    return filled > room
  })
  return over < 0 ? cell.length : over
}

type RowLook = { readonly width: number; readonly weight: number; readonly head?: readonly Strip[] }

/** Cells beside each other. A high row is cut between its lines, every column for itself, only where a page ends. */
const rowStrip = (cells: readonly Cell[], look: RowLook, isRest = false, isOpen = false): Strip => {
  const top = isRest ? 0 : pad
  const height = top + Math.max(0, ...cells.map(heightOf)) + (isOpen ? 0 : pad)
  const parts = cells.flatMap((cell) => {
    let y = top
    return cell.flatMap((strip) => {
      y += strip.height
      return strip.parts.map((part) => movedPart(part, 0, y - strip.height))
    })
  })
  const line = Math.max(0, ...cells.flatMap((cell) => cell.map((strip) => strip.height)))
  const cutAt = (room: number): readonly [first: readonly Cell[], rest: readonly Cell[]] => {
    const counts = cells.map((cell) => linesWithin(cell, room - top))
    return [cells.map((cell, at) => cell.slice(0, counts[at])), cells.map((cell, at) => cell.slice(counts[at]))]
  }
  const cut = (room: number): readonly [Strip, Strip] | undefined => {
    const tries = [cutAt(room), cutAt(room - line)].filter(([first]) => first.some((cell) => cell.length > 1))
    // Rather one line less here than a single line on the next page.
    const [first, rest] = tries.find(([, after]) => after.some((cell) => cell.length > 1)) ?? tries[0] ?? []
    if (first === undefined || rest === undefined || rest.every((cell) => cell.length === 0)) return undefined
    return [rowStrip(first, look, isRest, true), rowStrip(rest, look, true)]
  }
  return {
    height,
    before: 0,
    parts: isOpen ? parts : [...parts, rule(look.width, height, look.weight)],
    glued: false,
    ...(look.head === undefined ? {} : { head: look.head }),
    ...(isOpen || height <= wholeRow ? {} : { cut, least: top + leastLines * line }),
  }
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
  const headOf = (isRepeated: boolean): Strip =>
    rowStrip(
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
      { width, weight: 1.2 },
    )
  const head: Strip = {
    ...headOf(false),
    glued: true,
    before: caption.length === 0 ? scale.body * 0.8 : scale.body * 0.2,
  }
  const repeated = [headOf(true)]
  const rows = table.rows.map((row, at) =>
    rowStrip(
      row.map((line, column) =>
        lineStrips({ ...setting, width: widths[column] ?? 0 }, line, {
          size,
          noteSize: Math.min(scale.note, size),
          before: 0,
          x: xs[column] ?? 0,
          where: cellWhere(where, at, column),
          // The name of a row stands out from the words beneath it.
          strong: column === 0 && line.note !== undefined,
        }),
      ),
      { width, weight: 0.5, head: repeated },
    ),
  )
  return [...caption, head, ...rows, { height: scale.body * 0.5, before: 0, parts: [], glued: false }]
}
