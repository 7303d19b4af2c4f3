import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** The folder with the built application; it exists after `buildStaff`. Serve it under `/staff/`. */
export const staffFolder: string = join(here, 'dist')

/** What the application is made of; anything newer than the built page asks for a new build. */
const sources = ['index.html', 'src', 'build.ts', '../parts/src', '../../package-lock.json'].map((path) =>
  join(here, path),
)

const newest = (path: string): number => {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** True when there is no built page, or one of its sources is younger. */
export const isStale = (): boolean => {
  const page = join(staffFolder, 'index.html')
  return !existsSync(page) || sources.some((source) => newest(source) > statSync(page).mtimeMs)
}

const lock = join(here, '../../node_modules/.cache/xiqian/staff-being-built')
const builder = join(lock, 'pid')

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** One builder at a time; the lock of one that was killed is taken away, so that nobody waits for the dead. */
const takeLock = (): boolean => {
  mkdirSync(dirname(lock), { recursive: true })
  try {
    mkdirSync(lock)
    writeFileSync(builder, String(process.pid))
    return true
  } catch {
    const pid = existsSync(builder) ? Number(readFileSync(builder, 'utf8')) : 0
    if (pid > 0 && !isAlive(pid)) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/**
 * Builds the staff application when it is missing or older than its sources (`force`: always). Answers the folder.
 * Vite is loaded only when something must be built, so a start with a fresh folder costs nothing.
 */
export const buildStaff = async ({ force = false }: { readonly force?: boolean } = {}): Promise<string> => {
  if (!force && !isStale()) return staffFolder
  // Several programs may find the page stale at once: one builds, the others wait and find it fresh.
  while (!takeLock()) await wait(100)
  try {
    if (force || isStale()) await buildNow()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
  return staffFolder
}

const buildNow = async (): Promise<void> => {
  // Built beside and then put in place: nobody is ever served half an application.
  const draft = join(lock, 'dist')
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  // Clerks get React's production build whatever the building process is set to (a test run says "test").
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({
      configFile: false,
      root: here,
      base: '/staff/',
      logLevel: 'warn',
      plugins: [react()],
      // The content security policy allows no inline script, style or data: so nothing may be folded into the page.
      build: {
        outDir: draft,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        target: 'es2022',
        modulePreload: { polyfill: false },
      },
    })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
  rmSync(staffFolder, { recursive: true, force: true })
  renameSync(draft, staffFolder)
}
