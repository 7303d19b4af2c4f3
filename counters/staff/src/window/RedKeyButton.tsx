import type { StaffCaseView } from '../door/answers.ts'
import { KeyButton } from '../kit/KeyButton.tsx'
import { matterName, whoIs } from '../model/case-view.ts'
import { type RedKey, whoComes } from '../model/red-key.ts'
import { windowWords } from '../words/window.ts'

/** 双方, or the one who comes. */
const whoCome = (view: StaffCaseView): string => {
  const [only, ...others] = whoComes(view)
  return others.length === 0 ? whoIs(view, only) : whoIs(view, undefined)
}

/** What the red key says. */
export const redKeyWords = (key: RedKey, view: StaffCaseView): string => {
  const words = windowWords.red
  switch (key.press) {
    case 'check-in':
      return words.checkIn(whoCome(view))
    case 'verify':
      return words.verify
    case 'accept':
      return key.promising ? words.acceptGap : words.accept
    case 'declare':
      return words.declare(whoIs(view, key.declaration.role))
    case 'photo':
      return words.photo(key.material.name.zh)
    case 'decide':
      return words.decide(matterName(view, key.matter))
    case 'keep-place':
      return words.keepPlace
    case 'hand-out':
      return words.handOut
    case 'print':
      return words.print
    case 'next':
      return words.next
    case 'other':
      return words.other(key.who.zh)
    case 'none':
      return key.words?.zh ?? words.none
  }
}

type Props = {
  readonly red: RedKey
  readonly view: StaffCaseView
  readonly busy: boolean
  readonly onPress: () => void
}

export const RedKeyButton = ({ red, view, busy, onPress }: Props) => (
  <KeyButton
    label={redKeyWords(red, view)}
    keyName="Enter"
    red
    busy={busy}
    disabled={red.press === 'none' || red.press === 'other'}
    onPress={onPress}
  />
)
