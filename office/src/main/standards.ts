import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { append, type Ledger, type Memory, readStream } from '@xiqian/ledger'
import { type CryptoSuite, toHex } from '@xiqian/seal'
import { compileStandard, type Fault, readStandard, type Standard } from '@xiqian/standard'
import type { Standards } from '../office.ts'

export const lifeEventsFolder = fileURLToPath(new URL('../../../standard/life-events', import.meta.url))

export class StandardFaulty extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(
      faults
        .map(
          (f) => `${f.file}:${f.line}:${f.column} ${f.problem.zh} / ${f.problem.en} → ${f.remedy.zh} / ${f.remedy.en}`,
        )
        .join('\n'),
    )
    this.name = 'StandardFaulty'
  }
}

const province = '610000'

/**
 * 省标准: reads what is in force from the folders, records each in the ledger if it is new (by its digest), and takes every
 * recorded one back, so that a case is judged by the version its digest names, whatever the folder now says.
 */
export const openStandards = async (
  { memory, ledger, suite }: { readonly memory: Memory; readonly ledger: Ledger; readonly suite: CryptoSuite },
  folder: string = lifeEventsFolder,
): Promise<Standards> => {
  const digest = (bytes: Uint8Array) => toHex(suite.hash(bytes))
  const inForce = new Map<string, Standard>()
  const byDigest = new Map<string, Standard>()
  for (const name of readdirSync(folder).sort()) {
    const read = readStandard(join(folder, name), digest)
    if ('faults' in read) throw new StandardFaulty(read.faults)
    inForce.set(read.standard.event.id, read.standard)
    byDigest.set(read.standard.digest, read.standard)
    await record(memory, ledger, read.standard)
  }
  const recorded = await memory.pool.query<{ stream_id: string; body: { canonicalJson: string } }>(
    `select stream_id, body from event where region_code = $1 and stream_id like 'standard-%' and position = 1`,
    [province],
  )
  for (const { body } of recorded.rows) {
    const standard = compileStandard(body.canonicalJson, digest)
    if (!byDigest.has(standard.digest)) byDigest.set(standard.digest, standard)
  }
  return {
    inForce: (lifeEvent) => inForce.get(lifeEvent),
    byDigest: (wanted) => byDigest.get(wanted),
    all: () => [...inForce.values()],
  }
}

const record = async (memory: Memory, ledger: Ledger, standard: Standard): Promise<void> => {
  const stream = { region: province, stream: `standard-${standard.digest.slice(0, 40)}` }
  const { head } = await readStream(memory.pool, stream)
  if (head !== null) return
  const { event, version, inForceFrom, digest, canonicalJson } = standard
  await append(ledger, memory.pool, {
    stream: { ...stream, kind: 'standard' },
    head: null,
    act: { key: `standard-${digest}`, requestDigest: digest, answer: null },
    events: [{ type: 'StandardRecorded', body: { lifeEvent: event.id, version, inForceFrom, digest, canonicalJson } }],
  })
}
