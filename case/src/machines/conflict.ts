import type { ActType } from '../acts.ts'
import type { ConflictState } from '../conflict-state.ts'

/** 数据不一致. A word on a ticket that was answered already is only remembered. */
export const conflictAllows = {
  none: ['dispute-fact'],
  asked: ['record-ticket', 'chase-ticket', 'settle-conflict'],
  rechecking: ['record-ticket', 'chase-ticket', 'settle-conflict'],
  'by-eye': ['record-ticket', 'chase-ticket', 'settle-conflict'],
  settled: ['dispute-fact', 'record-ticket', 'chase-ticket'],
} as const satisfies Record<ConflictState['stage'] | 'none', readonly ActType[]>
