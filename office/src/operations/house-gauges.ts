import { errandQueues } from '@xiqian/ledger'
import type { Office } from '../office.ts'

/** What is true of the whole house, read when somebody looks: queues, sources, connections. Gives the way to read them anew. */
export const openHouseGauges = ({ metrics, memory, departments, clocks }: Office): (() => Promise<void>) => {
  const { registry } = metrics
  const queued = registry.gauge('xiqian_errands', 'Errands that are not done')
  const lag = registry.gauge('xiqian_errand_lag_seconds', 'How long the first of the errands that are due has waited')
  const resting = registry.gauge('xiqian_source_resting', '1 while the breaker of a source is open')
  const connections = registry.gauge('xiqian_pool_connections', 'Connections of this process to the database')
  return async () => {
    const now = clocks.machineNow()
    const legalNow = new Date(clocks.legalNow()).toISOString()
    queued.reset()
    lag.reset()
    for (const queue of await errandQueues(memory.pool, { now: now.toISOString(), legalNow })) {
      const of = { kind: queue.kind, lane: queue.lane ?? '' }
      for (const state of ['due', 'running', 'delayed', 'asleep', 'failing', 'dead'] as const)
        queued.set({ ...of, state }, queue[state])
      if (queue.oldestDue !== null) lag.set(of, Math.max(0, (now.getTime() - Date.parse(queue.oldestDue)) / 1000))
    }
    for (const { id, restsUntil } of departments.sourcesState())
      resting.set({ service: id }, restsUntil === undefined ? 0 : 1)
    const { totalCount, idleCount, waitingCount } = memory.pool
    connections.set({ state: 'in-use' }, totalCount - idleCount)
    connections.set({ state: 'idle' }, idleCount)
    connections.set({ state: 'waited-for' }, waitingCount)
  }
}
