import { describe, expect, test } from 'vitest'
import { refusalWords, wordsOf } from '../src/index.ts'
import { say } from './invented-event.ts'

describe('不行的答复', () => {
  test.each(Object.entries(refusalWords))('%s says in both languages what happened and what to do next', (_, words) => {
    for (const text of [words.title, words.doNext]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/^[A-Z]/)
      expect(text.zh.length).toBeLessThan(40)
      expect(text.en.length).toBeLessThan(90)
    }
  })

  test('given a rule says no, when told, then in its own words, with the basis and the first day', () => {
    const words = { zh: '未满规定年龄', en: 'Not of age yet' }
    const refusal = { refused: 'condition-not-met', rule: 'of-age', words, basis: 'art. 5' } as const
    expect(wordsOf(refusal).title).toEqual(words)
    expect(wordsOf(refusal).doNext.en).toContain('art. 5')
    expect(wordsOf({ ...refusal, earliestDay: '2026-12-01' }).doNext.zh).toContain('2026-12-01')
  })

  test('given limits and waits, when told, then with their figures', () => {
    expect(wordsOf({ refused: 'too-early', earliestDay: '2026-12-01' }).doNext.en).toContain('2026-12-01')
    expect(wordsOf({ refused: 'too-large', limitBytes: 8 * 1024 * 1024 }).doNext.en).toContain('8 MiB')
    expect(wordsOf({ refused: 'file-kind', allowed: ['JPEG', 'PDF'] }).doNext.zh).toContain('JPEG、PDF')
    expect(wordsOf({ refused: 'too-many-requests', retryAfterSeconds: 30 }).doNext.en).toContain('30')
    expect(wordsOf({ refused: 'date-not-announced', after: '2026-12-31' }).title.zh).toContain('2026-12-31')
    expect(wordsOf({ refused: 'malformed', where: 'x', problem: say('P') }).doNext).toEqual(say('P'))
    expect(wordsOf({ refused: 'link-spent' })).toEqual(refusalWords['link-spent'])
  })

  test("given the other party's bar, when told, then not a word about it", () => {
    expect(JSON.stringify(wordsOf({ refused: 'cannot-go-on' }))).not.toMatch(/basis|依据/)
  })
})
