import type { Mistake } from './mistakes.ts'

const halls = 'province/halls.yaml'
export const mistakesInHalls: readonly Mistake[] = [
  ['号多得办不完', { file: halls, replace: '  placesATime: 3', by: '  placesATime: 5' }, '3 个窗口办不完 5 件'],
  ['不是一段时间', { file: halls, replace: '"12:00-14:00"', by: '"14:00-12:00"' }, '不是一段时间'],
  ['加开的和平时重叠', { file: halls, replace: '"12:00-14:00"', by: '"11:00-14:00"' }, '和平时的重叠'],
  [
    '没有这个预案',
    { file: halls, replace: 'day: 2026-05-21, plan: peak', by: 'day: 2026-05-21, plan: peek' },
    '没有叫“peek”的预案',
  ],
  ['不是全省的大厅', { file: halls, replace: 'of: registry-610113', by: 'of: registry-610199' }, '不是全省的一个大厅'],
  ['留得比有的多', { file: halls, replace: 'percent: 20', by: 'percent: 96' }, '预留了 101%'],
  [
    '例子算错',
    { file: halls, replace: 'windows: 5, places: 240', by: 'windows: 5, places: 144' },
    '5 个窗口、240 个号',
  ],
  ['号票字母重复', { file: halls, replace: 'letter: T', by: 'letter: A' }, '字母不能重复'],
  ['车同时在两站', { file: halls, replace: '"14:00-16:00"', by: '"11:00-16:00"' }, '同一辆车同时在两站'],
]
