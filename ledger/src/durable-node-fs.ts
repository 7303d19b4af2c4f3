import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** PGlite's own parameters hold -F, which is fsync off; without `wal_sync_method` it would call fdatasync. */
export const durableParameters: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
]

/** What PGlite's file layer hands to an operation on an open file; `nfd` is the real file, absent for a folder. */
type OpenFile = { readonly nfd?: number; readonly node: unknown }

/** The part of the file layer that is filled in here. */
type FileLayer = {
  readonly realPath: (node: unknown) => string
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
}

/**
 * PGlite's files on the real disk, with a sync that reaches it. PGlite 0.5.16 answers fsync and fdatasync without doing
 * anything, also with `fsync = on`: measured, not one call in ten commits and a checkpoint. fsync can be given here;
 * fdatasync cannot, so the database must run with `wal_sync_method = fsync`.
 */
export class DurableNodeFs extends NodeFS {
  readonly #sync: (file: number) => void

  /** `sync` takes a real file's descriptor; another than the default only where a test counts. */
  constructor(dataDir: string, sync: (file: number) => void = fsyncSync) {
    super(dataDir)
    this.#sync = sync
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const preRun = emscriptenOpts.preRun ?? []
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [
          ...preRun,
          (module) => {
            const layer: FileLayer = module.NODEFS
            layer.stream_ops.fsync = (file) => {
              if (file.nfd === undefined) syncPath(layer.realPath(file.node))
              else this.#sync(file.nfd)
              return 0
            }
          },
        ],
      },
    }
  }
}

/**
 * A new database is made by a program that does not sync: every file and folder of it, once. All at once, since the disk
 * takes a thousand files together faster than one after the other.
 */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
  await Promise.all([folder, ...paths].map(syncAlone))
}

async function syncAlone(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function syncPath(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
