import type { Text } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { isLiveMandate } from '../mandates.ts'
import type { Refusal } from '../refusal.ts'

const askThem: Text = {
  zh: '委托里没有这一项；请本人来办,或请本人重新写一份委托',
  en: 'The mandate does not hold this: let the person do it, or give a new mandate that says so',
}

/**
 * 帮办人做得了吗: what the mandate holds and nothing else, while it lives; the standard says why not and what to do instead.
 * Undefined where it may be done, and for everybody who is no helper. Taking and ending a mandate are the helper's own.
 */
export const outsideMandate = (act: Act, file: CaseFile, { by, today, turns }: Circumstances): Refusal | undefined => {
  if (by.as.kind !== 'helper' || act.type === 'take-mandate' || act.type === 'end-mandate') return undefined
  const mandate = file.mandates[by.as.mandate]
  if (mandate?.stage !== 'taken' && mandate?.stage !== 'ended') return { refused: 'not-your-act' }
  if (mandate.who !== by.who || mandate.role !== by.forWhom) return { refused: 'not-your-act' }
  if (!isLiveMandate(file, mandate, today)) return { refused: 'mandate-over' }

  const granted: readonly string[] = mandate.acts
  // 打勾承诺 is one's own word, like a confirmation.
  const isPromise = act.type === 'supply' && act.giving === 'tick'
  if (granted.includes(act.type) && !isPromise) return undefined
  const asked = isPromise ? 'confirm' : act.type
  const never = turns.mandates.never.find(({ acts }) => acts.includes(asked))
  return { refused: 'not-for-a-helper', doNext: never?.doNext ?? askThem }
}
