import { FolderHeld } from '@xiqian/ledger'
import { KeysMissing } from './open-keys.ts'
import { PortTaken } from './port-taken.ts'
import { StandardFaulty } from './standards.ts'

/** 启动不了: what a person can put right is said in its own words; an accident with its stack, for whoever mends the program. */
export const endBadly = (problem: unknown): never => {
  process.stderr.write(`${sayProblem(problem)}\n`)
  process.exit(1)
}

export const sayProblem = (problem: unknown): string => {
  const isSaid = [PortTaken, FolderHeld, KeysMissing, StandardFaulty].some((known) => problem instanceof known)
  if (!(problem instanceof Error)) return String(problem)
  return isSaid ? problem.message : (problem.stack ?? problem.message)
}
