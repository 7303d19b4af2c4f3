import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { command } from './command.ts'
import { type Check, type Finding, root } from './house.ts'

const printer = 'office/src/http/print-openapi.ts'

// Run apart: checks may not import the office, and the office is asked for what it would write, not told to write it.
const script = `
  import { readFile } from 'node:fs/promises'
  import { doorTypesFile, openApiFile, printed } from ${JSON.stringify(pathToFileURL(join(root, printer)).href)}
  const { openApi, doorTypes } = await printed()
  const kept = async (file) => readFile(file, 'utf8').catch(() => '')
  const stale = [[openApiFile, openApi], [doorTypesFile, doorTypes]]
  for (const [file, text] of stale) if ((await kept(file)) !== text) console.log('stale ' + file.pathname)
  console.log('compared')
`

/** The checked-in OpenAPI document and the door's types are what the routes say today. */
export const openapi: Check = {
  name: 'openapi',
  async run() {
    const ended = await command(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], root)
    const said = ended.out.split('\n')
    if (ended.code !== 0 || !said.includes('compared')) return [{ file: printer, words: ended.out.trim() }]
    return said
      .filter((line) => line.startsWith('stale '))
      .map(
        (line): Finding => ({
          file: line.slice('stale '.length).replace(`${root}/`, ''),
          words: `is not what the routes say: npm run docs`,
        }),
      )
  },
}
