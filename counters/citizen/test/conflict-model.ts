import type { PartyCase } from '@xiqian/parts'
import { text } from './models.ts'

const conflict: PartyCase['conflicts'][number] = {
  conflict: 'household-address',
  role: 'partyM',
  name: text('户籍地址', 'Address of the household'),
  state: 'asked',
  meanwhile: 'wait',
  headline: text('您说记错了，我们在问提供单位', 'You say that it is wrong; its provider is asked'),
  words: text('我们请公安核对', 'The police are asked to look'),
  canShow: text('户口簿', 'the household booklet'),
  basis: '条例',
  since: '2026-03-02T09:00:00+08:00',
  provider: { name: text('公安数据校核值守', 'Police data desk'), telephone: '12345', until: '2026-03-09' },
  late: true,
  sides: [
    {
      from: 'public-security.household',
      fromName: text('户籍核验', 'Household register'),
      value: text('旧街 1 号', '1 Old Street'),
      at: '2026-03-02T09:00:00+08:00',
      fresh: text('24 小时内更新', 'No older than 24 hours'),
      authoritative: true,
    },
    {
      from: 'asked',
      fromName: text('本人', 'The person'),
      value: text('新街 8 号', '8 New Street'),
      at: '2026-03-02T09:10:00+08:00',
      authoritative: false,
    },
  ],
  answers: [],
}

export const conflicts: PartyCase['conflicts'] = [
  conflict,
  {
    ...conflict,
    conflict: 'ethnicity',
    name: text('民族', 'Ethnic group'),
    state: 'settled',
    headline: text('提供单位核对过，登记无误', 'The record stands'),
    answers: [
      { from: text('人口库', 'Population register'), words: text('登记无误', 'It stands'), at: conflict.since },
    ],
  },
]

export const disputable: PartyCase['disputable'] = [
  {
    conflict: 'living',
    name: text('在世状态', 'Living or not'),
    value: text('已登记死亡', 'Registered as dead'),
    fromName: text('人口库', 'Population register'),
    options: [
      { value: 'true', name: text('在世', 'Living') },
      { value: 'false', name: text('已登记死亡', 'Registered as dead') },
    ],
  },
  {
    conflict: 'property-address',
    name: text('房屋坐落', 'Address of the property'),
    value: text('旧街 1 号', '1 Old Street'),
    fromName: text('不动产登记核验', 'Land register'),
  },
]
