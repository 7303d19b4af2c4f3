import type { Static } from '@sinclair/typebox'
import type { CaseFile } from '@xiqian/case'
import type { Plan, Standard, Text } from '@xiqian/standard'
import type { StaffCaseView } from '../shapes/staff.ts'

const nameOf = (standard: Standard, plan: Plan, what: string): Text => {
  const material = plan.materials.find(({ key }) => key === what)
  if (material !== undefined) return material.name
  const [conflict = '', of = ''] = what.split('@')
  const rule = standard.conflicts.find(({ id }) => id === conflict)
  if (rule !== undefined) {
    const whose = standard.parties.find(({ id }) => id === of)?.name ?? { zh: of, en: of }
    return { zh: `${whose.zh}：${rule.name.zh}不一致`, en: `${whose.en}: ${rule.name.en} differs` }
  }
  const [role = '', own = ''] = what.split('.')
  const party = standard.parties.find(({ id }) => id === role)?.name
  const fact = standard.facts.find(({ id }) => id === (own === '' ? what : own))?.name ?? { zh: what, en: what }
  return party === undefined ? fact : { zh: `${party.zh}：${fact.zh}`, en: `${party.en}: ${fact.en}` }
}

/** 要看的: what an officer has to see before the case is passed, and until when. */
export const toSee = (
  standard: Standard,
  plan: Plan,
  { intake, supplied }: CaseFile,
): NonNullable<Static<typeof StaffCaseView>['preReview']> | undefined =>
  intake.stage !== 'in-pre-review'
    ? undefined
    : {
        until: intake.until,
        late: intake.late !== undefined,
        basis: standard.preReview?.basis ?? '',
        toSee: intake.what.map((what) => ({
          what,
          name: nameOf(standard, plan, what),
          paper: supplied[what]?.filePart !== undefined,
        })),
      }
