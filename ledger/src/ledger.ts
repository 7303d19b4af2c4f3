import type { CryptoSuite } from '@xiqian/seal'
import { type AppendStatement, composeAppend } from './append-statement.ts'
import type { ViewWriter } from './view-writer.ts'

/** 账本. What every append needs beside the database: the suite that chains, and the statement with the office's views. */
export type Ledger = { readonly suite: CryptoSuite; readonly statement: AppendStatement }

export function openLedger(suite: CryptoSuite, writers: readonly ViewWriter[] = []): Ledger {
  return { suite, statement: composeAppend(writers) }
}
