import type { PartyCase } from '@xiqian/parts'

const text = (zh: string, en: string) => ({ zh, en })

/** 告知承诺: one that is to be signed here, and one in doubt. */
export const pledges: PartyCase['pledges'] = [
  {
    material: 'promise',
    name: text('承诺', 'Promise'),
    sentence: text('我承诺申报的情况真实。', 'I promise that what I say is true.'),
    law: '工作方案 6',
    ifFalse: text('不实的，撤销登记并记失信。', 'If it is false it is undone, and noted.'),
    digest: 'ab',
    state: 'to-sign',
    words: text('签了就代替证明', 'Signed, it takes the place of a proof'),
    mayAnswer: false,
  },
  {
    material: 'other-promise',
    name: text('另一项承诺', 'Another promise'),
    sentence: text('我承诺属实。', 'I promise that it is true.'),
    law: '工作方案 6',
    ifFalse: text('不实的，撤销登记并记失信。', 'If it is false it is undone, and noted.'),
    digest: 'cd',
    state: 'doubted',
    words: text('核查有疑问，请说明', 'There is a doubt: please answer'),
    until: '2026-02-20',
    mayAnswer: true,
  },
]
