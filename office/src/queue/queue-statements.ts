import { readFileSync } from 'node:fs'
import type { ViewWriter } from '@xiqian/ledger'

const text = (name: string): string => readFileSync(new URL(`./statements/${name}.sql`, import.meta.url), 'utf8')
const named = (name: string) => ({ name: `queue ${name}`, text: text(name) })

export const queueStatements = {
  join: named('join'),
  readAll: named('read-all'),
  readChanged: named('read-changed'),
  takeTurns: named('take-turns'),
  lapse: named('lapse'),
  setFull: named('set-full'),
} as const

/** 抽签的结果: written with the event that publishes the seed. */
export const queueDrawn: ViewWriter = { name: 'queue-drawn', sql: text('queue-drawn') }

/** 轮到的人约上了: written with the booking itself. */
export const queueServed: ViewWriter = { name: 'queue-served', sql: text('queue-served') }

/** A row of `queue_place`. */
export type PlaceRow = {
  readonly release: string
  readonly place: string
  readonly case_id: string
  readonly account: string
  readonly wishes: readonly string[]
  readonly arrived: number
  readonly early: boolean
  readonly drawn: number | null
  readonly state: 'waiting' | 'choosing' | 'booked' | 'lapsed' | 'full'
  readonly until: string | null
}
