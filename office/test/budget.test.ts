import { describe, expect, test } from 'vitest'
import { type BudgetRules, classOf, newBudget } from '../src/http/budget.ts'
import { routes } from '../src/http/routes/all.ts'

const rules: BudgetRules = { atOnce: { citizen: 2, queue: 2 }, inLine: 2, longestMs: 60_000, optionalUntil: 0 }

describe('先窗口 Counters first', () => {
  test('citizens stand in line, a clerk never does; past the line one is told to come again', async () => {
    const budget = newBudget(rules)
    expect(await Promise.all([budget.enter('citizen'), budget.enter('citizen')])).toEqual(['go', 'go'])
    const third = budget.enter('citizen')
    const fourth = budget.enter('citizen')
    expect(budget.inLine()).toBe(2)
    expect(await budget.enter('citizen')).toBe('shed')
    expect(await budget.enter('counter')).toBe('go')
    budget.leave('citizen')
    expect(await third).toBe('go')
    budget.leave('citizen')
    expect(await fourth).toBe('go')
  })

  test('what is optional is not begun while anybody stands in line, and is afterwards', async () => {
    const budget = newBudget(rules)
    await Promise.all([budget.enter('queue'), budget.enter('queue')])
    expect(await budget.enter('optional')).toBe('go')
    const third = budget.enter('queue')
    expect(await budget.enter('optional')).toBe('shed')
    expect(await budget.enter('free')).toBe('go')
    budget.leave('queue')
    expect(await third).toBe('go')
    expect(await budget.enter('optional')).toBe('go')
  })

  test('room is given back as often as it was taken: after a thousand there is as much as before', async () => {
    const budget = newBudget(rules)
    for (let n = 0; n < 1000; n += 1) {
      expect(await budget.enter('citizen')).toBe('go')
      budget.leave('citizen')
    }
    expect(await Promise.all([budget.enter('citizen'), budget.enter('citizen')])).toEqual(['go', 'go'])
  })

  test('every act at the window and every reply of a department is of the first class; dashboards and print are optional', () => {
    for (const route of routes) {
      const of = classOf(route)
      if (route.counter === 'replies' || (route.counter === 'staff' && route.method === 'POST'))
        expect(of).toBe('counter')
    }
    const named = (url: string) => routes.filter((route) => route.url === url).map(classOf)
    expect(named('/operations')).toEqual(['optional'])
    expect(named('/supervision')).toEqual(['optional'])
    expect(named('/releases/:release/places/:place')).toEqual(['free'])
    expect(named('/cases/:id/queue')).toEqual(['queue', 'queue'])
  })
})
