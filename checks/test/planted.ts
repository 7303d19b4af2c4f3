import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../house.ts'

const rooms = [
  'standard',
  'case',
  'seal',
  'ledger',
  'departments',
  'office',
  'simulator',
  'counters/citizen',
  'counters/parts',
  'counters/sheets',
  'counters/staff',
]
const packages = ['yaml', '@marcbachmann/cel-js', 'fastify', 'sm-crypto-v2']

/**
 * A small house on disk: the real package sheets and workspace links, the given files, nothing else.
 * Calls `look` with its root and takes it down again.
 */
export const inSmallHouse = async <T>(
  texts: Readonly<Record<string, string>>,
  look: (root: string) => Promise<T>,
): Promise<T> => {
  const small = mkdtempSync(join(tmpdir(), 'xiqian-house-'))
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(small, path)), { recursive: true })
    writeFileSync(join(small, path), text)
  }
  try {
    for (const sheet of ['package.json', 'tsconfig.json', ...rooms.map((room) => `${room}/package.json`)])
      put(sheet, readFileSync(join(root, sheet), 'utf8'))
    for (const room of rooms) put(`${room}/src/index.ts`, 'export const here = true\n')
    for (const [path, text] of Object.entries(texts)) put(path, text)
    mkdirSync(join(small, 'node_modules/@xiqian'), { recursive: true })
    for (const room of rooms)
      symlinkSync(join('../..', room), join(small, 'node_modules/@xiqian', room.replace('counters/', '')))
    for (const name of packages) {
      put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
      put(`node_modules/${name}/index.js`, 'module.exports = {}\n')
    }
    return await look(small)
  } finally {
    rmSync(small, { recursive: true, force: true })
  }
}
