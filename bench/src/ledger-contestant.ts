import { append, type Ledger } from '@xiqian/ledger'
import type pg from 'pg'
import type { Contestant } from './contestant.ts'
import { placesOf } from './streams.ts'
import { submitCommit } from './submit-commit.ts'

const mark = 'l'

/** 账本: one process, `connections` workers, each waiting for its answer before the next, each over its own streams. */
export const ledgerContestant = (ledger: Ledger, pool: pg.Pool, connections: number, streams: number): Contestant => {
  const workers = Array.from({ length: connections }, (_, worker) => ({
    worker,
    at: 0,
    places: placesOf(mark, streams, worker, connections),
  }))
  let given = 0
  const submitOnce = async (own: (typeof workers)[number]): Promise<void> => {
    const place = own.places[own.at]
    if (place === undefined) throw new Error('no stream to submit')
    given += 1
    const unique = `${mark}${String(given).padStart(9, '0')}`
    const appended = await append(ledger, pool, submitCommit(place, unique))
    if (appended.outcome !== 'written') throw new Error(`a submit was not written: ${appended.outcome}`)
    own.places[own.at] = { ...place, head: { position: appended.position, chain: appended.chain } }
    own.at = (own.at + 1) % own.places.length
  }
  return {
    name: 'ledger',
    run: async (seconds) => {
      const began = performance.now()
      const until = began + seconds * 1000
      const before = given
      await Promise.all(
        workers.map(async (own) => {
          while (performance.now() < until) await submitOnce(own)
        }),
      )
      return (given - before) / ((performance.now() - began) / 1000)
    },
  }
}
