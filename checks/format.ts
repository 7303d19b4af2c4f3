import { biome } from './biome.ts'
import { thisHouse } from './house.ts'

// `npm run format`: mends what the formatter and the linter can mend by themselves, and says the rest. Words are paths to keep to.
const under = process.argv.slice(2)
const house = thisHouse()
const files = house.files.filter((file) => under.length === 0 || under.some((path) => file.startsWith(path)))
const ended = await biome({ ...house, files }, ['--write', '--no-errors-on-unmatched'])
console.log(ended.out.trim())
process.exit(ended.code)
