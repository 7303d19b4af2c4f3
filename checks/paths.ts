import { type Check, isText, search, thisHouse } from './house.ts'

// Escaped slashes, so that this file does not find itself.
const outside = /(\.\.\/)+shared\b/
const machine = /(?<![\w.\-/@:}])\/(work|root|home|Users)\/[\w.-]+\/?|[A-Z]:\\\\?Users\\/

/** The project stands alone: nothing outside its folder is read, no path of somebody's machine is written down. */
export const paths: Check = {
  name: 'paths',
  async run(house = thisHouse()) {
    const files = house.files.filter((file) => isText(file) && !/^checks\/(paths|test\/paths\.test)\.ts$/.test(file))
    return [
      ...search(house, files, outside, (found) => `${found} lies outside the project: copy the fact in our own words`),
      ...search(house, files, machine, (found) => `${found} is a path of one machine`),
    ]
  },
}
