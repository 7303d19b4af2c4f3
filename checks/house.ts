import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The tree a check looks at: the whole project, or a small one that a test has planted. */
export type House = {
  readonly root: string
  /** Paths relative to the root, with forward slashes; what git would carry, without what it ignores. */
  readonly files: readonly string[]
  readonly read: (path: string) => string
}

/** One thing that is wrong: where, what, and what to do about it. */
export type Finding = { readonly file: string; readonly line?: number; readonly words: string }

/** A check finds nothing (passed) or says what it found. It never changes a file. */
export type Check = { readonly name: string; readonly run: (house?: House) => Promise<readonly Finding[]> }

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The project as it lies in this work tree. Needs git on the machine. */
export const thisHouse = (): House => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const files = [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort()
  return { root, files, read: (path) => readFileSync(join(root, path), 'utf8') }
}

/** A house made of given texts, for the planted faults of the tests. */
export const houseOf = (texts: Readonly<Record<string, string>>): House => ({
  root,
  files: Object.keys(texts).sort(),
  read(path) {
    const text = texts[path]
    if (text === undefined) throw new Error(`no such file in this house: ${path}`)
    return text
  },
})

const textEndings = /\.(ts|tsx|mjs|cjs|js|json|sql|ya?ml|md|txt|html|css|svg|sh)$/

export const isText = (path: string): boolean => textEndings.test(path) || path === '.ci/run'
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|cjs|js)$/.test(path)
export const isTest = (path: string): boolean => /(^|\/)test\//.test(path)
export const isGenerated = (path: string): boolean => /(^|\/)generated\//.test(path) || path.endsWith('.d.ts')

/** Every match of a pattern in the files, one finding a line. */
export const search = (
  house: House,
  paths: readonly string[],
  pattern: RegExp,
  words: (found: string) => string,
): readonly Finding[] =>
  paths.flatMap((file) =>
    house
      .read(file)
      .split('\n')
      .flatMap((text, at) => {
        const found = pattern.exec(text)
        return found === null ? [] : [{ file, line: at + 1, words: words(found[0]) }]
      }),
  )
