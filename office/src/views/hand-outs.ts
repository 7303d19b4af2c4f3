import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Situation, Standard, Text } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { HandOutsAnswer } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { displayOf } from './display.ts'
import { openNames } from './list-key.ts'
import { matterName, pageRows, readKey } from './lists.ts'

/** The joint fact, by one name in every life event that asks it: how they wish to receive what is on paper. */
export const wishFact = 'resultBy'

const waitingRows = `
  from hand_out
  where region_code = $1 and organ = $2 and state = 'open'
    and exists (
      select from case_of_person
      where case_of_person.region_code = '610000' and case_of_person.case_id = hand_out.case_id
        and case_of_person.stage = 'to-hand-out'
    )`
const handOutsText = `
  select case_id, due, names, matters, wish ${waitingRows} and (due, case_id) > ($3::date, $4)
  order by due, case_id
  limit ${pageRows + 1}`
const handOutsCount = `select count(*)::integer as waiting ${waitingRows}`

type Row = {
  readonly case_id: string
  readonly due: string
  readonly names: string
  readonly matters: readonly string[]
  readonly wish: string | null
}

/** The words of a wish, from the first of these standards that knows it. */
const wordsOfWish = (standards: readonly Standard[], wish: string): Text | undefined => {
  for (const standard of standards) {
    const fact = standard.facts.find(({ id }) => id === wishFact)
    if (fact?.domain.kind === 'choice' && fact.domain.options.some(({ value }) => value === wish))
      return displayOf(standard, fact, wish)
  }
  return undefined
}

/** 邮寄到家, 到窗口领取 ...: the couple's wish in words, where it has said one. */
export const wishedWay = (standard: Standard, situation: Situation): Text | undefined => {
  const wish = situation[wishFact]
  return typeof wish === 'string' ? wordsOfWish([standard], wish) : undefined
}

/** 待出件: what lies ready on paper at this window, by the promised day; paged by (day, case). */
export const handOuts = async (
  office: Office,
  by: Staff,
  after: string | undefined,
): Promise<Static<typeof HandOutsAnswer> | Refusal> => {
  const standards = office.standards.all()
  const mayHandOut = standards.some(({ staffRoles }) =>
    staffRoles.some(({ id, acts }) => id === by.staffRole && acts.includes('hand-out')),
  )
  if (!mayHandOut) return { refused: 'not-permitted' }
  const { pool } = office.memory
  const [due, caseId] = readKey(after, '0001-01-01')
  const { rows } = await pool.query<Row>(handOutsText, [by.region, by.organ, due, caseId])
  const counted = await pool.query<{ waiting: number }>(handOutsCount, [by.region, by.organ])
  const last = rows.length > pageRows ? rows[pageRows - 1] : undefined
  return {
    rows: rows.slice(0, pageRows).map((row) => {
      const names = row.matters.map((matter) => matterName(office, matter))
      const resultBy = row.wish === null ? undefined : wordsOfWish(standards, row.wish)
      return {
        caseId: row.case_id,
        names: openNames(office, 'hand_out', row.case_id, row.names),
        matters: { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') },
        due: row.due,
        ...(resultBy === undefined ? {} : { resultBy }),
      }
    }),
    ...(last === undefined ? {} : { next: `${last.due}|${last.case_id}` }),
    waiting: counted.rows[0]?.waiting ?? 0,
  }
}
