import type { Standard } from '../standard.ts'
import type { FactAddress, LegalDay, Plan, Situation, Text } from '../types.ts'
import { machineOf } from './machine.ts'
import { plan } from './plan.ts'

/** 情形引导: what can be said before anybody has signed in, with "if one of you ..." in place of lines about a person. */
export type GuidancePlan = {
  readonly plan: Plan
  readonly notes: readonly { readonly id: string; readonly text: Text; readonly basis: string }[]
}

/** The plan of the joint answers alone, `unsure` of some. Own facts that are in the situation are not looked at. */
export const guidancePlan = (
  standard: Standard,
  situation: Situation,
  on: LegalDay,
  unsure: readonly FactAddress[] = [],
): GuidancePlan => {
  const joint = Object.fromEntries(Object.entries(situation).filter(([address]) => !address.includes('.')))
  const whole = plan(standard, joint, on, on, unsure)
  const machine = machineOf(standard)
  const known = machine.words.slots.load(joint, unsure)
  const planned = new Set(whole.matters.map((matter) => matter.id))
  const notes = new Map<string, GuidancePlan['notes'][number]>()

  for (const { of, rule } of machine.conditions) {
    if (of.ifOneOfYou === undefined || !planned.has(of.matter) || rule.judge(known, on).holds === false) continue
    notes.set(of.id, { id: of.id, text: of.ifOneOfYou, basis: of.basis })
  }
  for (const { of, rule } of machine.materials) {
    if (of.ifOneOfYou === undefined || !of.matters.some((matter) => planned.has(matter))) continue
    if (rule.judge(known, on).holds !== false) notes.set(of.id, { id: of.id, text: of.ifOneOfYou, basis: of.basis })
  }
  const dependsOn = whole.dependsOn.filter((address) => !address.includes('.'))
  return {
    plan: {
      ...whole,
      conditions: whole.conditions.filter((line) => line.sees === 'all'),
      advice: whole.advice.filter((line) => line.sees === 'all'),
      dependsOn,
      dependsOnSeenBy: {},
    },
    notes: [...notes.values()],
  }
}
