import { expect, it } from 'vitest'
import { openHouse } from './house.ts'

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

it('成文公开：不登录就能看,能打印;没有的文件说没有;答过的告知书不留', async () => {
  const house = await openHouse('pglite')
  try {
    const { door, office } = house.open
    const list = await door.inject('/standard/marriage-household/documents')
    const { documents, digest } = list.json<{ documents: { kind: string; title: { zh: string } }[]; digest: string }>()
    expect(documents.map(({ kind }) => kind)).toEqual([
      'service-guide',
      'special-types',
      'questions-and-answers',
      'notice-board',
      'work-plan',
    ])

    for (const { kind, title } of documents) {
      const answer = await door.inject(`/standard/marriage-household/documents/${kind}`)
      const body = answer.json<Body>()
      expect(body).toMatchObject({ kind, title, standard: { digest } })
      expect(body.blocks.length).toBeGreaterThan(10)
      const again = await door.inject({
        url: `/standard/marriage-household/documents/${kind}`,
        headers: { 'if-none-match': String(answer.headers.etag) },
      })
      expect(again.statusCode).toBe(304)
    }

    const board = await door.inject('/standard/marriage-household/documents/notice-board.pdf?lang=en&size=elder')
    expect(board.headers['content-type']).toBe('application/pdf')
    expect(board.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const same = await door.inject('/standard/marriage-household/documents/notice-board.pdf?lang=en&size=elder')
    expect(same.rawPayload.equals(board.rawPayload)).toBe(true)

    for (const url of [
      '/standard/marriage-household/documents/one-time-notice',
      '/standard/marriage-household/documents/nothing.pdf',
      '/standard/nothing/documents',
    ])
      expect((await door.inject(url)).json()).toMatchObject({ refused: 'no-such-thing' })
    const strange = await door.inject('/standard/marriage-household/documents/notice-board.pdf?size=huge')
    expect(strange.json()).toMatchObject({ refused: 'malformed' })

    const notice = await door.inject({ method: 'POST', url: '/guide/notice', payload: guidance })
    expect(notice.json<Body>()).toMatchObject({ kind: 'one-time-notice', title: { zh: '一次性告知书' } })
    const events = await office.memory.pool.query('select count(*)::int as n from event where stream_id not like $1', [
      'standard-%',
    ])
    expect(events.rows[0]).toEqual({ n: 0 })
  } finally {
    await house.close()
  }
})
