import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawNames } from './draw.ts'
import { printNames } from './judge.ts'

// npm run rare-names -- [--json] [--count 10000] [--seed 1]: rare names print or are flagged; poppler reads the finished files. 1 where one is lost.

const words = process.argv.slice(2)
const numberAfter = (name: string, otherwise: number): number => {
  const at = words.indexOf(name)
  return at < 0 ? otherwise : Number(words[at + 1])
}
const [count, seed] = [numberAfter('--count', 10_000), numberAfter('--seed', 1)]
if (!Number.isInteger(count) || !Number.isInteger(seed) || count < 1) {
  process.stderr.write('Usage: npm run rare-names -- [--json] [--count 10000] [--seed 1]\n')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'xiqian-names-'))
const readByPoppler = (pdf: Uint8Array): string => {
  const file = join(folder, 'names.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

const began = Date.now()
const sheet = 500
const names = drawNames(count, seed)
let [printed, flagged] = [0, 0]
const lost: string[] = []
try {
  for (let at = 0; at < names.length; at += sheet) {
    const said = await printNames(names.slice(at, at + sheet), readByPoppler)
    printed += said.printed
    flagged += said.flagged
    lost.push(...said.lost)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const answer = { names: count, printed, flagged, lost: lost.length, seconds: Math.round((Date.now() - began) / 1000) }
process.stdout.write(
  words.includes('--json')
    ? `${JSON.stringify(answer)}\n`
    : `${count} rare names: ${printed} printed, ${flagged} flagged to be written in, ${lost.length} lost ${lost.slice(0, 5).join(' ')}\n`,
)
process.exitCode = lost.length === 0 ? 0 : 1
