import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { append, type Ledger, type Memory, readStream } from '@xiqian/ledger'
import { type CryptoSuite, type Json, toHex } from '@xiqian/seal'
import { type Fault, readStandard, type Standard } from '@xiqian/standard'
import type { Clocks, ReadPolicy, Standards, Versions } from '../office.ts'
import { developmentEvents } from '../standards/in-development.ts'
import { inForceErrand } from '../standards/in-force-errand.ts'
import { openVersions } from '../standards/open-versions.ts'
import { versionOf } from '../standards/version.ts'
import { asVersionEvents, streamOfVersion } from '../standards/version-stream.ts'

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

/** Reads the folder of a life event as it is now. */
export const policyReader =
  (suite: CryptoSuite, folder: string = lifeEventsFolder): ReadPolicy =>
  (lifeEvent) =>
    /^[a-z0-9-]+$/.test(lifeEvent) && existsSync(join(folder, lifeEvent))
      ? readStandard(join(folder, lifeEvent), (bytes) => toHex(suite.hash(bytes)))
      : undefined

type Tools = {
  readonly memory: Memory
  readonly ledger: Ledger
  readonly suite: CryptoSuite
  readonly clocks: Clocks
  readonly dataSet: 'synthetic' | 'real'
}

/**
 * 省标准 at the start: what the folders say is recorded as a draft where it is new. In a synthetic data set it is also put in
 * force at once, marked as done in development; in a real one only two people do that.
 */
export const openStandards = async (
  tools: Tools,
  folder: string = lifeEventsFolder,
): Promise<{ readonly standards: Standards; readonly versions: Versions }> => {
  const opened = await openVersions(tools, tools.clocks.today)
  const read = policyReader(tools.suite, folder)
  for (const name of readdirSync(folder).sort()) {
    const said = read(name)
    if (said === undefined) continue
    if ('faults' in said) throw new StandardFaulty(said.faults)
    await record(tools, opened.versions, said.standard)
    await opened.versions.refresh()
  }
  return opened
}

/** Any number of processes may start at once: whoever comes second finds it done. */
const record = async (tools: Tools, versions: Versions, standard: Standard): Promise<void> => {
  const { memory, ledger, clocks, dataSet } = tools
  const stream = streamOfVersion(standard.digest)
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const { head, events } = await readStream(memory.pool, stream)
    await versions.refresh()
    const wanted = developmentEvents({
      standard,
      version: versionOf(asVersionEvents(events)),
      terms: versions.termsOf(standard.event.id),
      at: clocks.legalNow(),
      today: clocks.today(),
      dataSet,
    })
    if (wanted.events.length === 0) return
    const key = `start-${standard.digest.slice(0, 40)}-${head?.position ?? 0}`
    const appended = await append(ledger, memory.pool, {
      stream,
      head,
      act: { key, requestDigest: standard.digest, answer: null },
      events: wanted.events.map(({ type, ...body }) => ({ type, body: body as Json })),
      errands: wanted.inForceFrom === undefined ? [] : [inForceErrand(clocks, standard.digest, wanted.inForceFrom)],
    })
    if (appended.outcome !== 'lost-race') return
  }
  throw new Error(`the standard ${standard.digest} could not be recorded: twelve others came first`)
}
