import { expect, it } from 'vitest'
import { houseOf } from '../house.ts'
import { regionCode } from '../region-code.ts'
import { inSmallHouse } from './planted.ts'

it('a statement of the office without region_code is refused, in a .sql file and inside a source', async () => {
  const texts = {
    'office/sql/900-good.sql': 'create table inbox (region_code text not null, task_id text not null);\n',
    'office/src/views/good.sql': 'select task_id from inbox where region_code = $1\n',
    'office/src/views/bad.sql': 'select task_id from inbox where task_id = $1\n',
    'office/src/views/worse.ts': 'export const text = `select task_id from inbox where task_id = $1`\n',
  }
  const findings = await inSmallHouse(texts, (root) => regionCode.run({ ...houseOf(texts), root }))
  expect(findings.map(({ file }) => file).sort()).toEqual(['office/src/views/bad.sql', 'office/src/views/worse.ts'])
})
