import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Memory, openMemory } from '@xiqian/ledger'
import { openFileKms } from '@xiqian/seal'
import { templateOf } from '../clone-cases.ts'
import { walkedCase } from '../cpu-per-case.ts'
import { startAllInOne, startServe } from '../office-process.ts'
import { startPgbench } from '../pgbench-contestant.ts'
import { pgbenchScript } from '../pgbench-script.ts'
import { theStandard } from '../plan-speed.ts'
import { emptyDatabase, howToGet, startMeasured } from '../postgres.ts'
import { round } from '../quartiles.ts'
import { walk } from '../walk.ts'
import { at, bookOne, carryOut, drawWishes, seededRandom, signInRegistrars } from './around.ts'
import { asAppend, bookingFunction, logged, openCases, sentBooking } from './booking-statement.ts'
import { type Couple, cloneCouples } from './clone-couples.ts'
import { judge } from './judge.ts'
import type { PlannedCouple, RushOrder } from './phones.ts'

// npm run rush -- [--json] [--quick]: 抢号. 11,000 couples, two phones each, five tries in five minutes, one opening; the last
// line is one JSON object. --quick: the same rate for 20 seconds. Exit 1 where something was oversold, booked twice or served
// out of order; speed is printed and not judged.

const words = process.argv.slice(2)
const unknown = words.filter((word) => !['--json', '--quick'].includes(word))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}. Usage: npm run rush -- [--json] [--quick]`)
  process.exit(2)
}
const quick = words.includes('--quick')
const began = performance.now()
const say = (line: string): void => console.log(line)
const heading = (line: string): void => console.log(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${line}`)

const lastsMs = quick ? 20_000 : 300_000
const couplesCount = Math.round((11_000 * lastsMs) / 300_000)
const acceptsAMinute = 200
const tries = 5
/** The opening falls into the middle; of ten couples six are there before it, one states no wish. */
const opensAfterMs = quick ? 8_000 : 120_000
const earlyOf10 = 6
const release = 'd-2026-05-20'
const releaseDay = '2026-05-20'
const opening = '2026-05-11T08:00:00.000+08:00'
const pgbenchSeconds = quick ? 3 : 10

const standard = theStandard()
const counties = standard.counties.map(({ code }) => code)

const measured = await startMeasured([
  'logging_collector=on',
  'log_directory=log',
  'log_filename=rush.log',
  'log_file_mode=0644',
])
if (measured === undefined) {
  console.error(howToGet)
  process.exit(2)
}
const logFile = join(measured.socketFolder, 'data', 'log', 'rush.log')
const folder = mkdtempSync(join(tmpdir(), 'xiqian-rush-'))
const seeded = seededRandom(20260520)

try {
  heading('one couple walks through, two days before: the template of all')
  const { template, atWindow } = await templates()
  heading(
    `${couplesCount} couples, their accounts and sessions; ${Math.ceil((acceptsAMinute * lastsMs) / 60_000)} more stand at the windows`,
  )
  const memory = await emptyDatabase(measured, 'xiqian_rush', 8)
  const office = await startServe(folder, measured.started.url('xiqian_rush'))
  try {
    const kms = openFileKms(join(folder, 'keys'), { dataSet: 'synthetic' })
    const towns = counties.filter((code) => !template.avoid.includes(code))
    const now = new Date()
    const clone = (
      mark: string,
      stage: string,
      of: typeof template.couple,
      at: readonly string[],
      count: number,
      firstPerson: number,
    ) => cloneCouples(memory.pool, kms, of, at, { mark, stage, count, firstPerson, now })
    const couples = await clone('r', 'ready', template.couple, towns, couplesCount + 1, 0)
    const standing = await clone(
      'w',
      'at-the-window',
      atWindow,
      [template.home],
      Math.ceil((acceptsAMinute * lastsMs) / 60_000) + 20,
      30_000,
    )
    await memory.pool.query('vacuum analyze')
    const registrars = await signInRegistrars(office.url, [...new Set(standing.map(({ region }) => region))])

    heading('the rush')
    const startsIn = 2_500
    const beginsAt = Date.now() + startsIn
    // The legal clock: the opening comes opensAfterMs after the beginning.
    const offset = Date.parse(opening) - (beginsAt + opensAfterMs)
    await memory.pool.query(`update legal_clock set offset_ms = $1 where region_code = '610000'`, [offset])
    const [aside, ...rushing] = couples
    const order: RushOrder = {
      url: office.url,
      release,
      day: releaseDay,
      beginsAt,
      lastsMs,
      patienceMs: quick ? 6_000 : 30_000,
      couples: rushing.map(planned),
      accepts: standing.slice(0, Math.floor((acceptsAMinute * lastsMs) / 60_000)).map(({ caseId, region }, n) => ({
        caseId,
        cookie: registrars.get(region) ?? '',
        at: (n + 0.5) * (60_000 / acceptsAMinute),
      })),
    }
    const cpuBefore = office.cpuMs()
    const report = await carryOut(order)
    const cpu = office.cpuMs() - cpuBefore
    for (const [what, count] of Object.entries(report.answers).sort()) say(`  ${count} x ${what}`)
    say(`  the office used ${(cpu / 1000).toFixed(1)} s of CPU; ${report.unchanged} polls were answered "unchanged"`)

    heading('judged from the database')
    const judged = await judge(memory, standard, release)
    say(`  ${JSON.stringify(judged)}`)

    heading('the same booking statement through pgbench')
    if (aside === undefined) throw new Error('no couple was kept aside')
    await logged(memory, () => bookOne(office.url, release, releaseDay, aside))
    const sent = sentBooking(logFile)
    await memory.close()
    await office.stop()
    const perSecond = await throughPgbench(sent)

    const inBurst = report.accepts.filter(
      ([at]) => beginsAt + at >= judged.burst.fromMs - 1000 && beginsAt + at <= judged.burst.toMs + 1000,
    )
    const counter = report.accepts.map(([, ms]) => ms)
    const figures = {
      oversold: judged.oversold,
      doubleBookings: judged.doubleBookings,
      inOrder: round(judged.inOrder, 4),
      ratioToPgbench: round(judged.perSecond / perSecond, 2),
      counterP95Ms: round(at(counter, 0.95), 0),
      p50: round(at(report.tries, 0.5), 0),
      p95: round(at(report.tries, 0.95), 0),
      p99: round(at(report.tries, 0.99), 0),
      pollP95: round(at(report.polls, 0.95), 0),
      doublePlaces: judged.doublePlaces,
      secondPhoneGains: (report.placesByCase['2'] ?? 0) + (report.placesByCase['3'] ?? 0),
      envied: judged.envied,
      couples: rushing.length,
      drawn: judged.drawn,
      booked: judged.booked,
      byWish: judged.byWish,
      bookingsPerSecond: round(judged.perSecond, 0),
      pgbenchPerSecond: round(perSecond, 0),
      accepts: counter.length,
      counterP95InBurst: round(
        at(
          inBurst.map(([, ms]) => ms),
          0.95,
        ),
        0,
      ),
    }
    heading('targets')
    const told = [
      ['ratioToPgbench', figures.ratioToPgbench >= 0.5, '0.5 or more'],
      ['counterP95Ms', figures.counterP95Ms < 300, 'under 300'],
      ['inOrder', figures.inOrder >= 0.99, '0.99 or more'],
    ] as const
    for (const [name, met, target] of told) say(`  ${name} ${figures[name]}: ${met ? 'met' : 'MISSED'} (${target})`)
    say(JSON.stringify(figures))
    const isRight =
      figures.oversold === 0 &&
      figures.doubleBookings === 0 &&
      figures.doublePlaces === 0 &&
      figures.secondPhoneGains === 0 &&
      figures.inOrder >= 0.99 &&
      figures.booked > 0
    process.exitCode = isRight ? 0 : 1
  } finally {
    await office.stop()
  }
} finally {
  await measured.started.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function templates() {
  if (measured === undefined) throw new Error('no database')
  const memory = await emptyDatabase(measured, 'xiqian_rush_walk')
  const office = await startAllInOne(folder, measured.started.url('xiqian_rush_walk'))
  try {
    const moved = await fetch(new URL('/dev/clock', office.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: '2026-05-09T10:00:00.000+08:00' }),
    })
    if (!moved.ok) throw new Error(await moved.text())
    await walk(folder, 1)
    const kms = openFileKms(join(folder, 'keys'), { dataSet: 'synthetic' })
    const id = await walkedCase(memory)
    const couple = await templateOf(memory.pool, kms, id, ['Booked'])
    const atWindow = await templateOf(memory.pool, kms, id, ['Accepted', 'AcceptedWithGap'])
    const booked = atWindow.events.find(({ type }) => type === 'Booked')?.body
    if (!JSON.stringify(booked).includes('"2026-05-11"'))
      throw new Error(`booked for another day: ${JSON.stringify(booked)}`)
    // A county that the template names beside its own would be another plan.
    const named = JSON.stringify(couple.parts.map(({ value }) => value)).match(/"61\d{4}"/g) ?? []
    const avoid = [...new Set(named.map((code) => code.slice(1, 7)))].filter((code) => code !== id.region)
    return { template: { couple, avoid, home: id.region }, atWindow }
  } finally {
    await office.stop()
    await memory.close()
  }
}

function planned({ caseId, cookies }: Couple, n: number): PlannedCouple {
  const from = n % 10 < earlyOf10 ? 0 : opensAfterMs
  const times = cookies.map(() =>
    Array.from({ length: tries }, () => from + seeded() * (lastsMs - from)).sort((one, other) => one - other),
  )
  const wished = n % 10 === 9 ? [] : drawWishes(seeded)
  return { caseId, cookies, wishes: wished, tries: times }
}

async function throughPgbench(sent: ReturnType<typeof sentBooking>): Promise<number> {
  if (measured === undefined) throw new Error('no database')
  const maintenance = await openMemory({ databaseUrl: measured.started.url('postgres'), connections: 1 })
  await maintenance.pool.query('create database xiqian_rush_pgbench template xiqian_rush')
  await maintenance.close()
  const database = 'xiqian_rush_pgbench'
  const memory: Memory = await openMemory({ databaseUrl: measured.started.url(database), connections: 4 })
  try {
    const times = [
      '09:00',
      '09:30',
      '10:00',
      '10:30',
      '11:00',
      '11:30',
      '14:00',
      '14:30',
      '15:00',
      '15:30',
      '16:00',
      '16:30',
    ]
    await openCases(memory, sent, 'p', 100_000)
    await memory.pool.query(bookingFunction(sent, 'p', times, counties))
    const script = join(folder, 'booking.sql')
    writeFileSync(script, pgbenchScript(asAppend(sent), 'p'))
    const contestant = await startPgbench(memory.pool, {
      program: measured.pgbench,
      script,
      socketFolder: measured.socketFolder,
      database,
      mark: 'p',
      clients: 16,
      threads: 1,
    })
    try {
      const rate = await contestant.run(pgbenchSeconds)
      say(`  pgbench -c 16: ${rate.toFixed(0)} bookings a second`)
      return rate
    } finally {
      await contestant.stop()
    }
  } finally {
    await memory.close()
  }
}
