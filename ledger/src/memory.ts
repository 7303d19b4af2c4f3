import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { DurableNodeFs, durableParameters, syncTree } from './durable-node-fs.ts'
import { lockFolder } from './folder-lock.ts'

/** An open database. `close` ends the pool, and with PGlite the database itself and the hold on its folder. */
export type Memory = {
  readonly pool: pg.Pool
  readonly kind: 'pglite' | 'postgres'
  /** The embedded database itself, for dumps. */
  readonly pglite?: PGlite
  readonly close: () => Promise<void>
}

export type MemoryOptions = {
  /** PostgreSQL 15 or later. Goes before `folder`. */
  readonly databaseUrl?: string
  /** PGlite: the data lie in `<folder>/pglite`. */
  readonly folder?: string
  /** PGlite without a folder: for tests; all is gone at the end. */
  readonly inMemory?: boolean
  /** PGlite: wait for the disk at every commit. Default true; off only where the data may be lost. */
  readonly fsync?: boolean
  /** PostgreSQL: connections of this process. Default 12: more gave less on two cores. */
  readonly connections?: number
  /**
   * PostgreSQL: milliseconds that a statement, or a connection, is waited for; then its connection is given up, since a line
   * that a firewall forgot says nothing for ever. Default: no end. Migrations wait as long as they take.
   */
  readonly answerWithinMs?: number
  /** PGlite: a dump of another database to start from (`PGlite.dumpDataDir`). */
  readonly template?: Blob
  /** PGlite that is open already, with what is in it; it stays open when the memory closes. */
  readonly pglite?: PGlite
}

/**
 * Opens the memory of the house: PostgreSQL where a URL is given, else PGlite. PGlite has one connection: a query on the pool
 * inside an open transaction waits for ever, so pass the transaction's client. Throws `FolderHeld` when another process has
 * the folder.
 */
export async function openMemory(options: MemoryOptions): Promise<Memory> {
  if (options.databaseUrl !== undefined) return openPostgres(options.databaseUrl, options)
  if (options.inMemory === true || options.pglite !== undefined) return openPglite(undefined, options)
  if (options.folder === undefined) throw new Error('openMemory needs a databaseUrl, a folder or inMemory')

  const letGo = lockFolder(options.folder)
  try {
    const memory = await openPglite(join(options.folder, 'pglite'), options)
    return {
      ...memory,
      close: async () => {
        await memory.close()
        letGo()
      },
    }
  } catch (problem) {
    letGo()
    throw problem
  }
}

async function openPostgres(
  connectionString: string,
  { connections = 12, answerWithinMs = 0 }: MemoryOptions,
): Promise<Memory> {
  const limits = { connectionTimeoutMillis: answerWithinMs, query_timeout: answerWithinMs, keepAlive: true }
  const pool = withCalmQuery(
    new pg.Pool({ connectionString, max: connections, types, ...limits }),
    (problem) => problem,
  )
  // A connection that breaks, idle or in the middle of a statement, is replaced by the pool, and whoever waits for the
  // statement is told; without listeners of its own the process would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  try {
    await pool.query('select 1')
  } catch (problem) {
    await pool.end()
    throw problem
  }
  return { pool, kind: 'postgres', close: () => pool.end() }
}

async function openPglite(dataDir: string | undefined, options: MemoryOptions): Promise<Memory> {
  const template = options.template === undefined ? {} : { loadDataDir: options.template }
  const durable = dataDir !== undefined && options.fsync !== false
  const isNew = durable && !existsSync(join(dataDir, 'PG_VERSION'))
  const pglite =
    options.pglite ??
    (await PGlite.create(
      durable
        ? { ...template, fs: new DurableNodeFs(dataDir), startParams: [...durableParameters] }
        : { ...template, ...(dataDir === undefined ? {} : { dataDir }) },
    ))
  if (isNew) await syncTree(dataDir)

  const config = createPgConfig(pglite)
  // A connection that is never given up: PGlite has just the one.
  const pool = withCalmQuery(
    new pg.Pool({ ...pgliteConfig(config), max: 1, idleTimeoutMillis: 0, types }),
    () => undefined,
  )
  return {
    pool,
    kind: 'pglite',
    pglite,
    close: async () => {
      await pool.end()
      if (options.pglite === undefined) await pglite.close()
    },
  }
}

/**
 * pg-pool throws the connection away after every error, also after an answer such as "this key is taken". Here an answer of
 * the database keeps the connection; what another error does to it, `broken` says.
 */
function withCalmQuery(pool: pg.Pool, broken: (problem: Error) => Error | undefined): pg.Pool {
  const query = async (text: string | pg.QueryConfig, values?: unknown[]) => {
    const client = await pool.connect()
    try {
      const result = await client.query(text, values)
      client.release()
      return result
    } catch (problem) {
      client.release(problem instanceof Error && isEndOfConnection(problem) ? broken(problem) : undefined)
      throw problem
    }
  }
  return Object.assign(pool, { query })
}

/** FATAL and PANIC are the database's last word on a connection; whatever is no answer of the database is an accident of the line. */
function isEndOfConnection(problem: Error): boolean {
  if (!(problem instanceof pg.DatabaseError)) return true
  return problem.severity === 'FATAL' || problem.severity === 'PANIC'
}

function pgliteConfig(config: ReturnType<typeof createPgConfig>): pg.PoolConfig {
  const { connection, user, password, database, host, port } = config
  return { user, password, database, host, port, ...{ connection } }
}

const builtins = pg.types.builtins

/** int8 as a number where it is safe, dates as the text they are, instants as ISO 8601 in UTC. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    if (oid === builtins.INT8) return safeInteger
    if (oid === builtins.DATE) return String
    if (oid === builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
    return pg.types.getTypeParser(oid, 'text')
  },
}

function safeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is beyond the safe integers`)
  return number
}
