import type { Text } from '../types.ts'
import type { Component } from './difference.ts'

/** 方案的组成 by the words that people use for them. */
export const componentWords: Readonly<Record<Component, Text>> = {
  matter: { zh: '事项', en: 'matter' },
  'matter-days': { zh: '事项的天数', en: 'days of the matter' },
  material: { zh: '材料', en: 'paper' },
  'material-class': { zh: '材料的类别', en: 'class of the paper' },
  'supply-days': { zh: '补交的期限', en: 'days to supply it' },
  giving: { zh: '给法', en: 'how it is given' },
  promise: { zh: '承诺的总时限', en: 'promise of the whole' },
  visit: { zh: '到场', en: 'visit' },
  consent: { zh: '同意', en: 'consent' },
  condition: { zh: '条件', en: 'condition' },
  window: { zh: '窗口', en: 'window' },
  'external-days': { zh: '外省的天数', en: "another province's days" },
}
