import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

export const project = fileURLToPath(new URL('../..', import.meta.url))

/** What runs, and what judges the chains at the end: the programs of the house as they stand. */
const entries = {
  office: 'office/src/main/all-in-one.ts',
  work: 'office/src/main/work.ts',
  simulator: 'simulator/src/main.ts',
  'verify-ledger': 'office/src/main/verify-ledger.ts',
} as const

export type ProgramName = keyof typeof entries
export type Programs<Name extends string = ProgramName> = {
  readonly pathOf: (name: Name) => string
  readonly remove: () => void
}

/** Files read beside a source (SQL, YAML, fonts) are still found: each module goes on saying where it came from. */
const whereItCameFrom: Plugin = {
  name: 'where-it-came-from',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/node_modules/') || !code.includes('import.meta.url')
      ? null
      : code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
}

/**
 * The programs put together once from their sources, so that an office that is killed a hundred times starts in two seconds
 * instead of six: reading four hundred modules one by one is most of a start.
 */
export const buildPrograms = (): Promise<Programs> => putTogether(entries)

/** `entries`: a name for each program, and its file from the project's root. */
export const putTogether = async <Name extends string>(
  entries: Readonly<Record<Name, string>>,
): Promise<Programs<Name>> => {
  const cache = join(project, 'node_modules/.cache/xiqian')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'faults-'))
  const { NODE_ENV } = process.env
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    root: project,
    plugins: [whereItCameFrom],
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(Object.entries<string>(entries).map(([name, file]) => [name, join(project, file)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  // The builder says `production` to the whole process; what it built runs in the surroundings as they were.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
  return {
    pathOf: (name) => join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
