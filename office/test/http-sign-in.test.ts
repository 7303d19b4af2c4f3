import { forEachDatabase } from '@xiqian/ledger/testing'
import { startSimulator } from '@xiqian/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSignIn } from '../src/sign-in/build-sign-in.ts'
import { endAllOf } from '../src/sign-in/sessions.ts'
import { numberOf, officeSql, openDoor, people, signedIn, standard, type TestDoor } from './http-house.ts'

const minute = 60_000

forEachDatabase(
  ({ memory }) => {
    let house: TestDoor
    beforeAll(async () => {
      house = await openDoor(memory())
    })
    afterAll(async () => {
      await house.door.close()
      house.close()
    })
    const session = async (headers: { cookie: string }) =>
      (await house.door.inject({ url: '/session', headers })).json()
    const signIn = (payload: object, headers = {}) =>
      house.door.inject({ method: 'POST', url: '/dev/sign-in', payload, headers })

    test('a citizen signs in: a cookie that no script reads, a mask for a name', async () => {
      const answer = await signIn({ kind: 'citizen', ...people.man })
      expect(answer.json()).toMatchObject({
        signedIn: true,
        kind: 'citizen',
        displayName: '张*',
        synthetic: true,
        today: '2026-03-02',
      })
      const [cookie] = answer.cookies
      expect(cookie).toMatchObject({ name: 'xiqian', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 12 * 3600 })
      expect(cookie?.value).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(answer.body).not.toContain(people.man.citizenNumber)
    })

    test('the same number is the same account, another number another; neither is told by it', async () => {
      const first = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const full = {
        kind: 'citizen',
        name: people.man.name,
        citizenNumber: people.man.citizenNumber.replace('6199', '６１９９'),
      } as const
      const again = await signedIn(house.door, full)
      const woman = await signedIn(house.door, { kind: 'citizen', ...people.woman })
      const who = async ({ cookie }: { cookie: string }) => house.rooms.signIn.whoAsks(cookie.slice(7))
      const [one, two, three] = [await who(first), await who(again), await who(woman)]
      if (one.kind !== 'citizen' || two.kind !== 'citizen' || three.kind !== 'citizen') throw new Error('not signed in')
      expect(two.account).toBe(one.account)
      expect(two.personIndex).toBe(one.personIndex)
      expect(three.account).not.toBe(one.account)
      expect(one.account).toMatch(/^c-[0-9a-z]{26}$/)
      expect(await two.identity()).toEqual(people.man)
    })

    test('the database holds neither name nor number nor token in the clear', async () => {
      const { cookie } = await signedIn(house.door, { kind: 'citizen', ...people.man })
      for (const table of ['account', 'session', 'rate_limit', 'event', 'act', 'stream']) {
        const { rows } = await house.office.memory.pool.query<{ row: string }>(
          `select ${table}::text as row from ${table}`,
        )
        const dump = rows.map(({ row }) => row).join('\n')
        for (const canary of [people.man.name, people.man.citizenNumber, cookie.slice(7)])
          expect(dump, table).not.toContain(canary)
      }
    })

    test('signing in again ends the session before: its id is never kept', async () => {
      const before = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const answer = await signIn({ kind: 'citizen', ...people.woman }, before)
      const after = { cookie: `xiqian=${answer.cookies[0]?.value}` }
      expect(after.cookie).not.toBe(before.cookie)
      expect((await session(before)).signedIn).toBe(false)
      expect((await session(after)).displayName).toBe('李**')
    })

    test('signing out ends it at once and empties what the browser kept', async () => {
      const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const answer = await house.door.inject({ method: 'POST', url: '/sign-out', headers: man, payload: {} })
      expect(answer.json()).toEqual({ signedIn: false })
      expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
      expect(answer.cookies[0]).toMatchObject({ name: 'xiqian', value: '' })
      expect((await session(man)).signedIn).toBe(false)
      expect((await house.door.inject({ url: '/my/cases', headers: man })).statusCode).toBe(401)
    })

    test('an officer is out after 15 idle minutes, and after 8 hours whatever they do', async () => {
      const clerk = await signedIn(house.door, { kind: 'staff', account: 'clerk-610112' })
      const start = house.clock.machine
      house.clock.machine = start + 14 * minute
      expect(await session(clerk)).toMatchObject({
        signedIn: true,
        staffRole: 'clerk',
        organ: 'registry-610112',
        region: '610112',
      })
      house.clock.machine = start + 28 * minute
      expect((await session(clerk)).signedIn).toBe(true)
      house.clock.machine = start + 44 * minute
      expect((await session(clerk)).signedIn).toBe(false)

      house.clock.machine = start
      const busy = await signedIn(house.door, { kind: 'staff', account: 'clerk-610112' })
      for (let passed = 10; passed < 480; passed += 10) {
        house.clock.machine = start + passed * minute
        expect((await session(busy)).signedIn, `${passed} minutes`).toBe(true)
      }
      house.clock.machine = start + 481 * minute
      expect((await session(busy)).signedIn).toBe(false)
      house.clock.machine = start
    })

    test('a citizen may think for hours, and is out after 12', async () => {
      const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const start = house.clock.machine
      house.clock.machine = start + 11 * 60 * minute
      expect((await session(man)).signedIn).toBe(true)
      house.clock.machine = start + 12 * 60 * minute + 1
      expect((await session(man)).signedIn).toBe(false)
      house.clock.machine = start
    })

    test('an account that is disabled loses every session; an officer who left the list is nobody at the next request', async () => {
      const one = await signedIn(house.door, { kind: 'staff', account: 'hukou-610113' })
      const two = await signedIn(house.door, { kind: 'staff', account: 'hukou-610113' })
      const who = await house.rooms.signIn.whoAsks(one.cookie.slice(7))
      if (who.kind !== 'staff') throw new Error('not signed in')
      await endAllOf(house.office, who)
      expect([(await session(one)).signedIn, (await session(two)).signedIn]).toEqual([false, false])

      const working = await signedIn(house.door, { kind: 'staff', account: 'hukou-610113' })
      const emptied = await openDoor(memory(), {
        signIn: {
          directory: {
            byAccount: async () => undefined,
            byName: async () => undefined,
            at: async () => [],
            all: () => [],
          },
        },
      })
      const asked = await emptied.rooms.signIn.whoAsks(working.cookie.slice(7))
      expect(asked.kind).toBe('nobody')
      await emptied.door.close()
      emptied.close()
    })

    test('a token that is none, or a changed one, is nobody', async () => {
      const { cookie } = await signedIn(house.door, { kind: 'citizen', ...people.man })
      for (const wrong of [
        'xiqian=',
        'xiqian=short',
        `${cookie}x`,
        `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`,
        "xiqian=' or 1=1 --",
      ]) {
        expect((await session({ cookie: wrong })).signedIn, wrong).toBe(false)
      }
    })

    test.each([
      [
        'a number that is no synthetic one',
        { name: '张三', citizenNumber: numberOf('61011219960101001') },
        'citizenNumber',
      ],
      [
        'a wrong check digit',
        {
          name: '张三',
          citizenNumber: `${people.man.citizenNumber.slice(0, 17)}${people.man.citizenNumber.endsWith('1') ? '2' : '1'}`,
        },
        'citizenNumber',
      ],
      ['a birth date still to come', { name: '张三', citizenNumber: numberOf('61990020300101001') }, 'citizenNumber'],
      ['no name', { name: ' ', citizenNumber: people.man.citizenNumber }, 'name'],
      ['an invisible character in the name', { name: '张\u200b三', citizenNumber: people.man.citizenNumber }, 'name'],
    ])('refuses %s and says what to do', async (_, who, fact) => {
      const answer = await signIn({ kind: 'citizen', ...who })
      expect(answer.statusCode).toBe(422)
      expect(answer.json()).toMatchObject({ refused: 'fact-invalid', detail: { problems: [{ fact }] } })
      expect(answer.json().detail.problems[0].problem.en).not.toBe('')
    })

    test('lists an officer for every role in every county, and no account that is not listed signs in', async () => {
      const { staff } = (await house.door.inject('/dev/accounts')).json()
      const accounts: readonly string[] = staff.map(({ account }: { account: string }) => account)
      for (const { code } of standard().counties) {
        for (const post of ['clerk', 'registrar', 'hukou', 'health', 'clerk-police'])
          expect(accounts, `${post}-${code}`).toContain(`${post}-${code}`)
        expect(accounts).not.toContain(`registrar-police-${code}`)
      }
      expect(accounts.filter((account) => account.startsWith('policy-'))).toEqual([
        'policy-writer-610000',
        'policy-approver-610000',
        'policy-approver-2-610000',
      ])
      expect(new Set(accounts).size).toBe(accounts.length)
      expect((await signIn({ kind: 'staff', account: 'admin' })).statusCode).toBe(404)
      // Whoever decides a matter has a post, whoever watches over one or takes people in, and whoever keeps the standard; nobody else.
      const roles = new Set(staff.map(({ staffRole }: { staffRole: string }) => staffRole))
      for (const { id, acts, over = [] } of standard().staffRoles) {
        const hasPost = acts.some(
          (act) =>
            act === 'check-in' ||
            act === 'supervise' ||
            act.startsWith('decide-') ||
            act.endsWith('-standard') ||
            act.endsWith('-errand'),
        )
        expect(roles.has(id), id).toBe(hasPost || over.length > 0)
      }
    })

    test('offers the couple that the simulator has for a seed, and nobody while it is down', async () => {
      const simulator = await startSimulator({ port: 0, seed: 1, secret: 'x', legalNow: '2026-03-02T09:00:00+08:00' })
      const asking = buildSignIn(house.office, { simulatorUrl: simulator.url })
      const accounts = await asking.devAccounts('reference', '1')
      if ('refused' in accounts) throw new Error(accounts.refused)
      const [man, woman] = accounts.citizens
      expect(man?.hint.zh).toContain('男方')
      expect(woman?.hint.zh).toContain('女方')
      expect([man, woman].filter((one) => one?.hint.zh.includes('迁往'))).toHaveLength(1)
      expect([man, woman].filter((one) => one?.hint.zh.includes('离婚'))).toHaveLength(1)
      expect((await signIn({ kind: 'citizen', name: man?.name, citizenNumber: man?.citizenNumber })).statusCode).toBe(
        200,
      )
      expect(await asking.devAccounts('nobody-like-this', '1')).toMatchObject({ citizens: [] })
      await simulator.close()
      expect(await asking.devAccounts('reference', '1')).toMatchObject({ citizens: [] })
    })

    test('a real data set has no development way in, whatever was configured', async () => {
      const real = await openDoor(memory(), {
        dataSet: 'real',
        signIn: { simulatorUrl: 'http://127.0.0.1:9' },
        dev: {
          moveClock: async () => ({ now: '', today: '' }),
          idle: async () => ({ waiting: 0 }),
          outbox: async () => ({ messages: [] }),
        },
      })
      const answers = await Promise.all([
        real.door.inject('/dev/accounts'),
        real.door.inject({ method: 'POST', url: '/dev/sign-in', payload: { kind: 'citizen', ...people.man } }),
        real.door.inject({ method: 'POST', url: '/dev/sign-in', payload: { kind: 'staff', account: 'clerk-610112' } }),
        real.door.inject({ method: 'POST', url: '/dev/clock', payload: { now: '2026-05-01T00:00:00+08:00' } }),
        real.door.inject({ method: 'POST', url: '/dev/idle', payload: {} }),
        real.door.inject('/dev/outbox'),
      ])
      for (const answer of answers) {
        expect(answer.statusCode).toBe(404)
        expect(answer.cookies).toEqual([])
      }
      await real.door.close()
      real.close()
    })
  },
  { folders: [officeSql] },
)
