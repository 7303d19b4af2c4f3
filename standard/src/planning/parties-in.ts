import type { Standard } from '../standard.ts'
import type { LegalDay, RoleId, Situation } from '../types.ts'
import type { Asked } from './asked.ts'
import { isIn } from './is-in.ts'
import { type Machine, machineOf } from './machine.ts'
import { nothingWanted, type Wanting } from './wanting.ts'

/** Parties that are certainly not there in this situation; one that cannot be told yet is counted as there. */
export const absentRoles = (
  machine: Machine,
  asked: Pick<Asked, 'known' | 'on'>,
  wanting: Wanting,
): readonly RoleId[] => {
  let absent: RoleId[] | undefined
  for (const { of, rule } of machine.parties) {
    if (of.when === undefined || isIn(rule, 'all', asked, wanting)) continue
    if (rule.judge(asked.known, asked.on).holds !== false) continue
    absent ??= []
    absent.push(of.id)
  }
  return absent ?? nobody
}

const nobody: readonly RoleId[] = []

/** 当事人: who is a party in this situation, e.g. one parent or two. */
export const partiesIn = (standard: Standard, situation: Situation, on: LegalDay): readonly RoleId[] => {
  const machine = machineOf(standard)
  const known = machine.words.slots.load(situation)
  const absent = absentRoles(machine, { known, on }, nothingWanted(machine.words.roles))
  return machine.words.roles.filter((role) => !absent.includes(role))
}
