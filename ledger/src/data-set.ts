import { sqlText } from './sql-text.ts'
import type { DataSet, Db } from './types.ts'

const createText = sqlText('create-data-set')
const readText = sqlText('read-data-set')

/** Marks a new database. A database that is already marked keeps its mark: what stands there is given back. */
export async function createDataSet(db: Db, { id, kind, createdAt, legalClockStart }: DataSet): Promise<DataSet> {
  await db.query({ text: createText, values: [id, kind, createdAt, legalClockStart] })
  const marked = await readDataSet(db)
  if (marked === null) throw new Error('the data set was not marked')
  return marked
}

/** Null where the database was never marked. */
export async function readDataSet(db: Db): Promise<DataSet | null> {
  const { rows } = await db.query<DataSet>({ text: readText })
  return rows[0] ?? null
}
