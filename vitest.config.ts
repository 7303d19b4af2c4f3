import { register } from 'tsx/esm/api'
import { defineConfig } from 'vitest/config'

// What vitest itself reads (the global set-up) is TypeScript too.
register()

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
  // As `npm start` loads it: through vite's own loader every name of another module is looked up at each use, twice as slow.
  experimental: { viteModuleRunner: false, nodeLoader: false },
  execArgv: ['--import', 'tsx'],
  globalSetup: ['ledger/src/testing/one-postgres-a-run.ts'],
}

export default defineConfig({
  test: { ...test, exclude: [...test.exclude, ...(process.env.CI === undefined ? screens : [])] },
})
