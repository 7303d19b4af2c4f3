import type { Plan } from '@xiqian/standard'
import type { RuleBeside } from './side-by-side.ts'

/** 走绿色通道的: the standard opens a window of that kind for them; what it rests on is not told. */
export const isGreen = ({ windows }: Pick<Plan, 'windows'>): boolean => windows.some(({ kind }) => kind === 'green')

/** Beside the case at the window: who is served first, and that no proof of it is asked for. */
export const greenRules = ({ windows }: Pick<Plan, 'windows'>): readonly RuleBeside[] =>
  windows
    .filter(({ kind }) => kind === 'green')
    .map(({ name, basis }) => ({
      title: name,
      words: {
        zh: '同一时段先叫这一家，能坐着办就坐着办；不看、不收证明',
        en: 'Call them first of their time and let them sit; look at no proof and take none',
      },
      basis,
      tone: 'plain',
    }))
