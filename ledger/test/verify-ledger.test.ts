import { newId, newPartKey } from '@xiqian/seal'
import { expect, test } from 'vitest'
import { type Head, type LedgerFault, verifyLedger } from '../src/index.ts'
import { forEachDatabase } from '../src/testing/databases.ts'
import { commitOf, opened, region, sealedFact, unwrap, written } from './house.ts'

forEachDatabase((database) => {
  const db = () => database.memory().pool

  /** Someone with the owner's rights, who takes the trigger off first. */
  async function forge(text: string, values: readonly unknown[]): Promise<void> {
    const client = await db().connect()
    try {
      await client.query('alter table event disable trigger event_unchanged')
      await client.query(text, [...values])
      await client.query('alter table event enable trigger event_unchanged')
    } finally {
      client.release()
    }
  }

  const faultsOf = async (
    stream: string,
    knownHead?: Head,
  ): Promise<readonly (readonly [string, number | undefined])[]> => {
    const knownHeads = knownHead === undefined ? [] : [{ region, stream, head: knownHead }]
    const { faults } = await verifyLedger(db(), { page: 3, keyFor: unwrap, knownHeads })
    const own = faults.filter((one: LedgerFault) => one.stream === stream)
    return own.map(({ fault, position }) => [fault, position] as const)
  }

  test('a ledger that nobody touched has no fault, page by page, and its known heads stand', async () => {
    const stream = newId()
    const fact = sealedFact(stream, 'p1', 'joint', '榆林市')
    const head = await written(
      db(),
      commitOf(stream, null, { events: [fact.event], parts: [fact.part], keys: [fact.storedKey] }),
    )
    for (const events of [1, 3, 4]) await opened(db(), newId(), events)
    const verified = await verifyLedger(db(), { page: 2, keyFor: unwrap, knownHeads: [{ region, stream, head }] })
    expect(verified).toEqual({ streams: 4, events: 9, parts: 1, faults: [] })
  })

  test.each([
    [
      'an edited body',
      `update event set body = '{"at":"2026-11-24"}' where region_code = $1 and stream_id = $2 and position = 3`,
      [['chain', 3]],
    ],
    [
      'a body that was never canonical',
      `update event set body = '{"at":1.5}' where region_code = $1 and stream_id = $2 and position = 3`,
      [['chain', 3]],
    ],
    [
      'an edited type',
      `update event set type = 'Decided' where region_code = $1 and stream_id = $2 and position = 1`,
      [['chain', 1]],
    ],
    ['a deleted row', 'delete from event where region_code = $1 and stream_id = $2 and position = 3', [['gap', 4]]],
    [
      'a deleted first row',
      'delete from event where region_code = $1 and stream_id = $2 and position = 1',
      [['gap', 2]],
    ],
    ['a cut tail', 'delete from event where region_code = $1 and stream_id = $2 and position = 5', [['head', 5]]],
    [
      'an edited chain',
      `update event set chain = decode(repeat('00', 32), 'hex') where region_code = $1 and stream_id = $2 and position = 5`,
      [
        ['chain', 5],
        ['head', 5],
      ],
    ],
    ['a lost head', 'delete from stream where region_code = $1 and stream_id = $2', [['no-head', undefined]]],
    ['a moved head', 'update stream set position = 4 where region_code = $1 and stream_id = $2', [['head', 4]]],
    ['all events gone', 'delete from event where region_code = $1 and stream_id = $2', [['head', 5]]],
  ])('%s is found where it is', async (_title, text, faults) => {
    const stream = newId()
    await opened(db(), stream, 5)
    expect(await faultsOf(stream)).toEqual([])
    await forge(text, [region, stream])
    expect(await faultsOf(stream)).toEqual(faults)
  })

  test('two rows in each other’s place are found', async () => {
    const stream = newId()
    let head = await opened(db(), stream)
    for (const type of ['Submitted', 'Accepted'])
      head = await written(db(), commitOf(stream, head, { events: [{ type, body: {} }] }))
    await forge(
      `update event set type = case position when 2 then 'Accepted' else 'Submitted' end
       where region_code = $1 and stream_id = $2 and position in (2, 3)`,
      [region, stream],
    )
    expect(await faultsOf(stream)).toEqual([
      ['chain', 2],
      ['chain', 3],
    ])
  })

  test('a row copied into another stream is found', async () => {
    const [stream, other] = [newId(), newId()]
    await opened(db(), stream, 2)
    await forge(
      `insert into event (region_code, stream_id, position, type, body, chain)
       select region_code, $3, position, type, body, chain from event where region_code = $1 and stream_id = $2`,
      [region, stream, other],
    )
    expect(await faultsOf(other)).toEqual([
      ['chain', 1],
      ['chain', 2],
      ['no-head', undefined],
    ])
  })

  test('a tail cut off together with its head shows against a head known elsewhere, and only so', async () => {
    const stream = newId()
    const before = await opened(db(), stream, 3)
    const known = await written(db(), commitOf(stream, before))
    await forge('delete from event where region_code = $1 and stream_id = $2 and position = 4', [region, stream])
    await forge(`update stream set position = 3, chain = decode($3, 'hex') where region_code = $1 and stream_id = $2`, [
      region,
      stream,
      before.chain,
    ])
    expect(await faultsOf(stream)).toEqual([])
    expect(await faultsOf(stream, known)).toEqual([['cut', 4]])
    const forked = await written(db(), commitOf(stream, before, { events: [{ type: 'Forked', body: {} }] }))
    expect(await faultsOf(stream, forked)).toEqual([])
    expect(await faultsOf(stream, known)).toEqual([['cut', 4]])
  })

  test('a sealed value put in the place of another is found; an erased one is no fault', async () => {
    const stream = newId()
    const key = newPartKey()
    const one = sealedFact(stream, 'p1', 'joint', '离异', key)
    const gone = sealedFact(stream, 'p2', 'third:t1', '李四')
    const head = await written(
      db(),
      commitOf(stream, null, {
        events: [one.event, gone.event],
        parts: [one.part, gone.part],
        keys: [one.storedKey, gone.storedKey],
      }),
    )
    await written(db(), commitOf(stream, head, { erase: ['third:t1'] }))
    expect(await faultsOf(stream)).toEqual([])

    const replace = 'update sealed_part set sealed = $3 where region_code = $1 and stream_id = $2 and part_id = $4'
    const other = sealedFact(stream, 'p1', 'joint', '未婚', key)
    await db().query(replace, [region, stream, other.part.sealed, 'p1'])
    expect(await faultsOf(stream)).toEqual([['commitment', undefined]])
    await db().query(replace, [region, stream, `${one.part.sealed.slice(0, -4)}AAAA`, 'p1'])
    expect(await faultsOf(stream)).toEqual([['unreadable', undefined]])
  })
})
