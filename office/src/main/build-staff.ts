import { buildStaff } from '@xiqian/staff'

// A program of its own: the bundler marks its process as production, which the office must never take for its own state.
await buildStaff()
