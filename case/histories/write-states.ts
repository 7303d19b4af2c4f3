import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readLifeEvents } from './province.ts'
import { statesPageOf, transitionsOf } from './states-page.ts'

// `npm run states`: writes docs/states.md; a minute or so.
const seed = 1
const histories = 3_000
const page = fileURLToPath(new URL('../../docs/states.md', import.meta.url))
const transitions = transitionsOf(readLifeEvents(), seed, histories)
writeFileSync(page, statesPageOf(transitions, seed, histories))
console.log(`wrote docs/states.md: ${transitions.length} transitions in ${histories} histories`)
