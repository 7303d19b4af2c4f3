import { fileURLToPath } from 'node:url'
import { newTestDatabase, type TestDatabase } from '@xiqian/ledger/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acknowledged, Effect, History } from '../src/judge/history.ts'
import { lostAndDoubled } from '../src/judge/lost-and-doubled.ts'
import { readDatabase } from '../src/judge/read-database.ts'
import { behind, nobodysCases } from '../src/judge/standing.ts'

// The judge itself on trial: a history in which all is well, and the same with one thing planted each time.
const region = '610112'
const caseId = '610112-26-planted001'
const move = 'public-security.hukou-migration'
let database: TestDatabase
let url = ''

beforeAll(async () => {
  database = await newTestDatabase('postgres', [fileURLToPath(new URL('../../office/sql', import.meta.url))])
  url = database.options.databaseUrl ?? ''
})
afterAll(() => database.remove())

const sound = [
  `insert into stream values ('${region}', '${caseId}', 'case', 3, '\\x00')`,
  ...['Opened', 'Accepted', 'ReplyDecided'].map(
    (type, at) =>
      `insert into event (region_code, stream_id, position, type, body, chain)
       values ('${region}', '${caseId}', ${at + 1}, '${type}', '{"matter": "move", "receipt": "R1"}', '\\x00')`,
  ),
  ...['open', 'accept-at-window', 'record-reply'].map(
    (done, at) =>
      `insert into act values ('${region}', 'key-${at + 1}', '${caseId}', 'd', '{"done": "${done}", "position": ${at + 1}}')`,
  ),
  `insert into errand values ('${region}', 'ask-1', '${caseId}', 'ask-department', '{"matter": "move"}', 'done', now(), null, 1, null, null, null, '${move}')`,
  `insert into errand values ('${region}', 'later-1', '${caseId}', 'chase-deadline', '{"matter": "move"}', 'waiting', now() + interval '5 s', null, 1, null, null, null, null)`,
  `insert into case_of_person values ('610000', 'c-1', '${caseId}', 'partyM', 'marriage-household', 'in-review')`,
  `insert into serial_draw values ('${region}', 's-2026', 1, 'J-1', '${caseId}', 'marriage', 'drawn')`,
  `insert into claim values ('610000', 'marriage', 'i-1', '${region}', '${caseId}', 'key-1')`,
]
const acknowledged: readonly Acknowledged[] = [
  { key: 'key-1', caseId, done: 'open', position: 1 },
  { key: 'key-2', caseId, done: 'accept-at-window', position: 2 },
]
const effect: Effect = {
  service: move,
  requestId: 'ask-1',
  receipt: 'R1',
  caseRef: caseId,
  state: 'decided',
  changed: [],
}

/** Reads the sound history with `planted` in it; nothing of it stays. */
const historyWith = async (planted: readonly string[] = [], more: Partial<History> = {}): Promise<History> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // What is planted may also be what the tables themselves refuse: the judge does not lean on them.
    await client.query('set session_replication_role = replica')
    for (const text of [...sound, ...planted]) await client.query(text)
    return { ...(await readDatabase(url)), acknowledged, refused: [], effects: [effect], ...more }
  } finally {
    await client.query('truncate stream, event, act, errand, case_of_person, serial_draw, claim, task')
    await client.end()
  }
}

const found = (history: History) => lostAndDoubled(history).map(({ what, words }) => `${what}: ${words}`)

test('nothing is found where nothing is wrong', async () => {
  const history = await historyWith()
  expect(found(history)).toEqual([])
  expect([...nobodysCases(history, [])]).toEqual([])
  expect(behind(history)).toEqual([])
})

describe('lost', () => {
  const isLost = async (words: string, planted: readonly string[] = [], more: Partial<History> = {}) =>
    expect(found(await historyWith(planted, more)).join('\n')).toMatch(new RegExp(`^lost: .*${words}`, 'm'))

  test('应答过的不在库里：an acknowledged act that the database does not have', () =>
    isLost('key-9 and is not there', [], {
      acknowledged: [...acknowledged, { key: 'key-9', caseId, done: 'submit', position: 3 }],
    }))
  test('应答过的在别处：acknowledged at another position, or beyond the last event', async () => {
    await isLost('acknowledged at 2', [], { acknowledged: [{ key: 'key-1', caseId, done: 'open', position: 2 }] })
    await isLost('stands at 3 with 2 events', [`delete from event where position = 3`])
  })
  test('部门不知道：done with us, and the department has nothing; or a receipt that it never gave', async () => {
    await isLost('no department knows of it', [], { effects: [{ ...effect, requestId: 'another' }] })
    await isLost('no department gave it', [], { effects: [{ ...effect, receipt: 'R2' }] })
  })
  test('跳号，以及无人持有的占用：a gap in the numbers; a claim that no case holds', async () => {
    await isLost('1 numbers up to 2', [`update serial_draw set number = 2`])
    await isLost('claim marriage is held by', [`update claim set by_stream = 'nobody'`])
  })
})

describe('doubled', () => {
  const isDoubled = async (words: string, planted: readonly string[] = [], more: Partial<History> = {}) =>
    expect(found(await historyWith(planted, more)).join('\n')).toMatch(new RegExp(`^doubled: .*${words}`, 'm'))

  test('迁了两次：two requests of different keys at one department for one case', () =>
    isDoubled('2 requests of different keys', [], {
      effects: [effect, { ...effect, requestId: 'ask-2', receipt: 'R2' }],
    }))
  test('一个键两次：one key with two effects; two acts at one position; an event that no act wrote', async () => {
    await isDoubled('key-1 had its effect 2 times', [
      `insert into act values ('610113', 'key-1', 'other', 'd', '{"done": "open", "position": 1}')`,
    ])
    await isDoubled('2 acts at 2', [
      `insert into act values ('${region}', 'key-7', '${caseId}', 'd', '{"done": "book", "position": 2}')`,
    ])
    await isDoubled('events up to 4, and acts up to 3', [
      `insert into event values ('${region}', '${caseId}', 4, 'Answered', '{}', '\\x00')`,
      `update stream set position = 4`,
    ])
  })
  test('一件事项两次决定；两个编号；说没办成却办成了', async () => {
    await isDoubled('decided 2 times', [
      `insert into event values ('${region}', '${caseId}', 4, 'MatterRefused', '{"matter": "move", "receipt": "R1"}', '\\x00')`,
    ])
    await isDoubled('2 numbers', [
      'drop index serial_draw_once',
      `insert into serial_draw values ('${region}', 's-2026', 2, 'J-2', '${caseId}', 'marriage', 'drawn')`,
    ])
    await isDoubled('refused as slot-full', [], { refused: [{ key: 'key-2', path: '/x', refused: 'slot-full' }] })
  })
})

describe('nobody has it', () => {
  const words = async (planted: readonly string[], pages: Parameters<typeof nobodysCases>[1] = []) =>
    [...nobodysCases(await historyWith(planted), pages).values()].flat().join('\n')
  const noErrand = `update errand set state = 'done' where errand_id = 'later-1'`

  test("没人管：no errand with a next time, and on nobody's list; a task of an officer is somebody", async () => {
    expect(await words([noErrand])).toMatch("on nobody's list")
    const task = `insert into task values ('${region}', 't', 'organ', '${caseId}', 'move', 'open', '2026-03-09', 'x', 3)`
    expect(await words([noErrand, task])).toBe('')
  })
  test('一直躺着：an errand long past its time, or given up', async () => {
    expect(await words([`update errand set run_at = now() - interval '3 min' where errand_id = 'later-1'`])).toMatch(
      'should have run 180 s ago',
    )
    expect(await words([`update errand set state = 'dead' where errand_id = 'later-1'`])).toMatch('was given up')
  })
  test('页面上说在部门那里，却没人去问：the page names a department that nobody asks', async () => {
    const matter = { id: 'move', stage: 'asked', holder: '公安', until: '2026-03-09' }
    expect(await words([], [{ caseId, stage: 'in-review', matters: [matter] }])).toMatch('and nobody asks')
  })
  test('故障推迟的：an errand under a lease, or put off by a source, is not caught up yet', async () => {
    const put = async (text: string) => behind(await historyWith([text])).map(({ id }) => id)
    expect(await put(`update errand set last_problem = 'resting' where errand_id = 'later-1'`)).toEqual(['later-1'])
    expect(await put(`update errand set leased_by = 'w' where errand_id = 'later-1'`)).toEqual(['later-1'])
  })
})
