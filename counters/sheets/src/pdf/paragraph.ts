import type { Lang } from '@xiqian/parts'
import type { Line } from '@xiqian/standard/evaluator'
import { printable } from '../characters.ts'
import { doubtWords, markedPieces } from '../marked-words.ts'
import { breakLines, type Run, type Word } from './break-lines.ts'
import type { Scale } from './scale.ts'
import { gluedTogether, type Ink, type Step, type Strip } from './strip.ts'

/** What every block needs to know to lay itself out; `ids` are the headings that a clause may point to. */
export type Setting = {
  readonly lang: Lang
  readonly scale: Scale
  readonly width: number
  readonly ids: ReadonlySet<string>
}

/** 依据 of a line, and the heading of this document under which it is written out. */
type Cited = { readonly clause?: string; readonly see?: string }

/** A text as runs: the marks of doubt stand framed and in words of the reader's language. */
export const textRuns = (
  lang: Lang,
  text: string,
  size: number,
  strong = false,
  writtenIn: Lang = lang,
): readonly Run[] =>
  markedPieces(printable(writtenIn, text)).flatMap((piece, at): readonly Run[] => {
    const gap = at === 0 ? [] : [{ text: '   ', size }]
    if (piece.doubts.length === 0) return [...gap, { text: piece.text, size, strong }]
    return [...gap, { text: doubtWords(lang, piece), size, strong: true, framed: true }]
  })

/** The clause stands small behind its line, in Chinese as the law does. */
export const clauseRuns = ({ lang, scale, ids }: Setting, { clause, see }: Cited): readonly Run[] =>
  clause === undefined || clause === ''
    ? []
    : [
        { text: '  ', size: scale.clause },
        ...textRuns(lang, clause, scale.clause, false, 'zh').map((run) => ({
          ...run,
          whole: true,
          ...(see !== undefined && ids.has(see) ? { to: see } : {}),
        })),
      ]

const baselineIn = (height: number, size: number): number => (height - size) / 2 + 0.88 * size

const frameRound = (word: Word, x: number, baseline: number): readonly Ink[] =>
  word.framed === true
    ? [
        {
          ink: 'box',
          x: x + word.x - 1.5,
          y: baseline - 0.94 * word.size,
          width: word.width + 3,
          height: word.size * 1.18,
          weight: 0.7,
          round: 2,
        },
      ]
    : []

const inkOf = (line: readonly Word[], x: number, baseline: number): readonly Ink[] =>
  line.flatMap((word) => [
    { ink: 'text', x: x + word.x, y: baseline, text: word.text, size: word.size, strong: word.strong === true },
    ...frameRound(word, x, baseline),
    ...(word.to === undefined
      ? []
      : [
          {
            ink: 'link' as const,
            x: x + word.x,
            y: baseline - word.size,
            width: word.width,
            height: word.size * 1.2,
            to: word.to,
          },
        ]),
  ])

export type ParagraphSetting = {
  readonly width: number
  readonly size: number
  readonly leading: number
  readonly before: number
  readonly x?: number
  readonly where?: readonly Step[]
}

/** One strip a line. */
export const paragraph = (
  runs: readonly Run[],
  { width, size, leading, before, x = 0, where }: ParagraphSetting,
): readonly Strip[] => {
  return gluedTogether(
    breakLines(runs, width).map((line, at) => {
      // A line that holds nothing but a clause needs no more room than the clause.
      const largest = line.length === 0 ? size : Math.max(...line.map((word) => word.size))
      const height = largest * leading
      return {
        height,
        before: at === 0 ? before : 0,
        parts: [{ ...(where === undefined ? {} : { where }), ink: inkOf(line, x, baselineIn(height, largest)) }],
        glued: false,
      }
    }),
  )
}

/** 一行: its words with the clause small behind them, its note beneath. */
export const lineStrips = (
  setting: Setting,
  line: Line,
  {
    size,
    noteSize = setting.scale.note,
    before,
    x = 0,
    where,
    strong = false,
  }: {
    readonly size: number
    readonly noteSize?: number
    readonly before: number
    readonly x?: number
    readonly where: readonly Step[]
    readonly strong?: boolean
  },
): readonly Strip[] => {
  const { lang, scale, width } = setting
  const runs = [...textRuns(lang, line.text[lang], size, strong), ...clauseRuns(setting, line)]
  const own = paragraph(runs, { width, size, leading: scale.leading, before, x, where })
  if (line.note === undefined) return own
  const note = paragraph(textRuns(lang, line.note[lang], noteSize), {
    width,
    size: noteSize,
    leading: scale.leading,
    before: 0,
    x,
    where,
  })
  return [...own.slice(0, -1), ...own.slice(-1).map((strip) => ({ ...strip, glued: true })), ...note]
}
