import { forEachDatabase } from '@xiqian/ledger/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../src/http/route.ts'
import { routes } from '../src/http/routes/all.ts'
import { newKey, officeSql, openDoor, people, signedIn, type TestDoor } from './http-house.ts'

const names: Readonly<Record<string, string>> = {
  id: '610112-26-k3j9x0q2ab',
  consent: 'settlement-consent',
  token: '610112-26-k3j9x0q2ab.consent.c2V0dGxl.AAAAAAAAAAAAAAAAAAAAAAAA',
  department: 'civil-affairs',
  digest: '0123456789abcdef'.repeat(4),
}
const addressOf = ({ url }: Route): string => url.replace(/:([a-z]+)/g, (_, name: string) => names[name] ?? name)

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

    test('every address but the listed public ones denies whoever is not signed in', async () => {
      for (const route of routes.filter(({ access }) => access !== 'everybody')) {
        const answer = await house.door.inject({
          method: route.method,
          url: addressOf(route),
          headers: { 'idempotency-key': newKey() },
          ...(route.method === 'POST' ? { payload: {} } : {}),
        })
        expect(answer.statusCode, `${route.method} ${route.url}`).toBe(401)
        expect(answer.json()).toMatchObject({ refused: 'not-signed-in' })
      }
    })

    test('a citizen is turned away from every address of the staff, staff from every address of the citizens', async () => {
      const citizen = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const staff = await signedIn(house.door, { kind: 'staff', account: 'clerk-610112' })
      for (const route of routes.filter(({ access }) => access === 'citizen' || access === 'staff')) {
        const answer = await house.door.inject({
          method: route.method,
          url: addressOf(route),
          headers: { ...(route.access === 'staff' ? citizen : staff), 'idempotency-key': newKey() },
          ...(route.method === 'POST' ? { payload: {} } : {}),
        })
        expect(answer.statusCode, `${route.method} ${route.url}`).toBe(403)
      }
    })

    test('an act without an idempotency key is refused, with it done, and sent again answered the same', async () => {
      const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const submit = (headers: Record<string, string>, id = '610112-26-0000000001') =>
        house.door.inject({ method: 'POST', url: `/cases/${id}/submit`, headers: { ...man, ...headers }, payload: {} })

      const without = await submit({})
      expect([without.statusCode, without.json().refused]).toEqual([400, 'malformed'])
      expect((await submit({ 'idempotency-key': 'too short' })).statusCode).toBe(400)

      const key = newKey()
      const first = await submit({ 'idempotency-key': key })
      const again = await submit({ 'idempotency-key': key })
      expect(first.statusCode).toBe(200)
      expect(again.body).toBe(first.body)

      const other = await submit({ 'idempotency-key': key }, '610112-26-0000000002')
      expect([other.statusCode, other.json().refused]).toEqual([409, 'same-key-other-request'])
    })

    test("somebody else's key gives nothing of the other's answer", async () => {
      const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const woman = await signedIn(house.door, { kind: 'citizen', ...people.woman })
      const key = newKey()
      const url = '/cases/610112-26-0000000003/submit'
      const first = await house.door.inject({
        method: 'POST',
        url,
        headers: { ...man, 'idempotency-key': key },
        payload: {},
      })
      expect(first.statusCode).toBe(200)
      const second = await house.door.inject({
        method: 'POST',
        url,
        headers: { ...woman, 'idempotency-key': key },
        payload: {},
      })
      expect(second.json()).toMatchObject({ refused: 'same-key-other-request' })
    })

    test('an id that cannot be one is answered like one of somebody else', async () => {
      const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
      const answers = await Promise.all(
        ['610112-26-k3j9x0q2ab', 'nonsense', '%2e%2e%2f', "1'--"].map((id) =>
          house.door.inject({ method: 'GET', url: `/cases/${id}`, headers: man }),
        ),
      )
      for (const { statusCode, body } of answers) {
        expect(statusCode).toBe(404)
        expect(body).toBe(answers[0]?.body)
      }
    })
  },
  { folders: [officeSql] },
)
