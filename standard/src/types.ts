// One address for all types of this room: what the standard is made of, and what a plan is made of.
export type * from './end-kinds.ts'
export type * from './fact-types.ts'
export type { KpiBaseline } from './kpi-baseline.ts'
export type * from './mandate-types.ts'
export type * from './notice-types.ts'
export type * from './plan-types.ts'
export type * from './pledge-types.ts'
export type * from './turn-types.ts'
