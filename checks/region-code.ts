import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sqlTextsIn, statementsWithoutRegion } from '@xiqian/ledger'
import { type Check, type Finding, root } from './house.ts'

/** Rooms that speak SQL: their `.sql` files and the SQL inside their sources. */
const rooms = ['ledger/sql', 'ledger/statements', 'ledger/src', 'office/sql', 'office/src', 'bench/sql', 'bench/src']

/** Every statement names region_code in its where clause, claims excepted: else it could not run on one database a city. */
export const regionCode: Check = {
  name: 'region-code',
  async run(house) {
    const top = house?.root ?? root
    return rooms
      .map((room) => join(top, room))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => sqlTextsIn(folder))
      .flatMap(({ file, text }): readonly Finding[] =>
        statementsWithoutRegion(text).map((statement) => ({
          file: relative(top, file),
          words: `no region_code in the where clause of: ${statement.replace(/\s+/g, ' ').slice(0, 120)}`,
        })),
      )
  },
}
