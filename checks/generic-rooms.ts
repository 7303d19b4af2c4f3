import { type Check, isTest, search, thisHouse } from './house.ts'

/** Rooms that serve any life event: no word of this one may stand in them. */
const generic = [
  'case/src/',
  'ledger/src/',
  'ledger/sql/',
  'ledger/statements/',
  'counters/parts/src/',
  'counters/sheets/src/',
]

const words = /marriage|marry|married|spouse|husband|\bwife\b|hukou|household|婚|户口|夫妻|男方|女方/i

/** 通用之室: a new life event changes nothing in `case`, `ledger`, `counters/parts` and `counters/sheets`. */
export const genericRooms: Check = {
  name: 'generic-rooms',
  async run(house = thisHouse()) {
    const files = house.files.filter((file) => generic.some((room) => file.startsWith(room)) && !isTest(file))
    return search(
      house,
      files,
      words,
      (found) => `"${found}" belongs to the life event in standard/, not in a room that serves any`,
    )
  },
}
