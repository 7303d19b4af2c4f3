import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from './house.ts'

type Body = {
  readonly kind: string
  readonly title: { readonly zh: string }
  readonly standard: { readonly digest: string }
  readonly blocks: readonly { readonly block: string }[]
}

const guidance = {
  lifeEvent: 'marriage-household',
  answers: { registerCounty: '610113', mover: 'none', birthRegistration: false },
}

describe('成文公开', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse('pglite')
  })
  afterAll(() => house.close())

  it('不登录就能看，没变过的不再送一遍', async () => {
    const { door } = house.open
    const list = await door.inject('/standard/marriage-household/documents')
    const { documents, digest } = list.json<{ documents: { kind: string; title: { zh: string } }[]; digest: string }>()
    expect(documents.map(({ kind }) => kind)).toEqual([
      'service-guide',
      'special-types',
      'questions-and-answers',
      'notice-board',
      'work-plan',
      'sharing-duties',
    ])
    for (const { kind, title } of documents) {
      const url = `/standard/marriage-household/documents/${kind}`
      const answer = await door.inject(url)
      const body = answer.json<Body>()
      expect(body).toMatchObject({ kind, title, standard: { digest } })
      expect(body.blocks.length).toBeGreaterThan(10)
      const again = await door.inject({ url, headers: { 'if-none-match': String(answer.headers.etag) } })
      expect(again.statusCode).toBe(304)
    }
  })

  it('能打印，同一天的同一份一字不差', async () => {
    const { door } = house.open
    const url = '/standard/marriage-household/documents/notice-board.pdf?lang=en&size=elder'
    const board = await door.inject(url)
    expect(board.headers['content-type']).toBe('application/pdf')
    expect(board.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await door.inject(url)).rawPayload.equals(board.rawPayload)).toBe(true)
  })

  it('没有的文件说没有，没有的字号说写错了', async () => {
    const { door } = house.open
    for (const url of [
      '/standard/marriage-household/documents/one-time-notice',
      '/standard/marriage-household/documents/nothing.pdf',
      '/standard/nothing/documents',
    ])
      expect((await door.inject(url)).json()).toMatchObject({ refused: 'no-such-thing' })
    const strange = await door.inject('/standard/marriage-household/documents/notice-board.pdf?size=huge')
    expect(strange.json()).toMatchObject({ refused: 'malformed' })
  })

  it('按回答出一张告知书，什么也不留', async () => {
    const { door, office } = house.open
    const notice = await door.inject({ method: 'POST', url: '/guide/notice', payload: guidance })
    expect(notice.json<Body>()).toMatchObject({ kind: 'one-time-notice', title: { zh: '一次性告知书' } })
    const kept = await office.memory.pool.query(
      `select count(*)::int as n from event where stream_id not like 'standard-%'`,
    )
    expect(kept.rows[0]).toEqual({ n: 0 })
  })
})
