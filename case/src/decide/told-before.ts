import type { MatterId } from '@xiqian/standard'
import type { CorrectionItem } from '../acts.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseFile, ToldList } from '../file.ts'
import { standingOf } from '../standing.ts'
import { failing } from './bars.ts'

/** 当时看得到的: materials that a person gave or has to give, and conditions that fail and not for want of time. */
export const knownNow = (file: CaseFile, { plan, declarations }: Circumstances): readonly string[] => [
  ...plan.materials
    .filter((material) => ['there', 'missing'].includes(standingOf(material, file, plan, declarations)))
    .map((material) => material.key),
  ...failing(plan, (condition) => condition.earliestDay === undefined).map((condition) => condition.id),
]

/** A fact is there with the commitment it has now, a paper as it was given then, a condition failed already. */
const wasSoThen = (list: ToldList, file: CaseFile, what: string): boolean => {
  const [of, fact] = what.includes('.') ? what.split('.') : ['joint', what]
  const then = list.saved[of ?? '']?.[fact ?? '']
  if (then !== undefined) return then.commitment === file.saved[of ?? '']?.[fact ?? '']?.commitment
  return list.knew.includes(what) && list.supplied[what] === file.supplied[what]
}

/** What came back to the couple before about this matter: its own lists, and those about the whole application. */
const listsBefore = (file: CaseFile, matter: MatterId | undefined): readonly ToldList[] =>
  file.lists.filter(({ of }) => of === undefined || of === matter)

/**
 * 漏告: the day of the earlier list in which this should have stood, for it was there to be seen and nothing about it has changed.
 * What stood in an earlier list was told, whether or not it was put right; what is new could not have been told.
 */
export const omittedFrom = (file: CaseFile, what: string, matter?: MatterId): ToldList | undefined => {
  const before = listsBefore(file, matter)
  if (before.some(({ named }) => named.includes(what))) return undefined
  return before.find((list) => wasSoThen(list, file, what))
}

/** The same list, each line that an earlier one left out marked as our omission. */
export const withOmissions = (
  items: readonly CorrectionItem[],
  file: CaseFile,
  matter?: MatterId,
): readonly CorrectionItem[] =>
  items.map((item) => {
    const list = omittedFrom(file, item.what, matter)
    return list === undefined ? item : { ...item, omittedOn: list.on }
  })
