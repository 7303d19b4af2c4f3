import { expect, it } from 'vitest'
import { formatSerial } from '../src/evaluator.ts'

it('编号:结婚证字号按机关和年份,超出位数就不给', () => {
  const rule = {
    id: 'marriage-certificate',
    matter: 'marriage-registration',
    pattern: 'J{region}-{year}-{serial:6}',
    basis: '试',
  }
  expect(formatSerial(rule, { region: '610112', year: 2026, n: 123 })).toBe('J610112-2026-000123')
  expect(() => formatSerial(rule, { region: '610112', year: 2026, n: 1_000_000 })).toThrow('longer')
})
