import type { Actor } from '../src/index.ts'

export const one: Actor = { who: 'acc-1', as: { kind: 'party', role: 'one' }, purpose: 'apply' }
export const two: Actor = { who: 'acc-2', as: { kind: 'party', role: 'two' }, purpose: 'apply' }
export const third: Actor = { who: 'acc-3', as: { kind: 'third', consent: 'agreement-of-third' }, purpose: 'agree' }
export const system: Actor = { who: 'system', as: { kind: 'system' }, purpose: 'errand' }
const staff = (who: string, staffRole: string, forWhom?: string): Actor => ({
  who,
  as: { kind: 'staff', staffRole, organ: 'organ-1', region: '610112' },
  ...(forWhom !== undefined && { forWhom }),
  purpose: 'window',
})
/** 帮办人 of party one, by the mandate m-1. */
export const kin: Actor = { who: 'acc-5', as: { kind: 'helper', mandate: 'm-1' }, forWhom: 'one', purpose: 'help' }
export const clerk = staff('staff-1', 'registrar')
export const clerkFor = (role: string): Actor => staff('staff-1', 'registrar', role)
export const cardOfficer = staff('staff-2', 'card-officer')
export const moveOfficer = staff('staff-3', 'move-officer')

/** A second officer of the cards, and the head of their organ. */
export const otherCardOfficer = staff('staff-4', 'card-officer')
export const head = staff('staff-5', 'organ-head')
