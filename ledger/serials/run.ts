import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type MemoryOptions, openMemory, verifyLedger } from '../src/index.ts'
import { checkSerials, type SerialsFound } from './check.ts'
import { registries } from './register.ts'

const registrar = fileURLToPath(new URL('registrar.ts', import.meta.url))

export type SerialsRun = SerialsFound & {
  readonly crashes: number
  /** Acknowledged, and afterwards not there or there by another number. */
  readonly lost: number
  /** What `verify-ledger` finds wrong with the chains. */
  readonly brokenChains: number
}

export type SerialsWishes = {
  readonly options: MemoryOptions
  /** Where the registrar is told what is left. */
  readonly folder: string
  readonly count: number
  readonly crashes: number
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** Ends the registrar, and what it writes to, without a warning. */
  readonly crash: (registrar: number, nth: number) => Promise<void>
}

/** One life of the registrar: until it has registered what is left, or `after` acknowledgements. */
const live = async (told: string, after: number, crash: (pid: number) => Promise<void>) => {
  const child = spawn(process.execPath, ['--import', 'tsx', registrar, told], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const heard: (readonly [number, string])[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [n, number] = line.split(' ')
    if (number === undefined) continue
    heard.push([Number(n), number])
    if (heard.length === after) await crash(child.pid ?? 0)
  }
  await ended
  return heard
}

/** 办到一半断电: registers, crashes at points by chance, goes on, and reads apart what is there. */
export const runSerials = async (wishes: SerialsWishes): Promise<SerialsRun> => {
  const { options, folder, count, random } = wishes
  const acknowledged = new Map<number, string>()
  let changed = 0
  let crashes = 0
  while (acknowledged.size < count) {
    const left = Array.from({ length: count }, (_, n) => n).filter((n) => !acknowledged.has(n))
    const told = join(folder, 'left.json')
    writeFileSync(told, JSON.stringify({ options, count, left }))
    const more = wishes.crashes - crashes
    const after = more > 0 ? 1 + Math.floor((random() * 2 * left.length) / (more + 1)) : Number.POSITIVE_INFINITY
    const heard = await live(told, after, async (pid) => {
      crashes += 1
      await wishes.crash(pid, crashes)
    })
    for (const [n, number] of heard) {
      if (acknowledged.has(n) && acknowledged.get(n) !== number) changed += 1
      acknowledged.set(n, number)
    }
    if (heard.length === 0 && more <= 0) throw new Error('the registrar registers nothing more')
  }
  const memory = await openMemory(options)
  try {
    const found = await checkSerials(memory.pool, registries)
    const { rows } = await memory.pool.query<{ number: string }>(
      `select body ->> 'number' as number from event where region_code = any($1) and type = 'DecidedOnTheSpot'`,
      [registries],
    )
    const there = new Set(rows.map(({ number }) => number))
    const lost = [...acknowledged.values()].filter((number) => !there.has(number)).length + changed
    const { faults } = await verifyLedger(memory.pool)
    return { ...found, crashes, lost, brokenChains: faults.length }
  } finally {
    await memory.close()
  }
}
