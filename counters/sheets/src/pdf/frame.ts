import { dayWords, type Lang } from '@xiqian/parts'
import { printable } from '../characters.ts'
import { bindings } from '../kinds.ts'
import { byHandNotes, doubtNotes } from '../notes.ts'
import type { Sheet } from '../sheet.ts'
import { words } from '../words.ts'
import { type Run, textWidth } from './break-lines.ts'
import { paragraph } from './paragraph.ts'
import type { Scale } from './scale.ts'
import { heightOf, movedPart, type Part, type Strip } from './strip.ts'

/** A4 in points. A notice is enlarged to A3 without loss: nothing on it is a picture of dots. */
export const paper = { width: 595.28, height: 841.89 }
export const margin = { side: 54, top: 38, foot: 30 }
export const columnWidth = paper.width - 2 * margin.side

const leading = 1.35
const underRule = 6
const digestStart = 12

const runIn =
  (lang: Lang) =>
  (text: string, size: number, strong = false): readonly Run[] => [{ text: printable(lang, text), size, strong }]

const whole = (runs: readonly Run[]): readonly Run[] => runs.map((one) => ({ ...one, whole: true }))

/** The lines at the foot of every page: telephone first, since that is what people look for; `page` stands right of it. */
const footStrips = ({ document, lang, printedOn }: Sheet, scale: Scale, page: string): readonly Strip[] => {
  const say = words[lang]
  const run = runIn(lang)
  const { version, inForceFrom, digest } = document.standard
  const pageWidth = textWidth(page, scale.foot)
  const small = (text: string): readonly Strip[] =>
    paragraph(run(text, scale.foot), { width: columnWidth, size: scale.foot, leading, before: 2 })
  const telephone = paragraph(run(`${say.telephone} ${document.telephone}`, scale.telephone, true), {
    width: columnWidth - pageWidth - scale.telephone,
    size: scale.telephone,
    leading,
    before: 2,
  })
  const baseline = (scale.telephone * (leading - 1)) / 2 + 0.88 * scale.telephone
  const pageInk = { x: columnWidth - pageWidth, y: baseline, text: page, size: scale.foot, strong: false }
  const told = bindings[document.kind].topicAPage
    ? [...byHandNotes(lang, document), ...doubtNotes(lang, document)].flatMap(small)
    : []
  const standard = [
    say.standard(version, dayWords(lang, inForceFrom)),
    `${say.digest} ${digest.slice(0, digestStart)}`,
    say.printedOn(dayWords(lang, printedOn)),
  ]
  return [
    ...told,
    ...telephone.map((strip, at) =>
      at === 0 && page !== ''
        ? { ...strip, parts: [...strip.parts, { ink: [{ ink: 'text' as const, ...pageInk }] }] }
        : strip,
    ),
    ...paragraph(
      standard.flatMap((text, at) => [...(at === 0 ? [] : run(' · ', scale.foot)), ...whole(run(text, scale.foot))]),
      { width: columnWidth, size: scale.foot, leading, before: 2 },
    ),
  ]
}

const placed = (strips: readonly Strip[], top: number): readonly Part[] => {
  let y = top
  return strips.flatMap((strip, at) => {
    const begins = y + (at === 0 ? 0 : strip.before)
    y = begins + strip.height
    return strip.parts.map((part) => movedPart(part, margin.side, begins))
  })
}

/** The same on all pages of a sheet, whatever their number is. */
export const footHeight = (sheet: Sheet, scale: Scale): number =>
  heightOf(footStrips(sheet, scale, words[sheet.lang].page('88', '88'))) + underRule

/** Decoration, absolute on the page: a screen reader reads the document, not its foot on every page. */
export const foot = (sheet: Sheet, scale: Scale, at: number, of: number): readonly Part[] => {
  const top = paper.height - margin.foot - footHeight(sheet, scale)
  const page = of === 1 ? '' : words[sheet.lang].page(`${at}`, `${of}`)
  return [
    { ink: [{ ink: 'rule', x: margin.side, y: top, width: columnWidth, weight: 0.8 }] },
    ...placed(footStrips(sheet, scale, page), top + underRule),
  ]
}

/** From the second page on: which document this is, and whose number. */
export const runningHead = ({ document, lang, number }: Sheet, scale: Scale): readonly Part[] => {
  const size = scale.foot
  const y = margin.top + size
  const title = printable(lang, document.title[lang])
  const right = number === undefined ? '' : `${words[lang].number} ${printable(lang, number)}`
  const ink = { size, strong: false, y }
  return [
    {
      ink: [
        { ink: 'text', x: margin.side, text: title, ...ink },
        ...(right === ''
          ? []
          : [{ ink: 'text' as const, x: paper.width - margin.side - textWidth(right, size), text: right, ...ink }]),
        { ink: 'rule', x: margin.side, y: y + size * 0.5, width: columnWidth, weight: 0.4 },
      ],
    },
  ]
}

export const runningHeadHeight = (scale: Scale): number => scale.foot * 2.6
