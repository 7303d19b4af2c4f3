import { sqlText } from './sql-text.ts'
import type { Db } from './types.ts'

const text = sqlText('regions')

/** The homes of all streams, in the database's order. */
export async function regionsOf(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ region: string }>({ name: 'regions', text })
  return rows.map(({ region }) => region)
}
