import { describe, expect, it } from 'vitest'
import { cardSilence, keyMeant, type Press } from '../src/model/keys.ts'

const press = (given: Partial<Press>): Press => ({
  key: 'Enter',
  isComposing: false,
  repeat: false,
  modified: false,
  focus: 'page',
  sinceCard: Number.POSITIVE_INFINITY,
  ...given,
})
const on = { functionKeys: true }

describe('键', () => {
  it('Enter on the page is the red key', () => {
    expect(keyMeant(press({}), on)).toBe('Enter')
  })

  it('Enter belongs to the field, the button or the dialog that holds the focus', () => {
    for (const focus of ['typing', 'control', 'dialog'] as const) expect(keyMeant(press({ focus }), on)).toBeUndefined()
  })

  it('the Enter that ends a Chinese composition presses nothing', () => {
    expect(keyMeant(press({ isComposing: true }), on)).toBeUndefined()
  })

  it('a held or modified key presses nothing', () => {
    expect(keyMeant(press({ repeat: true }), on)).toBeUndefined()
    expect(keyMeant(press({ key: 'F4', modified: true }), on)).toBeUndefined()
  })

  it('the second Enter of a card reader does not press the red key', () => {
    expect(keyMeant(press({ sinceCard: 3 }), on)).toBeUndefined()
    expect(keyMeant(press({ sinceCard: cardSilence }), on)).toBe('Enter')
  })

  it('function keys act from a field too, never while a dialog stands open', () => {
    expect(keyMeant(press({ key: 'F9', focus: 'typing' }), on)).toBe('F9')
    expect(keyMeant(press({ key: 'F9', focus: 'dialog' }), on)).toBeUndefined()
  })

  it('function keys can be switched off; Enter stays', () => {
    expect(keyMeant(press({ key: 'F2' }), { functionKeys: false })).toBeUndefined()
    expect(keyMeant(press({}), { functionKeys: false })).toBe('Enter')
  })

  it('letters are never keys of the screen', () => {
    for (const key of ['a', 'A', ' ', 'F5', 'Escape']) expect(keyMeant(press({ key }), on)).toBeUndefined()
  })
})
