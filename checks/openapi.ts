import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { command } from './command.ts'
import { type Check, root, thisHouse } from './house.ts'

const printer = 'office/src/http/print-openapi.ts'
const mark = 'printed: '

// Run apart: checks may not import the office, and the office is asked for what it would write, not told to write it.
const script = `
  import { doorTypesFile, openApiFile, printed } from ${JSON.stringify(pathToFileURL(`${root}/${printer}`).href)}
  const { openApi, doorTypes } = await printed()
  console.log(${JSON.stringify(mark)} + JSON.stringify([[openApiFile.href, openApi], [doorTypesFile.href, doorTypes]]))
`

const parse = (text: string): readonly (readonly [string, string])[] => JSON.parse(text)

/** The checked-in OpenAPI document and the door's types are what the routes say today. */
export const openapi: Check = {
  name: 'openapi',
  async run(house = thisHouse()) {
    const ended = await command(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], root)
    const said = ended.out.split('\n').find((line) => line.startsWith(mark))
    if (ended.code !== 0 || said === undefined) return [{ file: printer, words: ended.out.trim() }]
    return parse(said.slice(mark.length))
      .map(([href, text]) => ({ file: relative(root, fileURLToPath(href)), text }))
      .filter(({ file, text }) => !house.files.includes(file) || house.read(file) !== text)
      .map(({ file }) => ({ file, words: 'is not what the routes say: npm run docs' }))
  },
}
