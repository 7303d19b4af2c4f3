import PDFDocument from 'pdfkit'
import { type FontFile, faceOf, houseFont } from '../font-file.ts'
import { MARK } from '../mark.ts'
import { qrOf, quiet } from '../qr.ts'
import { paper } from './frame.ts'
import type { LaidPage } from './laid-page.ts'
import type { Ink } from './strip.ts'
import { structure } from './structure.ts'

export type About = { readonly title: string; readonly lang: string; readonly day: string; readonly qrWords: string }

type Paper = InstanceType<typeof PDFDocument>

/** Strokes of this part of the size make the regular weight a bold one: the font file carries one weight. */
const boldness = 0.032

type Piece = { readonly text: string; readonly face: FontFile; readonly width: number }

/** A text cut where the face changes; without a rare character it is one piece. */
const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  for (const character of text) {
    const face = faceOf(character) ?? houseFont()
    const last = pieces.at(-1)
    const width = face.advance(character)
    if (last?.face !== face) pieces.push({ face, text: character, width })
    else pieces[pieces.length - 1] = { face, text: last.text + character, width: last.width + width }
  }
  return pieces
}

/** The printer tells faces apart by the name they were given, not by the one in the file. */
const useFace = (pdf: Paper, { name, bytes }: FontFile): Paper => pdf.registerFont(name, Buffer.from(bytes)).font(name)

const isRare = (text: string): boolean => [...text].some((character) => !houseFont().characters.has(character))

const drawText = (pdf: Paper, { text, x, y, size, strong }: Extract<Ink, { readonly ink: 'text' }>): void => {
  const how = { lineBreak: false, baseline: 'alphabetic', fill: true, stroke: strong } as const
  if (!isRare(text)) {
    pdf.text(text, x, y, how)
    return
  }
  let left = x
  for (const piece of piecesOf(text)) {
    useFace(pdf, piece.face).fontSize(size)
    pdf.text(piece.text, left, y, how)
    left += piece.width * size
  }
  useFace(pdf, houseFont()).fontSize(size)
}

const draw = (pdf: Paper, ink: Ink): void => {
  switch (ink.ink) {
    case 'text':
      pdf.fontSize(ink.size)
      if (ink.strong) pdf.lineWidth(ink.size * boldness).lineJoin('round')
      drawText(pdf, ink)
      return
    case 'rule':
      pdf
        .lineWidth(ink.weight)
        .moveTo(ink.x, ink.y)
        .lineTo(ink.x + ink.width, ink.y)
        .stroke()
      return
    case 'box':
      pdf.lineWidth(ink.weight).roundedRect(ink.x, ink.y, ink.width, ink.height, ink.round).stroke()
      return
    case 'bar':
      pdf.rect(ink.x, ink.y, ink.width, ink.height).fill()
      return
    case 'dot':
      pdf.circle(ink.x, ink.y, ink.radius).fill()
      return
    case 'qr': {
      const { side, dark } = qrOf(ink.url)
      // The field's quiet zone lies outside the box asked for, so that the dark squares stand flush with the text.
      const one = ink.side / (side - 2 * quiet)
      for (const { x, y } of dark) pdf.rect(ink.x + (x - quiet) * one, ink.y + (y - quiet) * one, one, one)
      pdf.fill()
      return
    }
    case 'mark': {
      const line = ink.side * 0.05
      pdf
        .lineWidth(line)
        .roundedRect(ink.x + line / 2, ink.y + line / 2, ink.side - line, ink.side - line, ink.side * 0.12)
      pdf.stroke()
      pdf
        .save()
        .translate(ink.x + ink.side * 0.14, ink.y + ink.side * 0.14)
        .scale((ink.side * 0.72) / 1000)
      pdf.path(MARK).fill().restore()
      return
    }
    case 'link':
      pdf.goTo(ink.x, ink.y, ink.width, ink.height, ink.to)
      return
  }
}

/** Noon of the day in China, so that every reader shows that day; the only moment in the file. */
const noon = (day: string): Date => new Date(`${day}T12:00:00+08:00`)

/** Pages of ink as the bytes of a PDF. The same pages give the same bytes. */
export const paint = (pages: readonly LaidPage[], { title, lang, day, qrWords }: About): Promise<Uint8Array> => {
  const font = Buffer.from(houseFont().bytes)
  const pdf = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    font: font as unknown as string,
    info: { Title: title, CreationDate: noon(day), ModDate: noon(day), Producer: 'Xiqian', Creator: 'Xiqian' },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  const tree = structure(pdf, qrWords)
  for (const { parts, headings } of pages) {
    pdf.addPage()
    for (const { id, text, y } of headings) {
      pdf.addNamedDestination(id, 'XYZ', 0, y, null)
      pdf.outline.addItem(text)
    }
    for (const { where, ink } of parts) {
      tree.open(where)
      for (const one of ink) draw(pdf, one)
      tree.close()
    }
  }
  tree.end()
  pdf.end()
  return done
}
