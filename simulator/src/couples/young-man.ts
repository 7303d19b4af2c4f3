import { plusDays } from '../calendar.ts'
import { compactDay } from '../legal-clock.ts'
import { enterPerson } from '../people/birth.ts'
import { joinHousehold, relations } from '../people/household.ts'
import { surnameOf } from '../people/names.ts'
import { type Person, type Province, personOf } from '../people/province.ts'
import { randomOf } from '../random.ts'

/** The birth date of somebody who is 22 on `today` plus `days`. */
export const birthOfOneTurning22 = (today: string, days: number): string => {
  const day = plusDays(today, days)
  const year = Number(day.slice(0, 4)) - 22
  // 29 February of a year without one becomes 1 March, as the law counts.
  return compactDay(
    new Date(Date.UTC(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))).toISOString().slice(0, 10),
  )
}

const parentBornBefore = '1980'

/** A son grown up elsewhere comes home: enters a family household of another county than the bride's. */
export const bringHome = (province: Province, seed: string, birth: string, order: number, notIn: string): Person => {
  const random = randomOf('young-man', seed, birth, order)
  const families = [...province.households.values()].filter(
    ({ kind, county, head }) => kind === '1' && county !== notIn && personOf(province, head).birth < parentBornBefore,
  )
  const family = random.pick(families)
  const surname = surnameOf(personOf(province, family.head).name)
  const son = enterPerson(province, random, { sex: '1', birth, ...(surname === undefined ? {} : { surname }) })
  joinHousehold(province, family, son, relations.son)
  return son
}
