import type { Static } from '@sinclair/typebox'
import type { Text } from '@xiqian/standard'
import type { OwedShape } from '../shapes/parts.ts'
import type { ShownMatter } from './matters.ts'

/** Who holds a matter, said to an officer: the couple is not "you" at this side of the window. */
const here: Text = { zh: '窗口当场办', en: 'At the window' }
const afterAcceptance: Text = { zh: '受理后转办', en: 'Passed on after acceptance' }
const holders: Readonly<Record<string, Text>> = {
  correcting: { zh: '等当事人补正', en: 'Waits for the applicants’ correction' },
}

export const mattersToStaff = (matters: readonly ShownMatter[]): readonly ShownMatter[] =>
  matters.map((matter) => ({ ...matter, holder: holderOf(matter) }))

const holderOf = ({ stage, decidedIn, waitMinutes, holder }: ShownMatter): Text =>
  stage !== 'planned'
    ? (holders[stage] ?? holder)
    : decidedIn === 'at-the-window' || waitMinutes !== undefined
      ? here
      : afterAcceptance

type Owed = Static<typeof OwedShape>

/** 还欠的, said to an officer: who brings it, and that nothing is asked where a source owes it. */
export const owedToStaff = (owed: readonly Owed[]): readonly Owed[] =>
  owed.map((one) => ({
    ...one,
    note:
      one.owedBy === 'source'
        ? { zh: '系统一直在查，恢复后自动补上', en: 'It is asked for by itself until it comes' }
        : { zh: '手机拍照上传就行，不用再来窗口', en: 'A photo from the phone will do; no further visit' },
  }))
