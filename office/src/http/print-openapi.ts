import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { openApiOf } from './openapi.ts'
import { routes } from './routes/all.ts'

export const openApiFile = new URL('../../openapi.json', import.meta.url)
export const doorTypesFile = new URL('../../../counters/parts/src/generated/door.d.ts', import.meta.url)

/** The two checked-in files as they should be now. Needs no database. */
export const printed = async (): Promise<{ readonly openApi: string; readonly doorTypes: string }> => {
  const openApi = `${JSON.stringify(openApiOf(routes), null, 2)}\n`
  const types = astToString(await openapiTS(openApi))
  return {
    openApi,
    doorTypes: `// Made by office/src/http/print-openapi.ts from the door's routes; do not edit.\n${types}`,
  }
}

if (
  process.argv[1] !== undefined &&
  import.meta.url.endsWith('/print-openapi.ts') &&
  process.argv[1].endsWith('print-openapi.ts')
) {
  const { openApi, doorTypes } = await printed()
  await writeFile(openApiFile, openApi)
  await writeFile(doorTypesFile, doorTypes)
}
