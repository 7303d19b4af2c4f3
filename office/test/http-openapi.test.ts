import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { refusalWords } from '@xiqian/case'
import { describe, expect, test } from 'vitest'
import { doorTypesFile, openApiFile, printed } from '../src/http/print-openapi.ts'
import { refusalStatus } from '../src/http/refusal-status.ts'
import { refusalBody } from '../src/http/refuse.ts'
import { routes } from '../src/http/routes/all.ts'

describe('The document of the door', () => {
  test('the checked-in OpenAPI document and the types made from it are what the routes say', async () => {
    const { openApi, doorTypes } = await printed()
    expect(readFileSync(fileURLToPath(openApiFile), 'utf8') === openApi, 'tsx office/src/http/print-openapi.ts').toBe(
      true,
    )
    expect(
      readFileSync(fileURLToPath(doorTypesFile), 'utf8') === doorTypes,
      'tsx office/src/http/print-openapi.ts',
    ).toBe(true)
  })

  test('no address stands twice, and every changing one but the listed asks for a key', () => {
    const all = routes.map(({ method, url }) => `${method} ${url}`)
    expect(new Set(all).size).toBe(all.length)
    const unkeyed = routes.filter(({ method, keyed }) => method === 'POST' && !keyed).map(({ url }) => url)
    expect(unkeyed.sort()).toEqual(
      [
        '/dev/clock',
        '/dev/idle',
        '/dev/sign-in',
        '/find',
        '/guide',
        '/guide/notice',
        '/replies/:department',
        '/sheets/check',
        '/sheets/check-file',
        '/sign-out',
      ].sort(),
    )
  })

  test('open to everybody are these addresses and no other', () => {
    const open = routes.filter(({ access }) => access === 'everybody').map(({ method, url }) => `${method} ${url}`)
    expect(open.sort()).toEqual(
      [
        'GET /livez',
        'GET /releases',
        'GET /releases/:release/draw',
        'GET /releases/:release/places/:place',
        'GET /halls/:organ/line',
        'GET /halls/:organ/tickets/:ticket',
        'GET /readyz',
        'GET /life-events',
        'GET /life-events/:id',
        'POST /guide',
        'GET /halls/slots',
        'GET /standard',
        'GET /standard/versions/:digest',
        'GET /standard/:id',
        'GET /standard/:id/versions',
        'GET /standard/:id/form.schema.json',
        'GET /standard/:id/matters',
        'GET /standard/:id/materials',
        'GET /standard/:id/conditions',
        'GET /standard/:id/duties',
        'GET /standard/:id/questions',
        'GET /standard/:id/calendar',
        'GET /standard/:id/counties',
        'GET /standard/:id/documents',
        'GET /standard/:id/documents/:kind',
        'GET /standard/:id/documents/:kind.pdf',
        'POST /guide/notice',
        'GET /session',
        'POST /sheets/check',
        'POST /sheets/check-file',
        'POST /sign-out',
        'GET /dev/accounts',
        'GET /dev/outbox',
        'POST /dev/sign-in',
        'POST /dev/clock',
        'POST /dev/idle',
        'POST /replies/:department',
      ].sort(),
    )
  })

  test('every refusal has a number of a client or a busy server, and words in both languages', () => {
    expect(Object.keys(refusalStatus).sort()).toEqual(Object.keys(refusalWords).sort())
    for (const [code, status] of Object.entries(refusalStatus)) {
      expect(status === 503 || (status >= 400 && status < 500), code).toBe(true)
    }
    const body = refusalBody({ refused: 'facts-missing', facts: ['partyM.mobile'] })
    expect(body).toMatchObject({ refused: 'facts-missing', detail: { facts: ['partyM.mobile'] } })
    expect(body.title.zh && body.title.en && body.doNext.zh && body.doNext.en).toBeTruthy()
  })
})
