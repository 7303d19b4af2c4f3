export { append } from './append.ts'
export { type AppendStatement, composeAppend, type Section } from './append-statement.ts'
export { appendTogether, type CommitTogether } from './append-together.ts'
export { chainOf } from './chain.ts'
export { createDataSet, readDataSet } from './data-set.ts'
export {
  buryErrand,
  claimErrands,
  deadErrands,
  type ErrandFound,
  type ErrandHold,
  type ErrandQueue,
  errandQueues,
  finishErrand,
  nextErrandAt,
  readErrand,
  renewErrands,
  retryErrand,
  type WorkerLeases,
  workerLeases,
} from './errands.ts'
export { FolderHeld } from './folder-lock.ts'
export { type Ledger, openLedger } from './ledger.ts'
export { type Memory, type MemoryOptions, openMemory } from './memory.ts'
export { migrate } from './migrate.ts'
export { type PreparedAppend, prepareAppend } from './prepare-append.ts'
export { partPlace, type ReadStreams, readPart, readStream, readStreams, type SerialWanted } from './read-streams.ts'
export { regionsOf } from './regions.ts'
export { withNumbers } from './serial.ts'
export { type SqlText, sqlTextsIn } from './sql-texts-in.ts'
export { statementsWithoutRegion } from './statements-without-region.ts'
export { tidy } from './tidy.ts'
export type * from './types.ts'
export { type LedgerFault, type Verified, type VerifyOptions, verifyLedger } from './verify-ledger.ts'
export type { ViewWriter } from './view-writer.ts'
export { voidSerial } from './void-serial.ts'
