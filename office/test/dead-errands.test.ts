import { randomUUID } from 'node:crypto'
import { readErrand, readStream, verifyLedger } from '@xiqian/ledger'
import { beforeAll, expect, test } from 'vitest'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { type Person, RefusedByOffice } from '../../walkthrough/src/person.ts'
import limits from '../src/errands/limits.json' with { type: 'json' }
import { streamOfErrand } from '../src/operations/repair.ts'
import { type House, inEachHouse } from './house.ts'

const source = 'public-security.household'
const hour = 3_600_000

type Dead = { region: string; errand: string; kind: string; caseId?: string; attempts: number } & Record<
  string,
  unknown
>
type Operations = {
  dead: { of: number; errands: Dead[] }
  sources: {
    id: string
    state: string
    silent: number
    answered: number
    broken: number
    lastGoodSeconds?: number
  }[]
  leases: unknown[]
  standards: unknown[]
  queues: { kind: string; source?: { zh: string }; dead: number; failing: number; lagSeconds?: number }[]
}

const pool = (house: House) => house.open.office.memory.pool

/** As if it had failed for so long: its next try is now. */
const failingFor = async (house: House, { region, id }: { region: string; id: string }, ms: number): Promise<void> => {
  const now = house.open.office.clocks.machineNow().getTime()
  await pool(house).query(
    `update errand set failing_since = $3, run_at = $4 where region_code = $1 and errand_id = $2 and state = 'waiting'`,
    [region, id, new Date(now - ms).toISOString(), new Date(now).toISOString()],
  )
  house.open.office.wake()
  await house.idle()
}

const refusalOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'no refusal',
    (problem: unknown) => (problem instanceof RefusedByOffice ? problem.refusal.refused : problem),
  )

inEachHouse((house) => {
  let operator: Person
  let applied: Awaited<ReturnType<typeof applyAsCouple>>
  let errand: { region: string; id: string }
  const look = () => operator.get<Operations>('/operations')
  const at = (act: string) => `/operations/${errand.region}/errands/${errand.id}/${act}`

  beforeAll(async () => {
    operator = house().person()
    await operator.signIn({ kind: 'staff', account: 'operator-610000' })
    await house().setFault(source, 'down')
    applied = await applyAsCouple(house().walk(await house().couple('household')))
    const region = applied.caseId.slice(0, 6)
    const { rows } = await pool(house()).query<{ id: string }>(
      `select errand_id as id from errand
       where region_code = $1 and stream_id = $2 and lane = $3 and state = 'waiting' order by errand_id`,
      [region, applied.caseId, source],
    )
    errand = { region, id: rows[0]?.id ?? '' }
  })

  test('数据源停着、还没到期限：一直再试，不是死信，运行状况里看得到它在失败', async () => {
    await failingFor(house(), errand, limits.deadline.silenceHours * hour - hour)
    const { dead, queues } = await look()
    expect(dead).toEqual({ of: 0, errands: [] })
    expect(queues.find(({ kind, failing }) => kind === 'ask-source' && failing > 0)).toMatchObject({
      source: { zh: expect.stringContaining('户') },
      dead: 0,
    })
  })

  test('每个数据源：通不通、为什么、答了几次没答几次、最近一次好的答复有多旧', async () => {
    const { sources, leases, standards } = await look()
    const line = (id: string) => sources.find((one) => one.id === id)
    expect(line(source)).toMatchObject({ state: 'down', because: { zh: expect.any(String) }, answered: 0 })
    expect(line(source)?.silent).toBeGreaterThan(0)
    expect(line(source)).not.toHaveProperty('lastGoodSeconds')
    const person = line('public-security.person')
    expect(person).toMatchObject({ state: 'up', silent: 0, broken: 0 })
    expect(person?.answered).toBeGreaterThan(0)
    expect(person?.lastGoodSeconds).toBeGreaterThanOrEqual(0)
    expect(leases).toEqual([])
    expect(standards).toContainEqual(expect.objectContaining({ version: '2026.1', development: true }))
  })

  test('过了期限是死信：哪一件、问谁、为什么、几次、从什么时候；除了办件号没有别的', async () => {
    await failingFor(house(), errand, limits.deadline.silenceHours * hour)
    const { dead, queues } = await look()
    expect(dead.of).toBe(1)
    expect(dead.errands).toEqual([
      {
        region: errand.region,
        errand: errand.id,
        kind: 'ask-source',
        kindName: { zh: '向数据源核验', en: 'Ask a source' },
        caseId: applied.caseId,
        source: { zh: expect.any(String), en: expect.any(String) },
        problem: { zh: expect.stringMatching(/数据源/), en: expect.any(String) },
        attempts: expect.any(Number),
        failingSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        deadSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ])
    expect(queues.find(({ kind, dead: count }) => kind === 'ask-source' && count === 1)).toBeDefined()
    expect(JSON.stringify(dead)).not.toMatch(/6199\d{14}/)
  })

  test('别的岗位看不到，也动不了；运维也看不到办件', async () => {
    for (const account of ['clerk-610112', 'policy-writer-610000']) {
      const other = house().person()
      await other.signIn({ kind: 'staff', account })
      expect(await refusalOf(other.get('/operations'))).toBe('not-permitted')
      expect(await refusalOf(other.post(at('retry-errand'), { reason: 'source-is-back' }))).toBe('not-permitted')
      expect(await refusalOf(other.post(at('settle-errand'), { reason: 'overtaken' }))).toBe('not-permitted')
    }
    expect(await refusalOf(operator.get(`/cases/${applied.caseId}`))).toBe('no-such-thing')
  })

  test('数据源恢复，运维再试：办完了，账本里记着谁、何时、为什么；办完了的不再是死信', async () => {
    await house().setFault(source, 'up')
    await house().open.office.departments.endRests()
    const done = await operator.post(at('retry-errand'), { reason: 'source-is-back' })
    expect(done).toEqual({ done: 'retry-errand', errand: errand.id, position: 1 })
    await house().idle()
    expect((await look()).dead.of).toBe(0)

    const { events } = await readStream(pool(house()), streamOfErrand(errand.region, errand.id))
    expect(events.map(({ type, body }) => ({ type, body }))).toMatchObject([
      {
        type: 'ErrandPutBack',
        body: {
          reason: 'source-is-back',
          by: { as: { kind: 'staff', staffRole: 'operator', region: '610000' }, purpose: 'operations' },
          at: expect.any(String),
          errand: { kind: 'ask-source', stream: applied.caseId, lastProblem: expect.any(String) },
        },
      },
    ])
    expect(await refusalOf(operator.post(at('retry-errand'), { reason: 'source-is-back' }))).toBe('not-allowed-now')
    const missing = `/operations/${errand.region}/errands/${randomUUID()}/retry-errand`
    expect(await refusalOf(operator.post(missing, { reason: 'source-is-back' }))).toBe('no-such-thing')
    expect(await refusalOf(operator.post(at('settle-errand'), { reason: '因为我想' }))).toBe('malformed')
    expect(await readErrand(pool(house()), errand)).toMatchObject({ state: 'done' })
  })

  test('程序出错的不等那么久；运维了结它要说理由，只能一次', async () => {
    await pool(house()).query(
      `insert into errand (region_code, errand_id, stream_id, kind, body, run_at)
       values ($1, $2, $3, 'tell-organs', '{"kind": "of-another-program"}', $4)`,
      [errand.region, `broken-${house().kind}`, applied.caseId, house().open.office.clocks.machineNow().toISOString()],
    )
    errand = { region: errand.region, id: `broken-${house().kind}` }
    house().open.office.wake()
    await house().idle()
    expect((await look()).dead.of).toBe(0)
    await failingFor(house(), errand, limits.deadline.accidentHours * hour)
    expect((await look()).dead.errands).toMatchObject([
      { errand: errand.id, problem: { zh: '程序出错（TypeError）', en: 'The program failed (TypeError)' } },
    ])
    expect(house().problems.length).toBeGreaterThan(0)

    const both = await Promise.all(
      [1, 2].map(() => refusalOf(operator.post(at('settle-errand'), { reason: 'done-otherwise' }))),
    )
    expect(both.sort()).toEqual(['no refusal', 'not-allowed-now'])
    expect((await look()).dead.of).toBe(0)
    const { faults } = await verifyLedger(pool(house()))
    expect(faults).toEqual([])
  })
})
