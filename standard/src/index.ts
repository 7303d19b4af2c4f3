export * from './evaluator.ts'
export type { Fault } from './read/fault.ts'
export { readStandard } from './read/read-standard.ts'
