import { readFileSync, writeSync } from 'node:fs'
import { gm } from '@xiqian/seal'
import { type MemoryOptions, migrate, openLedger, openMemory } from '../src/index.ts'
import { register, registries } from './register.ts'

/**
 * Run by run.ts in a process of its own, and killed in the middle: registers what is left, a window at a registry, and writes one line
 * for each registration that was acknowledged.
 */
type Told = { readonly options: MemoryOptions; readonly count: number; readonly left: readonly number[] }
const { options, count, left }: Told = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const memory = await openMemory(options)
await migrate(memory.pool)
const ledger = openLedger(gm)
writeSync(1, 'ready\n')

/** A window at every registry, two at the first two: these race each other for the next number. */
const lines = registries.map((_registry, place) => left.filter((n) => n % registries.length === place))
const windows = [...lines, ...lines.slice(0, 2)]
const window = async (line: number[]): Promise<void> => {
  for (let n = line.shift(); n !== undefined; n = line.shift()) {
    const number = await register({ ledger, db: memory.pool }, n, count)
    writeSync(1, `${n} ${number}\n`)
  }
}
await Promise.all(windows.map(window))
await memory.close()
