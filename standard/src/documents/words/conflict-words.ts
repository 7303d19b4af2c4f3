import type { WhenConflicting } from '../../conflict-types.ts'
import type { Text } from '../../types.ts'
import { text } from '../text.ts'

const meanwhile: Readonly<Record<WhenConflicting, Text>> = {
  wait: text('等答复，不作决定', 'Nothing is decided before the answer'),
  'go-on': text('先按权威来源往下办', 'It goes on by the authoritative word'),
  'by-eye': text('由工作人员当面核实', 'An officer looks'),
}

/** 《工作方案》: the chapter of registers that differ. */
export const conflictWords = {
  name: text('数据不一致与校核', 'Registers that differ'),
  lead: text(
    '两个来源说法不同，或者本人说来源记错了，都不悄悄取一个：两边的说法都给本人看，向提供单位发校核，时限是提供单位的。',
    'Where two registers differ, or a person says that one is wrong, nobody picks in silence: both words are shown, the provider is asked to look, and the time is the provider’s.',
  ),
  none: text('没有写数据不一致时怎么办。', 'Nothing is said for registers that differ.'),
  what: text('哪一项', 'What'),
  sources: text('谁说', 'Who says it'),
  meanwhile: text('答复以前', 'Before the answer'),
  authoritative: text('以“{source}”为准；{meanwhile}', 'The word of "{source}" counts; {meanwhile}'),
  told: text('跟当事人说的', 'What the party reads'),
  saysMeanwhile: meanwhile,
} as const
