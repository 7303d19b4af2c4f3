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
} from './sources.ts'
import type { System } from './system.ts'

/** 剧本: what is done to the running system. */
export type Plan = {
  readonly kills: number
  readonly postgresKills: number
  /** How much is acknowledged between two kills at least, unless it takes longer than `roundMs`. */
  readonly actsARound: number
  readonly roundMs: number
  /** A line is cut in every so many rounds. */
  readonly cutEvery: number
  readonly faultsOf: (round: number) => readonly SourceFault[]
}

export const fullPlan: Plan = {
  kills: 100,
  postgresKills: 20,
  actsARound: 12,
  roundMs: 4_000,
  cutEvery: 3,
  faultsOf: faultsOfRound,
}
export const quickPlan: Plan = {
  kills: 3,
  postgresKills: 2,
  actsARound: 16,
  roundMs: 3_000,
  cutEvery: 1,
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
const cutNetwork = async ({ system, random }: Stage, done: Done): Promise<void> => {
  const { toDepartments, toDatabase } = system
  const ways = [toDepartments.cut, toDatabase.cut, toDepartments.freeze, toDatabase.freeze, toDatabase.forget]
  ways[done.networkCuts % ways.length]?.()
  await pause(400 + random() * 1_200)
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
  if (round % plan.cutEvery === 0) await cutNetwork(stage, done)
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

/** A kind that has not happened yet is waited for: every source is wrong in its way, the migration in the one that is missing. */
const makeUpFor = async ({ system, days, say }: Stage, until: number): Promise<void> => {
  let said = ''
  while (Date.now() < until) {
    const struck = byKind(await readStruck(system.simulatorUrl))
    const missing = faultKinds.filter((kind) => struck[kind] === 0)
    const [kind] = missing
    if (kind === undefined) return
    const words = missing.join(', ')
    if (words !== said) say(`still to happen: ${words}`)
    said = words
    for (const fault of faultsAtOnce(0)) if (missing.includes(fault.kind)) await begin(system.simulatorUrl, fault)
    const later = (['late', 'answer-twice', 'contradict'] as const).find((each) => missing.includes(each))
    await begin(system.simulatorUrl, { service: migration, kind: later ?? kind, ms: 1_200 })
    await pause(400)
    // What is to be contradicted must first be decided.
    if (later === 'contradict') await days.pass(24)
  }
}

/** All of it, one round after the other; nothing is under way when it ends, and every source answers. */
export const perform = async (
  stage: Stage,
  plan: Plan,
  { stopAt, makeUpUntil }: { readonly stopAt: number; readonly makeUpUntil: () => number },
): Promise<Done> => {
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
  // Hours later every source is asked again.
  await stage.days.pass(outageHours)
  done.lastFaultAt = Date.now()
  return done
}
