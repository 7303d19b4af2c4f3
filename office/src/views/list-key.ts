import { newPartKey, openPart, type PartKey, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'

const province = '610000'
const stream = 'views'

/** The key under which masks in lists are sealed: one unwrap a list, not one a row. Made once with the data set. */
export const openListKey = async (office: Pick<Office, 'memory' | 'kms'>): Promise<PartKey> => {
  const read = async () => {
    const found = await office.memory.pool.query<{ key_id: string; wrapped: string }>(
      `select key_id, wrapped from list_key where region_code = $1 and key_name = 'lists'`,
      [province],
    )
    return found.rows[0]
  }
  const known = await read()
  if (known === undefined) {
    const key = newPartKey()
    const { wrapped } = await office.kms.wrap(key.bytes)
    await office.memory.pool.query(
      `insert into list_key (region_code, key_name, key_id, wrapped) values ($1, 'lists', $2, $3)
       on conflict on constraint list_key_pk do nothing`,
      [province, key.id, wrapped],
    )
  }
  const row = known ?? (await read())
  const bytes = row === undefined ? null : await office.kms.unwrap(row.wrapped)
  if (row === undefined || bytes === null)
    throw new Error('the key of the lists cannot be unwrapped: wrong key folder?')
  return { id: row.key_id, bytes }
}

const place = (table: string, row: string) => ({ table, region: province, stream, part: row })

/** Seals the masked names of a list row; the row's own name is authenticated. */
export const sealNames = (office: Office, table: string, row: string, names: string): string =>
  sealPart(office.suite, office.listKey, place(table, row), names).sealed

export const openNames = (office: Office, table: string, row: string, sealed: string): string => {
  const opened = openPart(office.listKey, place(table, row), sealed)
  return 'unreadable' in opened || typeof opened.value !== 'string' ? '＊' : opened.value
}
