import { expect, it } from 'vitest'
import { formatSerial, readSerial } from '../src/evaluator.ts'

const rule = {
  id: 'marriage-certificate',
  matter: 'marriage-registration',
  pattern: 'J{region}-{year}-{serial:6}',
  basis: '试',
}

it('编号:结婚证字号按机关和年份,超出位数就不给', () => {
  expect(formatSerial(rule, { region: '610112', year: 2026, n: 123 })).toBe('J610112-2026-000123')
  expect(() => formatSerial(rule, { region: '610112', year: 2026, n: 1_000_000 })).toThrow('longer')
})

it('别人给的号:形式、机关、年份都对才算,不对的说哪里不对', () => {
  const read = (text: string) => readSerial(rule, { region: '610330', year: 2026 }, text)
  expect(read('J610330-2026-000123')).toEqual({ n: 123 })
  for (const text of [
    '',
    'J610330-2026-123',
    'J610330-2026-0001234',
    'L610330-2026-000123',
    ' J610330-2026-000123',
    'J610330-2026-000000',
  ])
    expect(read(text), text).toEqual({ problem: 'malformed' })
  expect(read('J610331-2026-000123')).toEqual({ problem: 'another-organ' })
  expect(read('J610330-2025-000123')).toEqual({ problem: 'another-year' })
})
