export * from './evaluator.ts'
export { pledgeOf } from './pledge-of.ts'
export type { Fault } from './read/fault.ts'
export { readStandard } from './read/read-standard.ts'
