import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { composeAppend, sqlTextsIn, statementsWithoutRegion } from '../src/index.ts'
import { ledger, viewFolder } from './house.ts'

const own = (folder: string) => sqlTextsIn(fileURLToPath(new URL(`../${folder}`, import.meta.url)))
const texts = [...own('sql'), ...own('statements'), ...own('src'), ...sqlTextsIn(viewFolder)]

describe('region_code stands in every where clause', () => {
  test.each(texts.map(({ file, text }) => [file.split('/ledger/').at(-1) ?? file, text]))('%s', (_file, text) => {
    expect(statementsWithoutRegion(text)).toEqual([])
  })

  test('the append as it is put together, alone and with views', () => {
    expect(statementsWithoutRegion(composeAppend().text)).toEqual([])
    expect(statementsWithoutRegion(ledger.statement.text)).toEqual([])
  })

  test('every statement of the ledger that reads or writes a table is refused once its region is taken out', () => {
    const planted = own('statements').filter(({ text }) => text.includes('region_code'))
    expect(planted.length).toBeGreaterThan(18)
    for (const { file, text } of planted) {
      // Claims are exempt by what they are.
      if (/append-releases|append-takes|read-claims/.test(file)) continue
      expect(statementsWithoutRegion(text.replaceAll('region_code', 'city')), file).not.toEqual([])
    }
  })

  test.each([
    'select * from event where stream_id = $1',
    'select 1 from event',
    'update errand set state = $1 from won where errand.errand_id = $2',
    'delete from inbox using won where inbox.task_id = $1',
    'insert into inbox (task_id) select given.task_id from won, jsonb_to_recordset($views) as given (task_id text)',
    'insert into inbox (region_code, task_id) select region_code, task_id from task where task_id = $1',
    'select 1 from event where region_code = $1 union all select 1 from act where idempotency_key = $2',
    'select (select 1 from event where region_code = $1) from stream where stream_id = $2',
    'select 1 from stream where stream_id in (select stream_id from event where region_code = $1)',
    'with seen as (select stream_id from event where position = 1) select * from seen',
    'select 1 from event join stream on stream.region_code = event.region_code where event.position = 1',
    "select 1 from event where type = 'region_code'",
    'select 1 from event -- where region_code = $1',
    'select 1 from event where region_code = $1; select 1 from act where idempotency_key = $2',
  ])('planted: %s', (text) => {
    expect(statementsWithoutRegion(text)).toHaveLength(1)
  })

  test.each([
    'select 1 from claim where claim_kind = $1',
    'select name from migration',
    'select datname from pg_database',
    'select 1 from event where region_code = $1 and position = 1',
    'insert into inbox (region_code, task_id) values ($1, $2) on conflict on constraint inbox_pk do update set due_on = excluded.due_on',
    'with seen as (select stream_id from event where region_code = $1) select * from seen',
    'create table event (position integer); create index a on event (position)',
    'select now()',
  ])('allowed: %s', (text) => {
    expect(statementsWithoutRegion(text)).toEqual([])
  })
})
