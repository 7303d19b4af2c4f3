export { type CitizenPagesOptions, citizenPages, wrongAddressPage } from './plugin.ts'
