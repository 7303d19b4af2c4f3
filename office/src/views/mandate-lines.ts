import type { CaseEvent } from '@xiqian/case'
import type { RoleId, Standard, Text } from '@xiqian/standard'
import { dayWords } from './words.ts'

type Said = { readonly title: Text; readonly note?: Text }

const text = (zh: string, en: string): Text => ({ zh, en })
const ended = {
  party: text('本人结束的', 'Ended by the party'),
  helper: text('帮办人自己结束的', 'Ended by the helper'),
  window: text('在窗口结束的', 'Ended at the window'),
}

const nameOf = ({ parties }: Pick<Standard, 'parties'>, role: RoleId | undefined): Text =>
  parties.find(({ id }) => id === role)?.name ?? text(role ?? '', role ?? '')

/** 谁的事: what concerns one party alone is on the timeline of that party and of officers (`me` undefined). */
export const isShownTo = (event: CaseEvent, me: RoleId | undefined): boolean => {
  switch (event.type) {
    case 'MandateGiven':
    case 'MandateTaken':
    case 'MandateEnded':
      return me === undefined || event.role === me
    case 'Answered':
      return me === undefined || event.of === 'joint' || event.of === me
    case 'Supplied':
      return me === undefined || event.role === undefined || event.role === me
    default:
      return true
  }
}

/** 帮办代办 on the timeline; what a helper typed or gave stands there as well, for nobody but the helper did it. */
export const mandateLine = (standard: Standard, event: CaseEvent): Said | undefined => {
  const isHelped = event.by.as.kind === 'helper'
  const whom = nameOf(standard, event.by.forWhom)
  switch (event.type) {
    case 'MandateGiven': {
      const kind = standard.turns.mandates.kinds.find(({ id }) => id === event.kind)?.name ?? text('', '')
      const until = dayWords(event.until)
      const giver = nameOf(standard, event.role)
      return {
        title: text(`${giver.zh}请${kind.zh}帮办`, `${giver.en} asked for a helper: ${kind.en}`),
        note: text(`到${until.zh}为止，随时可以停`, `Until ${until.en}; it may be ended at any time`),
      }
    }
    case 'MandateTaken':
      return { title: text('帮办人接受了委托', 'The helper took the mandate') }
    case 'MandateEnded':
      return { title: text('帮办委托结束', 'The mandate ended'), note: ended[event.because] }
    case 'Answered':
      return isHelped ? { title: text(`帮办人替${whom.zh}填写`, `The helper answered for ${whom.en}`) } : undefined
    case 'Supplied':
      return isHelped
        ? { title: text(`帮办人替${whom.zh}交了材料`, `The helper gave a paper for ${whom.en}`) }
        : undefined
    default:
      return undefined
  }
}

/** 谁做的: said with whatever a helper did. */
export const byHelperNote = (standard: Standard, { by, type }: CaseEvent): Text | undefined => {
  if (by.as.kind !== 'helper' || type === 'MandateTaken' || type === 'MandateEnded') return undefined
  const whom = nameOf(standard, by.forWhom)
  return text(`由${whom.zh}的帮办人代办`, `Done by the helper of ${whom.en}`)
}
