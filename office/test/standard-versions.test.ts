import { randomUUID } from 'node:crypto'
import { readStream } from '@xiqian/ledger'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sm3 } from 'sm-crypto-v2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Proof } from '../src/standards/version.ts'
import { streamOfVersion } from '../src/standards/version-stream.ts'
import { type House, inHouse } from './house.ts'
import {
  eventFile,
  getJson,
  moveClockTo,
  type PolicyStaff,
  policyFolder,
  policyStaff,
  recordVersion,
} from './policy-folder.ts'

type Version = { digest: string; version: string; state: string; inForceFrom: string; inForceUntil?: string }
type Standards = { lifeEvents: { id: string; inForce?: Version; versions: (Version & { development: boolean })[] }[] }

const versionsOf = async (house: House) => (await getJson<Standards>(house, '/standard')).lifeEvents[0]?.versions ?? []
const refusalOf = (asked: Promise<unknown>) => asked.catch((problem: unknown) => problem)
const fault = { where: 'materials', problem: { zh: '有缺口', en: 'A gap' }, remedy: { zh: '补上', en: 'Close it' } }

const folder = policyFolder()
afterAll(() => folder.remove())
let found: Proof = { situations: 5000, faults: [], ms: 7 }

inHouse(
  (house) => {
    let staff: PolicyStaff
    beforeAll(async () => {
      staff = await policyStaff(house())
    })
    afterAll(() => {
      // The next house starts from the standard of the repository again; its folder has the same address.
      folder.restore()
    })

    test('合成数据集启动时，随附的标准就施行，事件里写明是开发环境、没人审定', async () => {
      const [shipped] = await versionsOf(house())
      expect(shipped).toMatchObject({
        version: '2026.1',
        state: 'in-force',
        inForceFrom: '2026-01-01',
        development: true,
      })
      const { events } = await readStream(house().open.office.memory.pool, streamOfVersion(shipped?.digest ?? ''))
      expect(events.map(({ type }) => type)).toEqual(['StandardRecorded', 'StandardChecked', 'StandardPublished'])
      expect(events.slice(1).map(({ body }) => body)).toMatchObject([{ development: true }, { development: true }])
    })

    test('第三方自己用 SM3 算，摘要一致；逐字节一样，可以长期缓存', async () => {
      const [shipped] = await versionsOf(house())
      const url = new URL(`/standard/versions/${shipped?.digest}`, house().url)
      const answer = await fetch(url)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(sm3(bytes)).toBe(shipped?.digest)
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(answer.headers.get('etag')).toBe(`"${shipped?.digest}"`)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      const again = await fetch(url, { headers: { 'if-none-match': `"${shipped?.digest}"` } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await fetch(new URL(`/standard/versions/${'0'.repeat(64)}`, house().url))).status).toBe(404)
    })

    test.each(['matters', 'materials', 'conditions'])('公开的清单 %s：每一条都有依据', async (list) => {
      const { lines } = await getJson<{ lines: { id: string; basis: string; rule: { id: string } }[] }>(
        house(),
        `/standard/marriage-household/${list}`,
      )
      expect(lines.length).toBeGreaterThan(3)
      expect(lines.every(({ id, basis, rule }) => basis !== '' && rule.id === id)).toBe(true)
    })

    test('问题、日历、区县也公开；没有的事项是 404', async () => {
      const { groups } = await getJson<{ groups: { facts: { basis: string }[] }[] }>(
        house(),
        '/standard/marriage-household/questions',
      )
      expect(groups.flatMap(({ facts }) => facts).every(({ basis }) => basis !== '')).toBe(true)
      expect(await getJson(house(), '/standard/marriage-household/calendar')).toMatchObject({ horizon: '2026-12-31' })
      const { counties } = await getJson<{ counties: unknown[] }>(house(), '/standard/marriage-household/counties')
      expect(counties).toHaveLength(107)
      for (const path of [
        '',
        '/versions',
        '/matters',
        '/duties',
        '/form.schema.json',
        '/calendar',
        '/questions',
        '/counties',
      ]) {
        expect((await fetch(new URL(`/standard/no-such-event${path}`, house().url))).status).toBe(404)
      }
    })

    test('公开的表单 Schema 可以直接用来核对答案', async () => {
      const schema = await getJson<object>(house(), '/standard/marriage-household/form.schema.json')
      const validate = new Ajv2020({ strict: false }).compile(schema)
      expect(validate({ joint: { registerCounty: '610112', mover: 'none' }, partyM: { mobile: '13900000001' } })).toBe(
        true,
      )
      expect(validate({ joint: { registerCounty: '110101' } })).toBe(false)
    })

    test('编制、检查、批准、发布：一步不能少，两个人，零问题', async () => {
      folder.version('2026.2', '2026-03-03')
      folder.issueIn(0)
      const { writer, approver, second } = staff
      const { digest, position } = await recordVersion(staff)
      expect(position).toBe(1)
      expect(await recordVersion(staff)).toMatchObject({ digest, position: 1 })
      const at = (act: string) => `/policy/versions/${digest}/${act}`

      expect((await fetch(new URL(`/standard/versions/${digest}`, house().url))).status).toBe(404)
      expect((await versionsOf(house())).map(({ version }) => version)).toEqual(['2026.1'])
      expect(await refusalOf(approver.post(at('approve-standard')))).toMatchObject({
        refusal: { refused: 'not-checked' },
      })
      expect(await refusalOf(writer.post(at('approve-standard')))).toMatchObject({ status: 403 })
      expect(await refusalOf(approver.post('/policy/versions', { lifeEvent: 'marriage-household' }))).toMatchObject({
        status: 403,
      })

      found = { ...found, faults: [fault] }
      await writer.post(at('check-standard'))
      await house().idle()
      expect(await refusalOf(approver.post(at('approve-standard')))).toMatchObject({
        status: 422,
        refusal: { refused: 'standard-faulty', detail: { faults: [fault] } },
      })

      found = { ...found, faults: [] }
      await writer.post(at('check-standard'))
      await house().idle()
      expect(await refusalOf(second.post(at('publish-standard'), { inForceFrom: '2026-03-03' }))).toMatchObject({
        refusal: { refused: 'not-allowed-now' },
      })
      await approver.post(at('approve-standard'))
      const publish = (who: typeof approver, inForceFrom: string) => who.post(at('publish-standard'), { inForceFrom })
      expect(await refusalOf(publish(approver, '2026-03-03'))).toMatchObject({
        refusal: { refused: 'two-people-needed' },
      })
      expect(await refusalOf(publish(second, '2026-03-02'))).toMatchObject({
        refusal: { refused: 'too-early', detail: { earliestDay: '2026-03-03' } },
      })
      await publish(second, '2026-03-03')
      expect(await refusalOf(publish(second, '2026-03-03'))).toMatchObject({ refusal: { refused: 'not-allowed-now' } })

      const { events } = await readStream(house().open.office.memory.pool, streamOfVersion(digest))
      expect(events.map(({ type }) => type)).toEqual([
        'StandardRecorded',
        'StandardCheckAsked',
        'StandardChecked',
        'StandardCheckAsked',
        'StandardChecked',
        'StandardApproved',
        'StandardPublished',
      ])
      const who = events.map(({ body }) => (body as { by: { who: string } }).by.who)
      expect(new Set([who[0], who[1], who[2]]).size).toBe(1)
      expect(who[5]).not.toBe(who[6])
    })

    test('同一个键发两次，答复一样；换了内容就拒绝', async () => {
      const session = await fetch(new URL('/dev/sign-in', house().url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ kind: 'staff', account: 'policy-writer-610000' }),
      })
      const cookie = session.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      const key = randomUUID()
      const record = (lifeEvent: string) =>
        fetch(new URL('/policy/versions', house().url), {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
          body: JSON.stringify({ lifeEvent }),
        })
      expect(await (await record('marriage-household')).json()).toEqual(
        await (await record('marriage-household')).json(),
      )
      expect((await record('no-such-event')).status).toBe(404)
    })

    test('到了零点就施行，不用重启；旧的一版写明到哪天', async () => {
      const guided = async () => {
        const answer = await fetch(new URL('/guide', house().url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            lifeEvent: 'marriage-household',
            answers: { mover: 'partyM', settleAt: 'spouse-household', fromCounty: '610113', settleCounty: '610112' },
          }),
        })
        return ((await answer.json()) as { plan: { promiseDays: number; standard: { version: string } } }).plan
      }
      await moveClockTo(house(), '2026-03-02T23:50:00.000+08:00')
      expect((await versionsOf(house())).map(({ state }) => state)).toEqual(['coming', 'in-force'])
      const before = await guided()
      expect(before.standard.version).toBe('2026.1')

      await moveClockTo(house(), '2026-03-03T00:00:00.000+08:00')
      expect(await versionsOf(house())).toMatchObject([
        { version: '2026.2', state: 'in-force', inForceFrom: '2026-03-03' },
        { version: '2026.1', state: 'superseded', inForceFrom: '2026-01-01', inForceUntil: '2026-03-02' },
      ])
      expect(await guided()).toMatchObject({ promiseDays: before.promiseDays - 1, standard: { version: '2026.2' } })
      expect(house().problems).toEqual([])
    })

    test('标准文件有错：录不进，逐条说在哪里、怎么改', async () => {
      folder.change(eventFile, 'issueDays: 0', 'issueDays: soon')
      const refused = await refusalOf(recordVersion(staff))
      folder.change(eventFile, 'issueDays: soon', 'issueDays: 0')
      expect(refused).toMatchObject({ status: 422, refusal: { refused: 'standard-faulty' } })
      const { faults } = (refused as { refusal: { detail: { faults: { where: string; remedy: object }[] } } }).refusal
        .detail
      expect(faults.map(({ where }) => where)).toContainEqual(expect.stringMatching(/^event\.yaml:\d+:\d+$/))
    })

    test('窗口、审批、群众看不到草案', async () => {
      const clerk = house().person()
      await clerk.signIn({ kind: 'staff', account: 'clerk-610112' })
      expect(await refusalOf(clerk.get('/policy/versions'))).toMatchObject({ status: 403 })
      const seen = await staff.approver.get<{ versions: { stage: string; standing: string }[] }>('/policy/versions')
      expect(seen.versions.map(({ stage, standing }) => [stage, standing])).toEqual([
        ['published', 'in-force'],
        ['published', 'superseded'],
      ])
    })
  },
  { standardFolder: folder.lifeEvents, prove: async () => found },
)
