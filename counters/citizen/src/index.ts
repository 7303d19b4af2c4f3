export { type CitizenPagesOptions, citizenPages } from './plugin.ts'
