import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (tool: string, of: readonly string[]): string => {
  try {
    return execFileSync(tool, of, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (!isAbsent) throw cause
    throw new Error(
      `没有 ${tool}：apt install poppler-utils zbar-tools 之后再跑。 ${tool} is missing: apt install poppler-utils zbar-tools, then run again.`,
      { cause },
    )
  }
}

/** The PDF in a folder of its own, gone afterwards. */
const inFolder = <Found>(pdf: Uint8Array, look: (file: string, folder: string) => Found): Found => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-sheets-'))
  try {
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, pdf)
    return look(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One text a page, in the order of the content: what a reader that follows the file hears. */
export const pageTexts = (pdf: Uint8Array): readonly string[] =>
  inFolder(pdf, (file) => run('pdftotext', ['-raw', file, '-']))
    .split('\f')
    .slice(0, -1)

export const pdfFacts = (pdf: Uint8Array): string => inFolder(pdf, (file) => run('pdfinfo', [file]))
export const pdfTree = (pdf: Uint8Array): string => inFolder(pdf, (file) => run('pdfinfo', ['-struct', file]))
export const pdfFonts = (pdf: Uint8Array): readonly string[] =>
  inFolder(pdf, (file) => run('pdffonts', [file]))
    .trim()
    .split('\n')
    .slice(2)

export type Piece = { readonly size: number; readonly text: string }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'" }
const zoom = 3 // the most that pdftohtml takes

/** Every piece of text with its size in points, measured in the finished file. */
export const sizedPieces = (pdf: Uint8Array): readonly Piece[] => {
  const xml = inFolder(pdf, (file) => run('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', `${zoom}`, file]))
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size) / zoom]),
  )
  return [...xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map(([, id, inside = '']) => ({
    size: sizes.get(id) ?? 0,
    text: inside.replace(/<[^>]+>/g, '').replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole),
  }))
}

/** What a phone reads off the printed pages: one list a page. */
export const scanned = (pdf: Uint8Array): readonly string[] =>
  inFolder(pdf, (file, folder) => {
    run('pdftoppm', ['-r', '120', '-gray', '-png', file, join(folder, 'page')])
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => {
        try {
          return run('zbarimg', ['--raw', '-q', join(folder, name)]).trim()
        } catch (cause) {
          // zbarimg ends with 4 where a picture carries no code.
          if (cause instanceof Error && 'status' in cause && cause.status === 4) return ''
          throw cause
        }
      })
  })
