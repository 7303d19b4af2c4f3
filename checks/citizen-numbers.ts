import { type Check, type Finding, isText, thisHouse } from './house.ts'

// The sample of GB 11643, printed in the standard itself; it may stand where a checksum is tested.
const publishedSample = ['11010519491231', '002X'].join('')
const maySample = /(^|\/)test\/[^/]*(checksum|citizen-number)[^/]*$/

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

const isDay = (eight: string): boolean => {
  const day = `${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6, 8)}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** Whether these 18 characters could be the number of a person: a day of birth and a right check character. */
export const couldBeSomebody = (number: string): boolean => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return checkCharacters[sum % 11] === number[17]?.toUpperCase() && isDay(number.slice(6, 14))
}

const eighteen = /(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])/g

/** 公民身份号码: the repository holds made-up ones only, of the unassigned counties 619900 to 619999. */
export const citizenNumbers: Check = {
  name: 'citizen-numbers',
  async run(house = thisHouse()) {
    return house.files.filter(isText).flatMap((file) =>
      house
        .read(file)
        .split('\n')
        .flatMap((text, at): readonly Finding[] =>
          [...text.matchAll(eighteen)]
            .map(([number]) => number)
            .filter((number) => couldBeSomebody(number) && !number.startsWith('6199'))
            .filter((number) => !(number === publishedSample && maySample.test(file)))
            .map(() => ({
              file,
              line: at + 1,
              words: 'a citizen number outside 6199xx: it may be a real person; use 619900 to 619999',
            })),
        ),
    )
  },
}
