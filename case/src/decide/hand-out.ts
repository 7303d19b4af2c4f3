import type { Text } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { isLiveMandate } from '../mandates.ts'
import { isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

const inPerson: Text = {
  zh: '委托里没有代领；请本人来领,或改为邮寄',
  en: 'The mandate does not hold receiving: hand it to the person, or send it by post',
}

/** 统一出件: everything on paper in one hand; by post it costs no visit. */
export const handOut = (
  act: Act & { readonly type: 'hand-out' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isStaff(circumstances.by)) return { refused: 'not-your-act' }
  const waiting = file.handOut.stage === 'waiting' ? file.handOut.matters : []
  const isWhole = waiting.every((matter) => act.matters.includes(matter)) && act.matters.length === waiting.length
  if (!isWhole) return { refused: 'no-such-thing' }

  const { way, matters, mandate, tracking } = act
  if (way === 'post' && tracking === undefined) return { refused: 'facts-missing', facts: ['tracking'] }
  if (mandate !== undefined) {
    const receiver = file.mandates[mandate]
    if (receiver?.stage !== 'taken' || !isLiveMandate(file, receiver, circumstances.today))
      return { refused: 'mandate-over' }
    if (!receiver.acts.includes('receive')) return { refused: 'not-for-a-helper', doNext: inPerson }
  }
  const to = mandate === undefined ? {} : { mandate }
  const by = way === 'post' && tracking !== undefined ? { tracking } : {}
  return yes([{ ...stamp(circumstances), type: 'HandedOut', way, matters, on: circumstances.today, ...by, ...to }])
}
