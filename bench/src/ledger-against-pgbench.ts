import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alternate, type Contestant, type Slice } from './contestant.ts'
import { ledgerContestant } from './ledger-contestant.ts'
import { startPgbench } from './pgbench-contestant.ts'
import { parameterFunction, pgbenchScript, samplePlace, sampleUnique } from './pgbench-script.ts'
import { type Measured, newDatabase, shownSettings } from './postgres.ts'
import { openStreams } from './streams.ts'
import { benchLedger, submitPrepared } from './submit-commit.ts'

export type Effort = {
  readonly turns: number
  readonly seconds: number
  readonly connections: number
  readonly streams: number
}

/** (a) Submits a second through the ledger and through pgbench with the same text, slice after slice. */
export const ledgerAgainstPgbench = async (
  measured: Measured,
  effort: Effort,
  further: readonly Contestant[],
  say: (line: string) => void,
): Promise<readonly Slice[]> => {
  const { turns, seconds, connections, streams } = effort
  const name = 'xiqian_bench'
  const memory = await newDatabase(measured, name, connections)
  for (const line of await shownSettings(memory)) say(`  ${line}`)
  const ledger = benchLedger()
  const sample = submitPrepared(ledger, samplePlace, sampleUnique)
  const bytes = Buffer.byteLength(sample.values.join(''))
  say(
    `  one submit: ${sample.text.length} characters of SQL, ${bytes} bytes of values; ${connections} connections each, ${streams} streams over 20 counties each`,
  )

  const folder = mkdtempSync(join(tmpdir(), 'xiqian-bench-'))
  const scripts = { p: join(folder, 'one-thread.sql'), q: join(folder, 'two-threads.sql') }
  for (const [mark, file] of Object.entries(scripts)) {
    writeFileSync(file, pgbenchScript(sample, mark))
    await memory.pool.query(parameterFunction(sample, mark, streams, connections))
  }
  for (const mark of ['l', 'p', 'q']) await openStreams(memory.pool, mark, streams)
  await memory.pool.query('vacuum analyze')

  const program = measured.pgbench
  const common = { program, socketFolder: measured.socketFolder, database: name, clients: connections }
  const throughLedger = ledgerContestant(ledger, memory.pool, connections, streams)
  await throughLedger.run(1)
  const one = await startPgbench(memory.pool, { ...common, script: scripts.p, mark: 'p', threads: 1 })
  const two = await startPgbench(memory.pool, { ...common, script: scripts.q, mark: 'q', threads: 2 })
  try {
    return await alternate([throughLedger, one, two, ...further], turns, seconds, ({ turn, perSecond }) => {
      const figures = Object.entries(perSecond).map(([who, rate]) => `${who} ${rate.toFixed(0)}/s`)
      say(`  slice ${turn}: ${figures.join(', ')}`)
    })
  } finally {
    await one.stop()
    await two.stop()
    await memory.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
