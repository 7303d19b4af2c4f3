import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Registry } from './registry.ts'

/** What is true of this process: the lag of its event loop since the last look, its memory, its work. */
export const openProcessGauges = (registry: Registry): { readonly read: () => void; readonly stop: () => void } => {
  const lag = registry.gauge('xiqian_event_loop_lag_seconds', 'Lag of the event loop since the last look')
  const memory = registry.gauge('xiqian_process_resident_bytes', 'Memory of this process')
  const cpu = registry.gauge('xiqian_process_cpu_seconds', 'Processor time of this process since its start')
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    read: () => {
      const { user, system } = process.cpuUsage()
      lag.set({ quantile: '0.5' }, delay.percentile(50) / 1e9)
      lag.set({ quantile: '0.99' }, delay.percentile(99) / 1e9)
      memory.set({}, process.memoryUsage.rss())
      cpu.set({}, (user + system) / 1e6)
      delay.reset()
    },
    stop: () => void delay.disable(),
  }
}
