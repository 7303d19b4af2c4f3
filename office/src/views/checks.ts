import type { CaseFile } from '@xiqian/case'
import type { Plan, RoleId, Situation, Standard, Text } from '@xiqian/standard'

export type ShownCheck = {
  source: string
  name: Text
  state: 'not-asked' | 'asking' | 'MATCH' | 'MISMATCH' | 'NOT_FOUND' | 'UNAVAILABLE'
  at?: string
}

/** 核验状态 of one party: each source that is asked about it and what came of it. */
export const shownChecks = (
  standard: Standard,
  plan: Plan,
  file: CaseFile,
  situation: Situation,
  role: RoleId,
): readonly ShownCheck[] =>
  (plan.checks ?? []).flatMap(({ source, of }) => {
    const declared = standard.sources.find(({ id }) => id === source)
    if (of !== role || declared === undefined) return []
    const check = file.checks[`${source}@${role}`]
    const party = file.parties[role]
    const isTold = party !== undefined && 'told' in party && party.told !== undefined
    const verdict = situation[`${role}.${declared.verdictIn}`]
    const state: ShownCheck['state'] =
      verdict === 'MATCH' || verdict === 'MISMATCH' || verdict === 'NOT_FOUND' || verdict === 'UNAVAILABLE'
        ? verdict
        : isTold && check === undefined
          ? 'asking'
          : 'not-asked'
    return [{ source, name: declared.name, state, ...(check === undefined ? {} : { at: check.at }) }]
  })
