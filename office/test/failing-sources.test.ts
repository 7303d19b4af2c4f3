import { openDepartments, type RestMemory } from '@xiqian/departments'
import { forEachDatabase } from '@xiqian/ledger/testing'
import { describe, expect, test } from 'vitest'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { walkThrough } from '../../walkthrough/src/walk-through.ts'
import { sourceRests } from '../src/errands/source-rests.ts'
import { sqlFolder } from '../src/main/build-office.ts'
import { inHouse } from './house.ts'

const source = 'public-security.household'
const minute = 60_000

forEachDatabase(
  (database) => {
    const rest = { service: source, since: 0, until: minute, because: 'timed-out', openings: 1 } as const
    const rests = (): RestMemory => sourceRests(database.memory())

    test('歇着的数据源记在库里：每个进程看得到，到点只有一个去试，答了就划掉', async () => {
      await rests().begin(rest)
      expect(await rests().read()).toEqual([rest])
      const probe = (now: number) => rests().takeProbe({ service: source, now, until: now + 10_000 })
      expect(await probe(minute - 1)).toBe(false)
      const tries = await Promise.all([probe(minute), probe(minute), probe(minute)])
      expect(tries.filter(Boolean)).toHaveLength(1)
      expect(await probe(minute + 9_999)).toBe(false)
      expect(await probe(minute + 10_000)).toBe(true)
      await rests().begin({ ...rest, until: 3 * minute, openings: 2 })
      expect(await rests().read()).toEqual([{ ...rest, until: 3 * minute, openings: 2 }])
      expect(await probe(3 * minute)).toBe(true)
      await rests().end(source)
      expect(await rests().read()).toEqual([])
    })

    test('连不上的数据源：问过几次就不再打扰，别的进程一开始就知道', async () => {
      const clock = { ms: Date.parse('2026-11-23T01:00:00Z') }
      let sent = 0
      const open = () =>
        openDepartments({
          baseUrl: 'http://127.0.0.1:9',
          requesterId: 'xiqian',
          secret: 'test',
          clock: () => new Date(clock.ms).toISOString(),
          rests: rests(),
          fetch: async () => {
            sent += 1
            throw new TypeError('nobody listens here')
          },
        })
      const header = {
        purpose: 'p',
        legalBasis: 'l',
        caseRef: 'c',
        requestId: 'r',
        initiator: { act: 'tell' as const, post: 'partyM' },
        duties: new Set<string>([source]),
      }
      const question = { name: '张三', citizenNumber: '619900190001010019' }
      const one = open()
      for (let call = 0; call < 20; call += 1) await one.check(source, question, header)
      expect(sent).toBe(5)
      expect(await one.check(source, question, header)).toMatchObject({ answer: 'UNAVAILABLE', because: 'resting' })

      const other = open()
      await other.refresh()
      expect(other.sourcesState().find(({ id }) => id === source)).toMatchObject({ state: 'down' })
      await other.check(source, question, header)
      expect(sent).toBe(5)
      clock.ms += minute
      for (let call = 0; call < 4; call += 1) await other.check(source, question, header)
      expect(sent).toBe(6)
      await other.endRests()
    })
  },
  { folders: [sqlFolder] },
)

inHouse((house) => {
  test('一个数据源慢、排了很多事：一次只占几个位子，问别的数据源不受它拖', async () => {
    const { office } = house().open
    const { pool } = office.memory
    const { caseId } = await applyAsCouple(house().walk(await house().couple('reference', 82)))
    await house().idle()
    const region = caseId.slice(0, 6)
    const slow = (ms: number) =>
      fetch(new URL('/dev/faults', house().simulatorUrl), {
        method: 'POST',
        body: JSON.stringify(ms === 0 ? { source, mode: 'up' } : { source, mode: 'slow', ms }),
      })
    expect((await slow(1_200)).status).toBe(200)
    const asked = (lane: string, name: string, many: number, late: number) =>
      pool.query(
        `insert into errand (region_code, errand_id, stream_id, kind, body, run_at, lane)
         select $1, $2 || n, $3, 'ask-source', asked.body, $4::timestamptz, $5
         from (select body from errand where region_code = $1 and stream_id = $3 and lane = $5 limit 1) asked,
              generate_series(1, $6::integer) n`,
        [
          region,
          name,
          caseId,
          new Date(office.clocks.machineNow().getTime() - minute + late).toISOString(),
          lane,
          many,
        ],
      )
    await asked(source, 'flood-', 24, 0)
    await asked('public-security.person', 'behind-', 4, 1_000)
    const states = async () => {
      const { rows } = await pool.query<{ lane: string; open: number; held: number }>(
        `select lane, count(*)::integer as open, count(leased_by)::integer as held from errand
         where region_code = $1 and stream_id = $2 and state = 'waiting' and lane is not null group by lane`,
        [region, caseId],
      )
      const of = (lane: string) => rows.find((row) => row.lane === lane) ?? { open: 0, held: 0 }
      return { flood: of(source), behind: of('public-security.person') }
    }
    office.wake()
    let seen = await states()
    let most = 0
    while (seen.behind.open > 0 && seen.flood.open > 0) {
      most = Math.max(most, seen.flood.held)
      await new Promise((resolve) => setTimeout(resolve, 20))
      seen = await states()
    }
    expect(seen.behind.open).toBe(0)
    expect(seen.flood.open).toBeGreaterThan(12)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(4)
    await slow(0)
    await house().idle()
    expect((await states()).flood.open).toBe(0)
  })

  describe('数据源停几个小时', () => {
    test('停着的时候来了两对：不多交纸、不多跑；一恢复自己就都补上，不再歇着', async () => {
      const { simulatorUrl, url, open } = house()
      const { pool } = open.office.memory
      const walked = []
      for (const seed of [80, 81]) {
        walked.push(
          await walkThrough({
            url,
            simulatorUrl,
            seed,
            say: () => undefined,
            down: { source: 'household', when: 'before' },
          }),
        )
      }
      for (const { figures, differences } of walked) {
        expect(differences).toEqual([])
        expect(figures).toMatchObject({ papers: 0, visits: 1, visitsOurs: 0, stage: 'finished' })
      }
      const left = await pool.query(`select 1 from errand where state = 'dead' and region_code > ''`)
      expect(left.rows).toEqual([])
      expect((await pool.query(`select source from source_rest where region_code = '610000'`)).rows).toEqual([])
    })
  })
})
