export { buildStaff, isStale, staffFolder } from '../build.ts'
