import { readStream } from '@xiqian/ledger'
import { forEachDatabase } from '@xiqian/ledger/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSignIn } from '../src/sign-in/build-sign-in.ts'
import { limits } from '../src/sign-in/rate-limits.ts'
import { looksConcerning, recordLook } from '../src/sign-in/record-look.ts'
import type { Staff } from '../src/sign-in/signed-in.ts'
import { newKey, numberOf, officeSql, openDoor, people, signedIn, type TestDoor } from './http-house.ts'

const _minute = 60_000

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
    const _session = async (headers: { cookie: string }) =>
      (await house.door.inject({ url: '/session', headers })).json()
    const signIn = (payload: object, headers = {}) =>
      house.door.inject({ method: 'POST', url: '/dev/sign-in', payload, headers })

    test('a sign-in, a sign-out and a denial are events of a stream of their own', async () => {
      const citizenNumber = numberOf('61990119950505003')
      const her = await signedIn(house.door, { kind: 'citizen', name: '赵敏', citizenNumber })
      const who = await house.rooms.signIn.whoAsks(her.cookie.slice(7))
      if (who.kind !== 'citizen') throw new Error('not signed in')
      expect((await house.door.inject({ url: '/inbox', headers: her })).statusCode).toBe(403)
      expect((await house.door.inject({ url: '/cases/610112-26-k3j9x0q2ab', headers: her })).statusCode).toBe(404)
      expect((await house.door.inject({ url: '/cases/%3Cscript%3E', headers: her })).statusCode).toBe(404)
      await house.door.inject({ method: 'POST', url: '/sign-out', headers: her, payload: {} })

      const { kind, events } = await readStream(memory().pool, { region: '610000', stream: `sign-ins-${who.account}` })
      expect(kind).toBe('sign-in')
      expect(events.map(({ type }) => type)).toEqual(['SignedIn', 'Denied', 'Denied', 'SignedOut'])
      expect(events[1]?.body).toMatchObject({ what: 'GET /inbox' })
      expect(events[2]?.body).toMatchObject({ what: 'GET /cases/:id 610112-26-k3j9x0q2ab' })
    })

    test('too many tries at joining are slowed down, over a restart too; another person is not', async () => {
      const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const join = (door: TestDoor['door'], headers: object) =>
        door.inject({
          method: 'POST',
          url: '/join',
          headers: { ...headers, 'idempotency-key': newKey() },
          payload: { token: 'x'.repeat(40) },
        })
      for (let n = 0; n < limits.join.most; n += 1) expect((await join(house.door, man)).statusCode).not.toBe(429)

      const who = await house.rooms.signIn.whoAsks(man.cookie.slice(7))
      if (who.kind !== 'citizen') throw new Error('not signed in')
      const restarted = buildSignIn(house.office)
      expect(await restarted.limited('join', who.account)).toMatchObject({ refused: 'too-many-requests' })
      const refused = await join(house.door, man)
      expect([refused.statusCode, refused.json().refused]).toEqual([429, 'too-many-requests'])
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)

      const woman = await signedIn(house.door, { kind: 'citizen', ...people.woman })
      expect((await join(house.door, woman)).statusCode).not.toBe(429)
      house.clock.machine += limits.join.seconds * 1000
      expect((await join(house.door, man)).statusCode).not.toBe(429)
    })

    test('a number is tried at sign-in so often and no more', async () => {
      const one = { kind: 'citizen', name: '钱多', citizenNumber: numberOf('61990219940404005') }
      for (let n = 0; n < limits['sign-in'].most; n += 1) expect((await signIn(one)).statusCode).toBe(200)
      expect((await signIn(one)).statusCode).toBe(429)
    })

    test('a look is one append; each party sees those at its own part and at the joint part, never at the other', async () => {
      const by: Staff = {
        kind: 'staff',
        account: 's-1',
        staffRole: 'clerk',
        organ: 'registry-610112',
        region: '610112',
        name: '王敏',
      }
      const caseId = '610112-26-lookslooks'
      const look = { caseId, by, purpose: 'window', legalBasis: 'x' }
      await recordLook(house.office, {
        ...look,
        seen: [
          { of: 'partyM', fields: ['name', 'maritalStatus'] },
          { of: 'partyF', fields: ['name'] },
          { of: 'joint', fields: ['settleAt'] },
        ],
      })
      await recordLook(house.office, {
        ...look,
        seen: [
          { of: 'partyF', fields: ['citizenNumber'] },
          { of: 'partyM', fields: [] },
        ],
      })
      await Promise.all(
        Array.from({ length: 5 }, () =>
          recordLook(house.office, { ...look, seen: [{ of: 'joint', fields: ['settleAt'] }] }),
        ),
      )

      const man = await looksConcerning(house.office, caseId, 'partyM')
      expect(man.filter(({ of }) => of !== 'joint')).toMatchObject([
        { of: 'partyM', fields: ['name', 'maritalStatus'], who: 's-1', organ: 'registry-610112' },
      ])
      expect(man.filter(({ of }) => of === 'joint')).toHaveLength(6)
      const woman = await looksConcerning(house.office, caseId, 'partyF')
      expect(woman.flatMap(({ fields }) => fields)).not.toContain('maritalStatus')
      expect(woman.flatMap(({ fields }) => fields)).toContain('citizenNumber')
    })
  },
  { folders: [officeSql] },
)
