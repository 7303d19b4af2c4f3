import type { HallNeed, Text } from '@xiqian/standard'

/** 取号时说的特殊需要; nobody has to prove it. */
export const needWords = {
  elder: { zh: '老年人', en: 'Elder' },
  disabled: { zh: '残疾人', en: 'Disabled' },
  pregnant: { zh: '孕妇', en: 'Pregnant' },
  'foreign-language': { zh: '用外语', en: 'Another language' },
  military: { zh: '军人', en: 'Military' },
} as const satisfies Readonly<Partial<Record<HallNeed, Text>>>
