import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.ts'
import { datePage, datePageOf } from './date-functions.ts'
import { root, thisHouse } from './house.ts'
import { refusalsPage } from './refusals.ts'
import { refusalsPageOf } from './refusals-page.ts'
import { chaptersOf, pageOf, tracePage } from './trace.ts'

// `npm run docs`: writes every page that is made from something else. `npm run check` refuses a stale one.
const house = thisHouse()
const write = (path: string, text: string): void => {
  writeFileSync(join(root, path), text)
  console.log(`wrote ${path}`)
}
write(tracePage, pageOf(chaptersOf(house.read('docs/trace.yaml'))))
write(refusalsPage, refusalsPageOf(house))
write(datePage, datePageOf(house))

const printed = await command(process.execPath, ['--import', 'tsx', 'office/src/http/print-openapi.ts'], root)
if (printed.code !== 0) throw new Error(printed.out)
console.log('wrote the OpenAPI document and the types of the door')
