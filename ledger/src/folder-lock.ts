import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '@xiqian/seal'

/** Who holds a data folder. `started` is the kernel's start time of the process, so that a reused pid is not taken for it. */
export type FolderHolder = { readonly pid: number; readonly started: string | null; readonly since: string }

/** Thrown when a living process holds the folder; the message says who and what to do, in both languages. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld'
}

/**
 * Takes the data folder for this process and gives the way to let go. PGlite itself has no lock, and a second process
 * destroys the data silently. A lock whose process is gone (kill -9, power cut) is taken over.
 */
export function lockFolder(folder: string, now: Date = new Date()): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'held-by.json')
  const draft = `${path}.${newId()}`
  const mine: FolderHolder = { pid: process.pid, started: startOf(process.pid), since: now.toISOString() }
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o600 })
  try {
    while (!placed(draft, path)) {
      const holder = holderOf(path)
      if (holder !== null && isAlive(holder)) throw new FolderHeld(heldMessage(folder, holder))
      removeStale(path, holder)
    }
  } finally {
    rmSync(draft, { force: true })
  }

  return () => {
    const holder = holderOf(path)
    if (holder?.pid === mine.pid && holder.since === mine.since) rmSync(path, { force: true })
  }
}

/** A hard link appears with its whole content or not at all, and only one of two can make it. */
function placed(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (problem) {
    if (isCode(problem, 'EEXIST')) return false
    throw problem
  }
}

/** Moves the stale lock aside first: if another has replaced it meanwhile, what was moved is the other's and goes back. */
function removeStale(path: string, stale: FolderHolder | null): void {
  const aside = `${path}.${newId()}`
  try {
    renameSync(path, aside)
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return
    throw problem
  }
  const moved = holderOf(aside)
  if (moved !== null && (moved.pid !== stale?.pid || moved.since !== stale.since)) placed(aside, path)
  rmSync(aside, { force: true })
}

function holderOf(path: string): FolderHolder | null {
  try {
    const holder: FolderHolder = JSON.parse(readFileSync(path, 'utf8'))
    return Number.isSafeInteger(holder.pid) ? holder : null
  } catch (problem) {
    if (isCode(problem, 'ENOENT') || problem instanceof SyntaxError) return null
    throw problem
  }
}

function isAlive({ pid, started }: FolderHolder): boolean {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if (!isCode(problem, 'EPERM')) return false
  }
  const running = startOf(pid)
  return started === null || running === null || running === started
}

/** Field 22 of /proc/<pid>/stat; null where there is no /proc. The name in field 2 may hold spaces and brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function heldMessage(folder: string, { pid, since }: FolderHolder): string {
  return (
    `数据文件夹 ${folder} 正由进程 ${pid} 使用(自 ${since}):请先停止该进程,或用 XIQIAN_DATA 指定另一文件夹。 ` +
    `The data folder ${folder} is held by process ${pid} since ${since}: stop it first, or name another folder with XIQIAN_DATA.`
  )
}

function isCode(problem: unknown, code: string): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === code
}
