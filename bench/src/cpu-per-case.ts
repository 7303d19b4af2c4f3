import { join } from 'node:path'
import { type Memory, regionsOf, type StreamId } from '@xiqian/ledger'
import { openFileKms } from '@xiqian/seal'
import { type Template, templateOf } from './clone-cases.ts'
import { startAllInOne } from './office-process.ts'
import { emptyDatabase, type Measured } from './postgres.ts'
import { type Quartiles, quartiles, said } from './quartiles.ts'
import { walk } from './walk.ts'

export type Walked = {
  readonly cpu: Quartiles
  /** The first couple's case as it stood before it was submitted. */
  readonly template: Template
}

const database = 'xiqian_walked'

/**
 * (b) User plus system CPU of the office's process for one whole reference case: acts, questions, queries of registers,
 * errands, until the last result. The couples walk one after the other; the first warm the office up and do not count.
 * `folder` takes its keys.
 */
export const cpuPerCase = async (
  measured: Measured,
  folder: string,
  { cases, warm }: { readonly cases: number; readonly warm: number },
  say: (line: string) => void,
): Promise<Walked> => {
  const memory = await emptyDatabase(measured, database)
  const office = await startAllInOne(folder, measured.started.url(database))
  try {
    const millis: number[] = []
    for (let seed = 1; seed <= warm + cases; seed += 1) {
      const before = office.cpuMs()
      await walk(folder, seed)
      const used = office.cpuMs() - before
      if (seed > warm) millis.push(used)
    }
    const cpu = quartiles(millis)
    say(`  ${millis.map((figure) => figure.toFixed(0)).join(', ')} ms, after ${warm} couples to warm it up`)
    say(`  CPU of the office a case: ${said(cpu, 0)} ms`)
    const kms = openFileKms(join(folder, 'keys'), { dataSet: 'synthetic' })
    return { cpu, template: await templateOf(memory.pool, kms, await walkedCase(memory)) }
  } finally {
    await office.stop()
    await memory.close()
  }
}

/** The case of the first couple that walked. */
export const walkedCase = async ({ pool }: Memory): Promise<StreamId> => {
  const { rows } = await pool.query<{ stream: string }>(
    `select stream_id as stream from event
     where region_code = any($1) and type = 'Submitted'
     order by recorded_at limit 1`,
    [await regionsOf(pool)],
  )
  const stream = rows[0]?.stream
  if (stream === undefined) throw new Error('the walkthrough left no case')
  return { region: stream.slice(0, 6), stream }
}
