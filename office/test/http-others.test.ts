import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newTestDatabase, type TestDatabase } from '@xiqian/ledger/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../src/http/route.ts'
import { routes } from '../src/http/routes/all.ts'
import { openOffice } from '../src/main/build-office.ts'
import { newKey, numberOf, officeSql, people, signedIn, standard } from './http-house.ts'

/** A body that keeps to the shape of each act of a case, so that nothing but permission can be in the way. */
const bodies: Readonly<Record<string, object>> = {
  tell: { noticeDigest: 'x' },
  invite: { role: 'partyF' },
  answers: { of: 'own', facts: { mobile: '13800000000' } },
  confirm: { digest: 'x' },
  ':consent': { agree: true, sentenceDigest: 'x' },
  supply: { material: 'joint-photo', giving: 'tick' },
  book: { organ: 'registry-610112', day: '2026-03-10', time: '09:00' },
  rate: { level: 5 },
  'check-in': { present: ['partyM'] },
  verify: { role: 'partyM', with: 'by-eye' },
  'accept-at-window': { promised: [], restsOn: 'x' },
  declare: { declaration: 'x', role: 'partyM', sentenceDigest: 'x' },
  'decide-on-the-spot': { matter: 'marriage-registration', outcome: { outcome: 'granted' }, restsOn: 'x' },
  'decide-from-inbox': { matter: 'hukou-migration', outcome: { outcome: 'granted' }, restsOn: 'x' },
  'ask-correction': { matter: 'hukou-migration', items: [{ what: 'x', words: '请重新上传', remedy: '上传' }] },
  'refuse-to-accept': { reason: 'x', materials: [], present: [] },
  'start-special-procedure': { matter: 'hukou-migration', reason: 'x' },
  'end-special-procedure': { matter: 'hukou-migration' },
  'hand-out': { matters: ['marriage-registration'], way: 'window' },
  choose: { fact: 'registerCounty', take: 'here' },
  'pre-review-by-eye': { items: [] },
  'take-task': { matter: 'hukou-migration' },
  'give-back-task': { matter: 'hukou-migration' },
  'reassign-task': { matter: 'hukou-migration', reason: 'x', to: 'x' },
  'return-to-window': { matter: 'hukou-migration', reason: 'x' },
  'send-again': { matter: 'hukou-migration' },
  forward: { matter: 'hukou-migration', reason: 'x' },
  'propose-void': { matter: 'hukou-migration', reason: 'x' },
  'answer-void': { matter: 'hukou-migration', agrees: true },
  object: { matter: 'hukou-migration', reason: '不同意' },
  'answer-objection': { matter: 'hukou-migration', answer: 'upheld', reason: '维持原来的决定', basis: 'x' },
  'reverse-decision': { matter: 'hukou-migration', reason: 'x' },
  'record-change': { matter: 'hukou-migration', reason: 'x' },
  'record-pledge-check': { material: 'x', found: 'true' },
  'answer-doubt': { material: 'x', words: '情况属实' },
  'close-pledge': { material: 'x', finding: 'kept', reason: '情况属实', basis: 'x' },
  'dispute-fact': { conflict: 'x', value: 'x' },
  'settle-conflict': { conflict: 'x', role: 'partyM', take: 'asked' },
  'give-mandate': { kind: 'x', also: [], sentenceDigest: 'x' },
  'end-mandate': { mandate: 'x' },
  'extend-promise': { material: 'x', reason: 'x', days: 1 },
  queue: { release: 'x', wishes: [] },
}
const queries: Readonly<Record<string, string>> = { paper: '?material=x' }
const edge = '----edge'
const upload = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n%%EOF\n\r\n--${edge}--\r\n`

const ofCases = routes.filter(({ url }) => url.startsWith('/cases/:id'))

let house: { readonly door: FastifyInstance; readonly close: () => Promise<void> }
let database: TestDatabase
let folder = ''
let caseOfB = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xiqian-others-'))
  database = await newTestDatabase('postgres', [officeSql])
  const { databaseUrl } = database.options
  if (databaseUrl === undefined) throw new Error('PostgreSQL has an address')
  house = await openOffice({ folder, databaseUrl, simulatorUrl: 'http://127.0.0.1:9', secret: 'x', withWorker: false })
  const b = await signedIn(house.door, { kind: 'citizen', ...people.man })
  const [role] = standard().parties
  const opened = await house.door.inject({
    method: 'POST',
    url: '/cases',
    headers: { ...b, 'idempotency-key': newKey() },
    payload: { lifeEvent: standard().event.id, role: role?.id, region: '610112', answers: {} },
  })
  expect(opened.statusCode, opened.body).toBe(200)
  caseOfB = opened.json().caseId
  expect((await house.door.inject({ url: `/cases/${caseOfB}`, headers: b })).statusCode).toBe(200)
})
afterAll(async () => {
  await house.close()
  await database.remove()
  rmSync(folder, { recursive: true, force: true })
})

const knock = (route: Route, caseId: string, headers: { readonly cookie: string }) => {
  const url = route.url.replace(':id', caseId).replace(':consent', 'settlement-consent')
  const last = route.url.split('/').at(-1) ?? ''
  if (route.method === 'GET') return house.door.inject({ url: `${url}${queries[last] ?? ''}`, headers })
  const keyed = { ...headers, 'idempotency-key': newKey() }
  if (route.upload) {
    const multipart = { ...keyed, 'content-type': `multipart/form-data; boundary=${edge}` }
    return house.door.inject({ method: 'POST', url: `${url}?material=x`, headers: multipart, payload: upload })
  }
  return house.door.inject({ method: 'POST', url, headers: keyed, payload: bodies[last] ?? {} })
}

const strangers = [
  ['another citizen', { kind: 'citizen', name: '孙某', citizenNumber: numberOf('61990319930303007') }],
  ['the clerk of another county', { kind: 'staff', account: 'clerk-610113' }],
  ['the registrar of another county', { kind: 'staff', account: 'registrar-610102' }],
  ['the household officer of the same county, before acceptance', { kind: 'staff', account: 'hukou-610112' }],
  ['the health officer of the same county, before acceptance', { kind: 'staff', account: 'health-610112' }],
] as const

test.each(strangers)("to %s B's case is not there: every address answers as for one that never was", async (_, who) => {
  const headers = await signedIn(house.door, who)
  const open = ofCases.filter(({ access }) => access === 'somebody' || access === who.kind)
  expect(open.length).toBeGreaterThan(8)
  for (const route of open) {
    const theirs = await knock(route, caseOfB, headers)
    const nowhere = await knock(route, '610112-26-nevernever', headers)
    expect([theirs.statusCode, theirs.json().refused], `${route.method} ${route.url} ${theirs.body}`).toEqual([
      404,
      'no-such-thing',
    ])
    expect(theirs.body, route.url).toBe(nowhere.body)
  }
})

test('the lists of others name no case of B', async () => {
  for (const [, who] of strangers) {
    const headers = await signedIn(house.door, who)
    const urls = who.kind === 'citizen' ? ['/my/cases'] : ['/window/today', '/inbox']
    for (const url of urls) expect((await house.door.inject({ url, headers })).body).not.toContain(caseOfB)
  }
})

test('an approver searches by no citizen number', async () => {
  const headers = await signedIn(house.door, { kind: 'staff', account: 'health-610112' })
  const answer = await house.door.inject({
    method: 'POST',
    url: '/find',
    headers,
    payload: { citizenNumber: people.man.citizenNumber },
  })
  expect([answer.statusCode, answer.json().refused]).toEqual([403, 'not-permitted'])
})

test('a link that nobody was given opens nothing, whoever tries it', async () => {
  const headers = await signedIn(house.door, strangers[0][1])
  const token = `${caseOfB}.consent.c2V0dGxlbWVudC1jb25zZW50.AAAAAAAAAAAAAAAAAAAAAAAA`
  const read = await house.door.inject({ url: `/consent-links/${token}`, headers })
  expect(read.statusCode, read.body).toBe(404)
  const signed = await house.door.inject({
    method: 'POST',
    url: `/consent-links/${token}`,
    headers: { ...headers, 'idempotency-key': newKey() },
    payload: { agree: true, sentenceDigest: 'x' },
  })
  expect(signed.statusCode, signed.body).toBe(404)
  const joined = await house.door.inject({
    method: 'POST',
    url: '/join',
    headers: { ...headers, 'idempotency-key': newKey() },
    payload: { token: token.replace('consent', 'join') },
  })
  expect([404, 410], joined.body).toContain(joined.statusCode)
})
