import { type Check, thisHouse } from './house.ts'

const scriptsIn = (text: string): Readonly<Record<string, string>> => JSON.parse(text).scripts ?? {}

/** What `npm run` names is there. */
export const scripts: Check = {
  name: 'scripts',
  async run(house = thisHouse()) {
    return Object.entries(scriptsIn(house.read('package.json'))).flatMap(([name, line]) => {
      const file = /\btsx (\S+)/.exec(line)?.[1]
      if (file === undefined || house.files.includes(file)) return []
      return [{ file: 'package.json', words: `"${name}" runs ${file}, which is not there` }]
    })
  },
}
