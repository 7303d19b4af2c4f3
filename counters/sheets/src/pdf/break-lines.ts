import { faceOf } from '../font-file.ts'

/**
 * A stretch of one look inside a paragraph. `framed` is drawn with a thin frame round it: the marks of doubt. Neighbours
 * that are `whole` stay on one line together where a line is long enough: a clause is not torn.
 */
export type Run = {
  readonly text: string
  readonly size: number
  readonly strong?: boolean
  readonly framed?: boolean
  readonly whole?: boolean
  /** The heading that a touch goes to. */
  readonly to?: string
}

/** A piece of a run on one line, and where it begins. */
export type Word = Run & { readonly x: number; readonly width: number }

const neverFirst = new Set('、。，．：；？！）〕］｝〉》」』】〗’”…—～·‥％‰℃°′″,.!?:;)]}%>»›々ー')
const neverLast = new Set('（〔［｛〈《「『【〖‘“([{<«‹￥¥$£€№')
const staysWithDigit = new Set('年月日天个号条款项岁周万元页时分份次人种类')
const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80
const isLetter = (character: string): boolean => /\p{L}/u.test(character) && !isWide(character)

/** 禁则: whether a line may end after `left` and the next begin with `right`. */
export const mayBreak = (left: string, right: string): boolean => {
  if (right === ' ') return false
  if (left === ' ') return true
  if (neverFirst.has(right) || neverLast.has(left)) return false
  if (/\d/.test(left) && staysWithDigit.has(right)) return false
  if (isWide(left) || isWide(right)) return true
  return /[-/–]/.test(left) && isLetter(right)
}

type Letter = { readonly text: string; readonly run: Run; readonly width: number }

const lettersOf = (runs: readonly Run[]): readonly Letter[] => {
  const wide = (text: string): number => faceOf(text)?.advance(text) ?? 0.5
  return runs.flatMap((run) => [...run.text].map((text) => ({ text, run, width: wide(text) * run.size })))
}

const widthOf = (letters: readonly Letter[]): number => letters.reduce((sum, { width }) => sum + width, 0)

export const textWidth = (text: string, size: number): number => widthOf(lettersOf([{ text, size }]))

/** Letters that must stay on one line; `ends`: the line ends after it, whatever room there is. */
type Atom = { readonly letters: readonly Letter[]; readonly ends: boolean }

/** A framed run is never torn where a line can hold it. */
const framedWidths = (letters: readonly Letter[]): ReadonlyMap<Run, number> => {
  const widths = new Map<Run, number>()
  for (const { run, width } of letters) if (run.framed === true) widths.set(run, (widths.get(run) ?? 0) + width)
  return widths
}

/** For each letter the width of the whole stretch it belongs to; 0 outside of one. */
const stretches = (letters: readonly Letter[]): readonly number[] => {
  const widths: number[] = []
  let begin = 0
  while (begin < letters.length) {
    let end = begin
    while (letters[end]?.run.whole === true) end += 1
    const width = widthOf(letters.slice(begin, end))
    widths.push(...letters.slice(begin, end).map(() => width))
    if (end < letters.length) widths.push(0)
    begin = end + 1
  }
  return widths
}

const atomsOf = (letters: readonly Letter[], width: number): readonly Atom[] => {
  const stretch = stretches(letters)
  const framed = framedWidths(letters)
  const atoms: Atom[] = []
  let open: Letter[] = []
  const close = (ends: boolean): void => {
    if (open.length > 0 || ends) atoms.push({ letters: open, ends })
    open = []
  }
  for (const [at, letter] of letters.entries()) {
    if (letter.text === '\n') {
      close(true)
      continue
    }
    const before = letters[at - 1]
    const own = stretch[at] ?? 0
    // What is too long for any line at least begins on one of its own.
    if (before !== undefined && own > width && before.run.whole !== true && before.text !== '\n') close(true)
    const last = open.at(-1)
    const inFrame = last?.run === letter.run ? framed.get(letter.run) : undefined
    const isInside =
      (inFrame !== undefined && inFrame <= width) || (own > 0 && own <= width && last?.run.whole === true)
    if (last !== undefined && !isInside && mayBreak(last.text, letter.text)) close(false)
    open.push(letter)
  }
  close(false)
  return atoms
}

const isBlank = ({ text }: Letter): boolean => text === ' '

const withoutBlankEnd = (letters: readonly Letter[]): readonly Letter[] => {
  const last = letters.findLastIndex((letter) => !isBlank(letter))
  return letters.slice(0, last + 1)
}

const wordsOf = (letters: readonly Letter[]): readonly Word[] => {
  const found: { readonly run: Run; readonly word: Word }[] = []
  let x = 0
  for (const { text, run, width } of letters) {
    const last = found.at(-1)
    if (last?.run === run)
      found[found.length - 1] = {
        run,
        word: { ...last.word, text: last.word.text + text, width: last.word.width + width },
      }
    else found.push({ run, word: { ...run, text, x, width } })
    x += width
  }
  return found.map(({ word }) => word)
}

/** The lines of a paragraph in a column of `width` points. What is too long for any line is cut where the line ends. */
export const breakLines = (runs: readonly Run[], width: number): readonly (readonly Word[])[] => {
  const lines: (readonly Word[])[] = []
  let line: Letter[] = []
  let filled = 0
  const end = (): void => {
    lines.push(wordsOf(withoutBlankEnd(line)))
    line = []
    filled = 0
  }
  for (const { letters, ends } of atomsOf(lettersOf(runs), width)) {
    if (line.length > 0 && filled + widthOf(withoutBlankEnd(letters)) > width) end()
    for (const letter of letters) {
      if (line.length > 0 && !isBlank(letter) && filled + letter.width > width) end()
      if (line.length === 0 && lines.length > 0 && isBlank(letter)) continue
      line.push(letter)
      filled += letter.width
    }
    if (ends) end()
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}

/** The narrowest column in which the runs take no more lines than in `width`: headings break in the middle, not before the last word. */
export const balancedWidth = (runs: readonly Run[], width: number): number => {
  const lines = breakLines(runs, width).length
  if (lines === 1) return width
  let enough = width
  for (let tried = width; tried > width / 2; tried -= 4) {
    if (breakLines(runs, tried).length > lines) break
    enough = tried
  }
  return enough
}

/** Width of the longest piece that may not be cut: a column should not be narrower. */
export const longestPiece = (runs: readonly Run[]): number =>
  Math.max(0, ...atomsOf(lettersOf(runs), 0).map(({ letters }) => widthOf(withoutBlankEnd(letters))))
