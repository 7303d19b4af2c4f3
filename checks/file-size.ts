import { type Check, isGenerated, thisHouse } from './house.ts'

const limit = 300

/** A file holds one act or one noun; past 300 lines it is two files. */
export const fileSize: Check = {
  name: 'file-size',
  async run(house = thisHouse()) {
    return house.files
      .filter((file) => /\.(ts|tsx|sql|cjs|mjs)$/.test(file) && !isGenerated(file))
      .flatMap((file) => {
        const lines = house.read(file).split('\n').length - 1
        return lines > limit ? [{ file, words: `${lines} lines; past ${limit} it is two files` }] : []
      })
  },
}
