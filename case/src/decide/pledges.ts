import {
  addDays,
  addWorkingDays,
  type LegalDay,
  type MaterialKey,
  type PledgeRule,
  pledgeOf,
  type RoleId,
} from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import type { PledgeChecker, PledgeEnd } from '../pledge-events.ts'
import type { PledgeState } from '../pledge-state.ts'
import type { Refusal } from '../refusal.ts'
import { notTrusted } from './bars.ts'
import { isDrawn } from './draw.ts'
import { isStaff } from './who.ts'
import { stamp } from './yes.ts'

type Checked = PledgeRule & { readonly check: NonNullable<PledgeRule['check']> }
export type Caused = { readonly events: readonly CaseEvent[]; readonly errands: readonly ErrandWish[] }

const isChecked = (rule: PledgeRule | undefined): rule is Checked => rule?.check !== undefined

/** So many working days on; past the announced calendar twice as many natural ones, for no clock stands for want of a notice. */
export const within = ({ calendar, today }: Circumstances, days: number): LegalDay => {
  const day = addWorkingDays(calendar, today, days)
  return 'day' in day ? day.day : addDays(today, 2 * days)
}

/** 告知、签名: exactly the sentence that is told now; the window says who promised, or looked itself in place of a promise. */
export const pledgeGiven = (
  act: Act & { readonly type: 'supply' },
  file: CaseFile,
  circumstances: Circumstances,
  role: RoleId | undefined,
): readonly CaseEvent[] | Refusal => {
  const rule = pledgeOf(circumstances, act.material)
  if (rule === undefined || (isStaff(circumstances.by) && act.giving !== 'tick')) return []
  if (role === undefined)
    return { refused: 'malformed', where: 'by', problem: { zh: '请选择由谁承诺', en: 'Say who promises it' } }
  const barred = isChecked(rule) ? notTrusted(file, [role], circumstances, rule.instead) : undefined
  if (barred !== undefined) return barred
  const { sentenceDigest } = act
  if (sentenceDigest === undefined || sentenceDigest !== circumstances.digests.pledges?.[act.material])
    return { refused: 'changed-since-you-looked', difference: [{ what: act.material, now: rule.sentence }] }
  const matters = circumstances.plan.materials.find(({ key }) => key === act.material)?.matters ?? []
  return [{ ...stamp(circumstances), type: 'PledgeGiven', material: act.material, role, sentenceDigest, matters }]
}

/** Whether anything that was granted on it still stands. */
export const stillStands = (file: CaseFile, { matters }: PledgeState): boolean =>
  matters.some((matter) => {
    const stage = file.matters[matter]?.stage
    return stage === 'decided' || stage === 'issued' || stage === 'void-proposed'
  })

export const closed = (
  circumstances: Circumstances,
  material: MaterialKey,
  { role }: PledgeState,
  end: PledgeEnd,
): CaseEvent => ({
  ...stamp(circumstances),
  type: 'PledgeClosed',
  material,
  role,
  end,
  on: circumstances.today,
})

/** Looked up on that day, and seen on the day after it whether anybody answered. */
const clockOf = (circumstances: Circumstances, material: MaterialKey, checker: PledgeChecker, days: number) => {
  const due = within(circumstances, days)
  const ask = (on: LegalDay): readonly ErrandWish[] =>
    checker.of === 'source' ? [{ kind: 'check-pledge', material, on }] : []
  const chase: ErrandWish = { kind: 'chase-deadline', pledge: material, on: within(circumstances, days + 1) }
  return { due, ask, chase }
}

const asked = (
  circumstances: Circumstances,
  material: MaterialKey,
  state: PledgeState,
  checker: PledgeChecker,
  days: number,
): Caused => {
  const { due, ask, chase } = clockOf(circumstances, material, checker, days)
  const event = { ...stamp(circumstances), type: 'PledgeCheckAsked', material, role: state.role, checker, due } as const
  return { events: [event], errands: [...ask(circumstances.today), chase] }
}

/** An officer looks at a drawn share; who is not drawn is done with. */
const byEye = (
  file: CaseFile,
  circumstances: Circumstances,
  material: MaterialKey,
  state: PledgeState,
  { check }: Checked,
  otherwise: PledgeEnd,
): Caused => {
  const { eye } = check
  const seed = circumstances.turns.pledging?.seed ?? ''
  return eye !== undefined && isDrawn(seed, `${file.stream.id} ${material}`, eye.sharePercent)
    ? asked(circumstances, material, state, { of: 'officer', staffRole: eye.by }, check.withinDays)
    : { events: [closed(circumstances, material, state, otherwise)], errands: [] }
}

/** 事后核查 begins when the first matter that rests on a promise is granted. */
export const pledgesToCheck = (file: CaseFile, circumstances: Circumstances): Caused => {
  const caused = Object.entries(file.pledges).map(([material, state]): Caused => {
    const rule = pledgeOf(circumstances, material)
    if (state.stage !== 'given' || !isChecked(rule) || !stillStands(file, state)) return { events: [], errands: [] }
    const { source } = rule.check
    return source === undefined
      ? byEye(file, circumstances, material, state, rule, 'not-drawn')
      : asked(circumstances, material, state, { of: 'source', source: source.id }, rule.check.withinDays)
  })
  return { events: caused.flatMap(({ events }) => events), errands: caused.flatMap(({ errands }) => errands) }
}

/** 查不清: tried again by its clock, then by eye where it is drawn, then closed; never to the harm of whoever promised. */
export const unverified = (
  file: CaseFile,
  circumstances: Circumstances,
  material: MaterialKey,
  state: PledgeState & { readonly stage: 'to-check' },
  because: 'no-record' | 'silent',
): Caused => {
  const rule = pledgeOf(circumstances, material)
  if (!isChecked(rule)) return { events: [closed(circumstances, material, state, 'unverifiable')], errands: [] }
  if (state.tries + 1 >= rule.check.atMostTries)
    return state.checker.of === 'source'
      ? byEye(file, circumstances, material, state, rule, 'unverifiable')
      : { events: [closed(circumstances, material, state, 'unverifiable')], errands: [] }
  const { due: again, ask, chase } = clockOf(circumstances, material, state.checker, rule.check.againAfterDays)
  const event = {
    ...stamp(circumstances),
    type: 'PledgeUnverified',
    material,
    role: state.role,
    because,
    again,
  } as const
  return { events: [event], errands: [...ask(again), chase] }
}
