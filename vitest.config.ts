import { defineConfig } from 'vitest/config'

/** 屏幕: what only a browser judges. `.ci/run` (CI is set) and `npm run screens` look at them; `npm test` walks one couple through Chromium. */
export const screens = [
  'counters/*/test/screens.test.ts',
  'counters/citizen/test/hall-screen.test.ts',
  'counters/test/citizen-desktop.test.ts',
  'counters/test/staff-*.test.ts',
  'counters/test/watched.test.ts',
]

export const test = {
  include: ['**/test/**/*.test.ts', '**/test/**/*.test.tsx'],
  exclude: ['**/node_modules/**', '**/dist/**'],
  // Alone nothing takes a tenth of it; beside other work on two cores some do.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
  maxWorkers: 2,
  // Nothing here keeps state in a module; a new process a file would spend a minute on reading the same modules again.
  isolate: false,
  globalSetup: ['ledger/src/testing/one-postgres-a-run.ts'],
}

export default defineConfig({
  test: { ...test, exclude: [...test.exclude, ...(process.env.CI === undefined ? screens : [])] },
})
