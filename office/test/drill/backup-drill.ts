import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Memory, openMemory, readDataSet, verifyLedger } from '@xiqian/ledger'
import { newKeyRing, openFileKms } from '@xiqian/seal'
import { applyAsCouple, viewOf } from '../../../walkthrough/src/journey.ts'
import { type House, openHouse } from '../house.ts'
import { startArchivingCluster } from './cluster.ts'

/** 演练的结果: which cases are there after the restore and which are not, and whether every chain and sealed value is whole. */
export type Drilled = {
  readonly database: 'postgres' | 'pglite'
  readonly by: string
  readonly there: readonly string[]
  readonly gone: readonly string[]
  readonly expected: { readonly there: readonly string[]; readonly gone: readonly string[] }
  readonly streams: number
  readonly parts: number
  readonly faults: number
  /** A case was opened again and says its stage. */
  readonly stage: string
  /** What a start without the keys says. */
  readonly withoutKeys: string
}

type Say = (line: string) => void

const submitted = async (house: House, seed: number): Promise<string> => {
  const { caseId } = await applyAsCouple(house.walk(await house.couple('reference', seed)))
  await house.idle()
  return caseId
}

/** 到时间点恢复: base backup, more work, a moment, more work; then a second cluster as it was at that moment. */
export const drillPostgres = async (say: Say): Promise<Drilled> => {
  const place = mkdtempSync(join(tmpdir(), 'xiqian-drill-keys-'))
  const [base, folder, restoredFolder] = ['base', 'live', 'restored'].map((name) => join(place, name))
  if (base === undefined || folder === undefined || restoredFolder === undefined) throw new Error('three folders')
  for (const path of [base, folder, restoredFolder]) mkdirSync(path, { mode: 0o700 })
  const cluster = await startArchivingCluster()
  try {
    const house = await openHouse('postgres', { on: { database: { databaseUrl: cluster.url }, folder } })
    const before = await submitted(house, 1)
    const by = await cluster.backUp(base)
    cpSync(join(folder, 'keys'), join(restoredFolder, 'keys'), { recursive: true })
    say(`base backup with ${by} while serving, after case ${before}`)
    const after = await submitted(house, 2)
    const moment = await cluster.now()
    say(`case ${after}, then the moment ${moment}`)
    const late = await submitted(house, 3)
    await cluster.archived()
    await house.close()
    say(`case ${late}, then the first cluster is given up`)

    const restored = await cluster.restore(base, moment)
    try {
      const database = { databaseUrl: restored.url('postgres') }
      const expected = { there: [before, after], gone: [late] }
      return { database: 'postgres', by, expected, ...(await judge(database, restoredFolder, expected)) }
    } finally {
      await restored.stop()
    }
  } finally {
    await cluster.stop()
    rmSync(place, { recursive: true, force: true })
  }
}

/** 内置库: a dump taken while the office serves, opened as another database. */
export const drillEmbedded = async (say: Say): Promise<Drilled> => {
  const place = mkdtempSync(join(tmpdir(), 'xiqian-drill-'))
  const [folder, restoredFolder] = [join(place, 'live'), join(place, 'restored')]
  for (const path of [folder, restoredFolder]) mkdirSync(path, { mode: 0o700 })
  try {
    const house = await openHouse('pglite', { on: { database: { inMemory: true }, folder } })
    const before = await submitted(house, 1)
    const { pglite } = house.open.office.memory
    if (pglite === undefined) throw new Error('the embedded database is PGlite')
    const dump = await pglite.dumpDataDir('gzip')
    cpSync(join(folder, 'keys'), join(restoredFolder, 'keys'), { recursive: true })
    say(`dump of ${dump.size} bytes while serving, after case ${before}`)
    const late = await submitted(house, 2)
    await house.close()
    const expected = { there: [before], gone: [late] }
    const judged = await judge({ inMemory: true, template: dump }, restoredFolder, expected)
    return { database: 'pglite', by: 'dumpDataDir', expected, ...judged }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const judge = async (
  database: Parameters<typeof openMemory>[0],
  folder: string,
  { there, gone }: Drilled['expected'],
): Promise<Omit<Drilled, 'database' | 'by' | 'expected'>> => {
  const memory = await openMemory(database)
  const found: string[] = []
  const verified = await verify(memory, folder).finally(async () => {
    for (const caseId of [...there, ...gone]) if (await isThere(memory, caseId)) found.push(caseId)
    await memory.close()
  })
  const empty = join(folder, 'without-keys')
  mkdirSync(empty)
  const withoutKeys = await openHouse('postgres', { on: { database, folder: empty } }).then(
    async (house) => {
      await house.close()
      return ''
    },
    (problem: unknown) => (problem instanceof Error ? problem.message : String(problem)),
  )
  return {
    there: found,
    gone: [...there, ...gone].filter((caseId) => !found.includes(caseId)),
    ...verified,
    stage: await stageOf(database, folder, there.at(-1) ?? ''),
    withoutKeys,
  }
}

const isThere = async ({ pool }: Memory, caseId: string): Promise<boolean> => {
  const { rows } = await pool.query('select 1 from stream where region_code = $1 and stream_id = $2', [
    caseId.slice(0, 6),
    caseId,
  ])
  return rows.length === 1
}

const verify = async (memory: Memory, folder: string) => {
  const dataSet = await readDataSet(memory.pool)
  const ring = newKeyRing(openFileKms(join(folder, 'keys'), { dataSet: dataSet?.kind ?? 'real' }))
  const { streams, parts, faults } = await verifyLedger(memory.pool, { keyFor: (key) => ring.keyFor(key, Date.now()) })
  return { streams, parts, faults: faults.length }
}

/** The office opens on what was restored; the man of the second couple signs in and reads the case. */
const stageOf = async (database: Parameters<typeof openMemory>[0], folder: string, caseId: string): Promise<string> => {
  const house = await openHouse('postgres', { on: { database, folder } })
  try {
    for (const seed of [1, 2]) {
      const { man } = await house.couple('reference', seed)
      const person = house.person()
      await person.signIn({ kind: 'citizen', name: man.name, citizenNumber: man.citizenNumber })
      const view = await viewOf(person, caseId).catch(() => undefined)
      if (view !== undefined) return view.stage
    }
    return 'nobody may read it'
  } finally {
    await house.close()
  }
}
