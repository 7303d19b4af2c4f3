import { setTimeout as pause } from 'node:timers/promises'
import type { Days } from './days.ts'
import { readStruck, type Struck } from './judge/read-departments.ts'
import type { Diary } from './phone.ts'
import {
  begin,
  endAll,
  type FaultKind,
  faultKinds,
  faultsAtOnce,
  faultsOfRound,
  migration,
  type SourceFault,
  slowMs,
} from './sources.ts'
import type { System } from './system.ts'

/** 剧本: what is done to the running system. */
export type Plan = {
  readonly kills: number
  readonly postgresKills: number
  /** How much is acknowledged between two kills at least, unless it takes longer than `roundMs`. */
  readonly actsARound: number
  readonly roundMs: number
  /** A line is cut in every so many rounds, for so long. */
  readonly cutEvery: number
  readonly cutMs: { readonly least: number; readonly most: number }
  readonly faultsOf: (round: number) => readonly SourceFault[]
}

export const fullPlan: Plan = {
  kills: 100,
  postgresKills: 20,
  actsARound: 12,
  roundMs: 4_000,
  cutEvery: 3,
  cutMs: { least: 400, most: 1_600 },
  faultsOf: faultsOfRound,
}
export const quickPlan: Plan = {
  kills: 3,
  postgresKills: 2,
  actsARound: 5,
  roundMs: 1_250,
  cutEvery: 1,
  cutMs: { least: 300, most: 700 },
  faultsOf: faultsAtOnce,
}

export type Done = {
  kills: number
  workerKills: number
  postgresKills: number
  networkCuts: number
  lastFaultAt: number
}

type Stage = {
  readonly system: System
  readonly days: Days
  readonly diary: Diary
  readonly say: (line: string) => void
  readonly random: () => number
}

const killPostgres = async ({ system, random }: Stage, done: Done): Promise<void> => {
  await system.postgres.kill(done.postgresKills % 2 === 0 ? 'SIGKILL' : 'SIGQUIT')
  await pause(100 + random() * 500)
  await system.postgres.start()
  done.postgresKills += 1
}

/** In turn: cut, frozen, and (the database) forgotten. */
const cutNetwork = async ({ system, random }: Stage, { cutMs }: Plan, done: Done): Promise<void> => {
  const { toDepartments, toDatabase } = system
  const ways = [toDepartments.cut, toDatabase.cut, toDepartments.freeze, toDatabase.freeze, toDatabase.forget]
  ways[done.networkCuts % ways.length]?.()
  await pause(cutMs.least + random() * (cutMs.most - cutMs.least))
  for (const line of [toDepartments, toDatabase]) line.mend()
  done.networkCuts += 1
}

const until = async (holds: () => boolean, ms: number): Promise<void> => {
  for (const end = Date.now() + ms; !holds() && Date.now() < end; ) await pause(20)
}

/** At the turn of a round every source answers again; where one was down, hours of the legal clock passed meanwhile. */
const outageHours = 3

/** Whether the share of `few` among `many` falls on this round. */
const isTurn = (round: number, few: number, many: number): boolean =>
  Math.floor(((round + 1) * few) / many) > Math.floor((round * few) / many)

const killServers = async ({ system }: Stage, done: Done, alsoWorker: boolean): Promise<void> => {
  await Promise.all([system.killOffice(), ...(alsoWorker ? [system.killWorker()] : [])])
  done.kills += 1
  if (alsoWorker) done.workerKills += 1
}

const oneRound = async (stage: Stage, plan: Plan, round: number, done: Done): Promise<void> => {
  const { system, days, diary, random } = stage
  const faults = plan.faultsOf(round)
  for (const fault of faults) await begin(system.simulatorUrl, fault)
  const someWork = async (acts: number): Promise<void> => {
    const before = diary.acknowledged.length
    await until(() => diary.acknowledged.length >= before + acts, plan.roundMs)
    await pause(random() * 300)
  }
  await someWork(plan.actsARound)
  const isPostgresTurn = isTurn(round, plan.postgresKills, plan.kills)
  // Every other time the office lives through it; else both go at once.
  const isApart = done.postgresKills % 2 === 0
  if (isPostgresTurn && isApart) await killPostgres(stage, done)
  if (round % plan.cutEvery === 0) await cutNetwork(stage, plan, done)
  if (isPostgresTurn && isApart) await someWork(plan.actsARound / 2)
  await Promise.all([
    killServers(stage, done, round % 4 === 1),
    ...(isPostgresTurn && !isApart ? [killPostgres(stage, done)] : []),
  ])
  if (faults.some(({ kind }) => kind === 'down')) await days.pass(outageHours)
  await endAll(system.simulatorUrl)
  done.lastFaultAt = Date.now()
}

export const byKind = (struck: Struck): Readonly<Record<FaultKind, number>> => {
  const sum = (kind: FaultKind) => Object.values(struck).reduce((total, here) => total + (here[kind] ?? 0), 0)
  return {
    down: sum('down'),
    slow: sum('slow'),
    'lose-answer': sum('lose-answer'),
    'answer-twice': sum('answer-twice'),
    late: sum('late'),
    contradict: sum('contradict'),
    error: sum('error'),
  }
}

const departmentKinds = ['late', 'answer-twice', 'contradict'] as const

/** What the migration has not done wrong yet is set for it; false once it has done everything. */
const stageMigration = async ({ system, days }: Stage, struck: Struck): Promise<boolean> => {
  const happened = byKind(struck)
  const next = departmentKinds.find((kind) => happened[kind] === 0)
  if (next === undefined) return false
  await begin(system.simulatorUrl, { service: migration, kind: next })
  // What is to be contradicted must first be decided.
  if (next === 'contradict') await days.pass(24)
  return true
}

/** A short run begins when somebody has been accepted: a department that nobody has asked yet can do nothing wrong. */
const begun = async (stage: Stage, until: number): Promise<void> => {
  while (Date.now() < until && (await stageMigration(stage, await readStruck(stage.system.simulatorUrl))))
    await pause(250)
  stage.say(`the departments have been asked: ${JSON.stringify(byKind(await readStruck(stage.system.simulatorUrl)))}`)
}

/** A kind that has not happened yet is waited for: every source is wrong in its way, the migration in the one that is missing. */
const makeUpFor = async (stage: Stage, until: number): Promise<void> => {
  const { system, say } = stage
  let said = ''
  while (Date.now() < until) {
    const struck = await readStruck(system.simulatorUrl)
    const missing = faultKinds.filter((kind) => byKind(struck)[kind] === 0)
    if (missing.length === 0) return
    const words = missing.join(', ')
    if (words !== said) say(`still to happen: ${words}`)
    said = words
    for (const fault of faultsAtOnce(0)) if (missing.includes(fault.kind)) await begin(system.simulatorUrl, fault)
    await stageMigration(stage, struck)
    await pause(400)
  }
}

/** All of it, one round after the other; nothing is under way when it ends, and every source answers. */
export const perform = async (
  stage: Stage,
  plan: Plan,
  {
    beginAt,
    stopAt,
    makeUpUntil,
  }: {
    /** At the latest; absent where the first kill need not wait for anybody. */
    readonly beginAt?: number
    readonly stopAt: number
    readonly makeUpUntil: () => number
  },
): Promise<Done> => {
  if (beginAt !== undefined) await begun(stage, beginAt)
  const done: Done = { kills: 0, workerKills: 0, postgresKills: 0, networkCuts: 0, lastFaultAt: Date.now() }
  for (let round = 0; round < plan.kills && (round === 0 || Date.now() < stopAt); round += 1) {
    await oneRound(stage, plan, round, done)
    const { kills, postgresKills, networkCuts } = done
    const { again, acknowledged } = stage.diary
    const retried = [...again.values()].reduce((sum, n) => sum + n, 0)
    stage.say(
      `round ${round + 1}: ${kills} kills, ${postgresKills} of PostgreSQL, ${networkCuts} cuts; ${acknowledged.length} acts acknowledged, ${retried} requests sent again, the clock moved ${stage.days.moves()} times`,
    )
  }
  await makeUpFor(stage, makeUpUntil())
  await endAll(stage.system.simulatorUrl)
  // A call that a fault has hold of ends first: its source would rest once more.
  await pause(slowMs + 100)
  // Hours later every source is asked again.
  await stage.days.pass(outageHours)
  done.lastFaultAt = Date.now()
  return done
}
