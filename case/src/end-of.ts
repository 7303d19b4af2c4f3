import type { EndCode, EndKind } from '@xiqian/standard'
import type { CaseFile, MatterState } from './file.ts'

/** 怎样办结: the one end that a matter came to; undefined while it is under way. */
export const endOf = (state: MatterState): EndKind | undefined => {
  switch (state.stage) {
    case 'issued':
      return state.form === 'none' ? 'no-result' : 'result'
    case 'ended':
      return state.because
    case 'planned':
    case 'waiting':
    case 'asked':
    case 'in-inbox':
    case 'paused':
    case 'correcting':
    case 'returned':
    case 'decided':
    case 'void-proposed':
    case 'objected':
      return undefined
  }
}

/** 办结结果 of an end; undefined where the version was recorded before there were such codes. */
export const endCodeOf = (end: EndKind | undefined, codes: readonly EndCode[]): EndCode | undefined =>
  end === undefined ? undefined : codes.find(({ ends }) => ends.includes(end))

/** 一件的办结结果: of its matters the one that stands first in the table; undefined while any is under way. */
export const caseEndCode = (file: CaseFile, codes: readonly EndCode[]): EndCode | undefined => {
  if (file.intake.stage === 'withdrawn' || file.intake.stage === 'merged') return endCodeOf(file.intake.stage, codes)
  const ends = Object.values(file.matters).map(endOf)
  if (file.intake.stage !== 'accepted' || ends.includes(undefined)) return undefined
  return codes.find((code) => code.ends.some((end) => ends.includes(end)))
}
