import { expect, test } from 'vitest'
import { takeTurns } from '../src/desk/in-turn.ts'

const later = (say: () => void) => new Promise<void>((resolve) => setImmediate(() => resolve(say())))

test('同一件先来先办，不同的件互不等', async () => {
  const inTurn = takeTurns()
  const said: string[] = []
  const two = (key: string, name: string) =>
    inTurn(key, async () => {
      said.push(`${name} begins`)
      await later(() => said.push(`${name} ends`))
    })
  await Promise.all([two('a', 'a1'), two('a', 'a2'), two('b', 'b1')])
  expect(said.filter((each) => each.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends'])
  expect(said.indexOf('b1 begins')).toBeLessThan(said.indexOf('a1 ends'))
})

test('前一个出了错，后一个照办，错误只归前一个', async () => {
  const inTurn = takeTurns()
  const first = inTurn('a', () => Promise.reject(new Error('broken')))
  const second = inTurn('a', async () => 'done')
  await expect(first).rejects.toThrow('broken')
  expect(await second).toBe('done')
})
