import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/test/**/*.test.ts', '**/test/**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Nothing here keeps state in a module; a new process a file would spend a minute on reading the same modules again.
    isolate: false,
    globalSetup: ['ledger/src/testing/one-postgres-a-run.ts'],
  },
})
