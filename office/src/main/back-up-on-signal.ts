import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Memory } from '@xiqian/ledger'

/**
 * 备份: on SIGUSR2 the embedded database and its keys are written to `<folder>/backups/<time>` while the office serves; requests
 * wait as long as that takes. PostgreSQL has tools of its own.
 */
export const backUpOnSignal = ({ pglite }: Memory, folder: string, say: (line: string) => void): void => {
  if (pglite === undefined) return
  process.on('SIGUSR2', () => {
    const place = join(folder, 'backups', new Date().toISOString().replaceAll(':', '-'))
    pglite
      .dumpDataDir('gzip')
      .then((dump) => dump.arrayBuffer())
      .then((bytes) => {
        mkdirSync(place, { recursive: true, mode: 0o700 })
        writeFileSync(join(place, 'pglite.tar.gz'), new Uint8Array(bytes), { mode: 0o600 })
        cpSync(join(folder, 'keys'), join(place, 'keys'), { recursive: true })
      })
      .then(
        () => say(`备份 backup ${place}\n`),
        (problem: unknown) => say(`备份没有做成 the backup failed: ${String(problem)}\n`),
      )
  })
}
