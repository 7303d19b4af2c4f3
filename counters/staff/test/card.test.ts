import { describe, expect, it } from 'vitest'
import { checkDigitOf, couldBe, parseCard, whoseCard } from '../src/model/card.ts'

const number = (digits: string): string => digits + checkDigitOf(digits)
const his = number('61990119970304241')
const hers = number('61990219990528052')

describe('读卡', () => {
  it('reads name and number as the reader types them', () => {
    expect(parseCard(`张三|${his}`)).toEqual({ read: 'card', name: '张三', citizenNumber: his })
  })

  it('reads the other order, tabs, spaces, a line end and full-width signs of an input method left on', () => {
    const wide = [...his].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    for (const line of [`${his}|张三`, `张三\t${his}\r\n`, ` 张三 | ${his} `, `张三｜${wide}`]) {
      expect(parseCard(line)).toEqual({ read: 'card', name: '张三', citizenNumber: his })
    }
  })

  it('keeps rare characters and the dot of a name', () => {
    expect(parseCard(`阿依古丽·𬭎|${his}`)).toMatchObject({ name: '阿依古丽·𬭎' })
  })

  it('takes a number alone, with a small x, and with the spaces people type', () => {
    const withX = Array.from({ length: 200 }, (_, index) => number(`6199011997030${String(1000 + index)}`)).find(
      (one) => one.endsWith('X'),
    )
    expect(withX).toBeDefined()
    expect(parseCard(withX?.toLowerCase() ?? '')).toEqual({ read: 'card', citizenNumber: withX })
    expect(parseCard(`${his.slice(0, 6)} ${his.slice(6, 14)} ${his.slice(14)}`)).toEqual({
      read: 'card',
      citizenNumber: his,
    })
  })

  it('guesses nothing: an empty line, a name alone, a cut number and a wrong last digit are read again', () => {
    const wrong = his.slice(0, 17) + (his.endsWith('1') ? '2' : '1')
    expect(parseCard('  ')).toEqual({ read: 'unreadable', because: 'empty' })
    expect(parseCard('张三|')).toEqual({ read: 'unreadable', because: 'no-number' })
    expect(parseCard(`张三|${his.slice(0, 15)}`)).toEqual({ read: 'unreadable', because: 'length' })
    expect(parseCard(`张三|${wrong}`)).toEqual({ read: 'unreadable', because: 'check-digit' })
  })

  it('agrees with the check digits of GB 11643 for the published example', () => {
    expect(checkDigitOf('11010519491231002')).toBe('X')
  })
})

describe('这张卡是谁的', () => {
  const mask = (one: string): string => `${one.slice(0, 6)}********${one.slice(14)}`
  const parties = [
    { role: 'partyM', verified: false, facts: [{ masked: '张*' }, { masked: mask(his) }] },
    { role: 'partyF', verified: false, facts: [{ masked: '李**' }, { masked: mask(hers) }] },
  ]

  it('goes to the party whose masked number it fits, whichever card is read first', () => {
    expect(whoseCard(parties, hers)?.role).toBe('partyF')
    expect(whoseCard(parties, his)?.role).toBe('partyM')
  })

  it("is nobody's when it fits none of them", () => {
    expect(whoseCard(parties, number('61990319900101001'))).toBeUndefined()
  })

  it('goes to the first who is not verified where no number is shown', () => {
    const bare = [
      { role: 'partyM', verified: true, facts: [{ masked: '张*' }] },
      { role: 'partyF', verified: false, facts: [{ masked: '****' }] },
    ]
    expect(whoseCard(bare, his)?.role).toBe('partyF')
  })

  it('does not take a value that shows nothing for a number', () => {
    expect(couldBe('*'.repeat(18), his)).toBe(false)
  })
})
