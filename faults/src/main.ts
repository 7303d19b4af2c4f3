import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openDays } from './days.ts'
import type { History } from './judge/history.ts'
import { type Finding, lostAndDoubled } from './judge/lost-and-doubled.ts'
import { readDatabase } from './judge/read-database.ts'
import { readEffects, readStruck } from './judge/read-departments.ts'
import { behind, nobodysCases, type PageOfCase } from './judge/standing.ts'
import { startLoad } from './load.ts'
import type { Town } from './patient-couple.ts'
import { type Diary, newDiary, openPhone } from './phone.ts'
import { buildPrograms } from './programs.ts'
import { byKind, fullPlan, perform, quickPlan } from './script.ts'
import { type System, startSystem } from './system.ts'

// npm run faults -- [--quick] [--json]: the running system under faults, and a judge apart from it. 1 where anything is wrong.

const usage = 'npm run faults -- [--json] [--quick [--within SECONDS] | --kills 100 --postgres-kills 20]'
const words = process.argv.slice(2)
const numbered = ['--kills', '--postgres-kills', '--within']
const unknown = words.filter(
  (word, at) => !['--json', '--quick', ...numbered].includes(word) && !numbered.includes(words[at - 1] ?? ''),
)
const numberAfter = (name: string, otherwise: number): number => {
  const at = words.indexOf(name)
  return at < 0 ? otherwise : Number(words[at + 1])
}
const quick = words.includes('--quick')
/** The quick run has so long in all, from the first line to the last; a busy machine may be given more. */
const withinMs = numberAfter('--within', 50) * 1000
const usual = quick ? quickPlan : fullPlan
const wanted = {
  ...usual,
  kills: numberAfter('--kills', usual.kills),
  postgresKills: numberAfter('--postgres-kills', usual.postgresKills),
  ...(quick ? { roundMs: withinMs / 40 } : {}),
}
if (unknown.length > 0 || !Number.isInteger(wanted.kills) || !Number.isInteger(wanted.postgresKills)) {
  process.stderr.write(`unknown: ${unknown.join(' ')}. Usage: ${usage}\n`)
  process.exit(2)
}
const began = Date.now()
const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
const say = (line: string): void => void process.stdout.write(`[${seconds()} s] ${line}\n`)

/** Within so long after the last fault everybody knows again what is next. */
const catchUpWithinMs = 60_000
const share = (of: number): number => began + of * withinMs
const limits = quick
  ? {
      couples: 4,
      most: 7,
      beginAt: share(0.36),
      stopAt: share(0.78),
      makeUpUntil: () => share(0.84),
      catchUpMs: withinMs / 6,
      throughMs: () => share(0.88) - Date.now(),
    }
  : {
      couples: 8,
      most: 10_000,
      stopAt: began + 3_600_000,
      makeUpUntil: () => Date.now() + 60_000,
      catchUpMs: catchUpWithinMs,
      throughMs: () => 90_000,
    }

const historyOf = async (system: System, diary: Diary): Promise<History> => ({
  ...(await readDatabase(system.databaseUrl)),
  acknowledged: diary.acknowledged,
  refused: diary.refused,
  effects: await readEffects(system.simulatorUrl),
})

type RawPage = {
  readonly stage: string
  readonly nextAct?: { readonly act: string }
  readonly visit: { readonly day?: string }
  readonly plan: {
    readonly matters: readonly {
      readonly id: string
      readonly stage: string
      readonly holder: { readonly zh: string }
      readonly until?: string
    }[]
  }
}

const pagesOf = (town: Town): Promise<readonly PageOfCase[]> =>
  Promise.all(
    town.cases.map(async (applied): Promise<PageOfCase> => {
      const { caseId, applicants } = applied
      const seen = await Promise.all(applicants.map(({ phone }) => phone.get<RawPage>(`/cases/${caseId}`)))
      const [first] = seen
      if (first === undefined) throw new Error(`${caseId} without anybody who applies`)
      const { stage, visit, plan } = first
      // It is enough that one of the two is told what is next; the other may wait for that one.
      const nextAct = seen.find((page) => page.nextAct !== undefined)?.nextAct
      return {
        caseId,
        stage,
        ...(nextAct === undefined ? {} : { nextAct: nextAct.act }),
        ...(visit.day === undefined ? {} : { visitDay: visit.day }),
        matters: plan.matters.map(({ id, stage: of, holder, until }) => ({
          id,
          stage: of,
          holder: holder.zh,
          ...(until === undefined ? {} : { until }),
        })),
      }
    }),
  )

/** Seconds from the last fault until nothing is behind; null where that did not come. */
const catchUp = async (system: System, lastFaultAt: number, ms: number): Promise<number | null> => {
  let last = ''
  for (;;) {
    const late = behind(await readDatabase(system.databaseUrl))
    if (late.length === 0) return (Date.now() - lastFaultAt) / 1000
    const line = `${late.length} errands are behind: ${[...new Set(late.map(({ kind, problem, leased }) => `${kind} (${leased ? 'under a lease' : (problem ?? 'due')})`))].join(', ')}`
    if (line !== last) say(line)
    last = line
    if (Date.now() > lastFaultAt + ms) return null
    await pause(300)
  }
}

const verifyLedger = async (path: string, system: System): Promise<boolean> => {
  const environment = { ...process.env, DATABASE_URL: system.databaseUrl, XIQIAN_DATA: system.folder }
  const told = await promisify(execFile)(process.execPath, [path], { env: environment }).then(
    ({ stdout }) => ({ ok: true, stdout }),
    (problem: Error & { readonly stdout?: string }) => ({ ok: false, stdout: problem.stdout ?? problem.message }),
  )
  for (const line of told.stdout.trim().split('\n').slice(-8)) say(line)
  return told.ok
}

const run = async (): Promise<number> => {
  say('the programs are put together')
  const programs = await buildPrograms()
  let system: System | undefined
  try {
    system = await startSystem(programs, say)
    say(`office and worker run at ${system.url}`)
    const diary = newDiary()
    let isOver = false
    const patience = { answerMs: 8_000, wholeMs: 90_000, betweenMs: 300 }
    const send = openPhone(diary, patience, () => isOver)
    const days = openDays({ url: system.url, simulatorUrl: system.simulatorUrl, send }, 6_000)
    const notes: string[] = []
    const town: Town = {
      url: system.url,
      simulatorUrl: system.simulatorUrl,
      send,
      days,
      taken: new Set(),
      cases: [],
      isOver: () => isOver,
      note: (line) => void notes.push(line),
    }
    const load = startLoad(town, limits.couples, limits.most)
    const stage = { system, days, diary, say, random: Math.random }
    const done = await perform(stage, wanted, limits)

    say('no fault any more: how long until everybody has caught up?')
    load.close()
    const release = days.hold()
    const caughtUp = await catchUp(system, done.lastFaultAt, limits.catchUpMs)
    say(caughtUp === null ? 'not everybody caught up' : `caught up ${caughtUp.toFixed(1)} s after the last fault`)
    const nobodys = nobodysCases(await historyOf(system, diary), await pagesOf(town))
    release()
    await Promise.race([load.through, pause(limits.throughMs())])
    isOver = true
    days.stop()
    await Promise.race([load.through, pause(2_000)])

    const history = await historyOf(system, diary)
    const findings = lostAndDoubled(history)
    const struck = await readStruck(system.simulatorUrl)
    const sourceFaults = byKind(struck)
    const falls = system.falls()
    await system.stopServers()
    const isChained = await verifyLedger(programs.pathOf('verify-ledger'), system)

    for (const [service, kinds] of Object.entries(struck)) say(`${service}: ${JSON.stringify(kinds)}`)
    for (const line of quick ? notes.slice(-12) : notes.slice(-30)) say(`note ${line}`)
    for (const [why, times] of diary.again) say(`sent again, ${why}: ${times}`)
    for (const fall of falls) say(`FELL ${fall}`)
    for (const { what, words: found } of findings) say(`${what.toUpperCase()} ${found}`)
    for (const [, lines] of nobodys) for (const line of lines) say(`STUCK ${line}`)
    const neverHappened = Object.entries(sourceFaults).flatMap(([kind, times]) => (times === 0 ? [kind] : []))
    for (const kind of neverHappened) say(`NEVER HAPPENED ${kind}`)

    const count = (what: Finding['what']) => findings.filter((finding) => finding.what === what).length
    const stages = [...history.stages.values()]
    const figures = {
      acknowledged: diary.acknowledged.length,
      lost: count('lost'),
      doubled: count('doubled'),
      stuck: nobodys.size,
      kills: done.kills,
      catchUpSeconds: caughtUp === null ? null : Math.round(caughtUp * 10) / 10,
      workerKills: done.workerKills,
      postgresKills: done.postgresKills,
      networkCuts: done.networkCuts,
      sourceFaults,
      cases: history.streams.filter(({ kind }) => kind === 'case').length,
      finished: stages.filter((each) => each === 'finished').length,
      fell: falls.length,
      ledgerVerified: isChained,
      ms: Date.now() - began,
    }
    const isDone = done.kills >= wanted.kills && done.postgresKills >= wanted.postgresKills
    if (!isDone)
      say(
        `NOT ALL DONE: ${done.kills} of ${wanted.kills} kills, ${done.postgresKills} of ${wanted.postgresKills} of PostgreSQL`,
      )
    const isWell =
      figures.lost + figures.doubled + figures.stuck + figures.fell === 0 &&
      isChained &&
      caughtUp !== null &&
      isDone &&
      neverHappened.length === 0
    process.stdout.write(`${words.includes('--json') ? JSON.stringify(figures) : JSON.stringify(figures, null, 2)}\n`)
    return isWell ? 0 : 1
  } finally {
    await system?.stop()
    programs.remove()
  }
}

// Whoever ends us ends what we started: each child is ended at our exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.exit(await run())
