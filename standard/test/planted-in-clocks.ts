import type { Edit, Planted } from './planted.ts'

const hukou = 'matters/hukou-migration.yaml'
const marriage = 'matters/marriage-registration.yaml'
const birth = 'matters/birth-registration.yaml'
const social = 'matters/social-insurance-transfer.yaml'

const overlay = (rest: string): Edit => ({
  file: 'overlays/baoji.yaml',
  replace: '',
  by: `id: baoji
name: { zh: 宝鸡市, en: Baoji }
regions: ["610300"]
version: "2026.1"
inForceFrom: 2026-01-01
basis: 试种 〔本标准假设〕
${rest}`,
})
const there = `    examples:
      - { title: 在宝鸡, given: { mover: partyM, settleAt: spouse-property, settleCounty: "610302", registerCounty: "610302" }, applies: true }
      - { title: 在西安, given: { mover: partyM, settleAt: spouse-property, settleCounty: "610112", registerCounty: "610112" }, applies: false }
`

/** Clocks without end, elements of the law that give way, bars that stand open, cities that ask for more. */
export const plantedInClocks: readonly Planted[] = [
  {
    title: '承诺比法定的还长',
    edits: [{ file: hukou, replace: 'statutoryDays: 20', by: 'statutoryDays: 4' }],
    what: 'more-days-than-the-law',
    of: 'matters/hukou-migration',
    file: hukou,
    near: '- { is: 5 } #',
    in: '落户到哪里：陕西省内',
  },
  {
    title: '自己的时钟有一个环节没有天数',
    edits: [{ file: social, replace: 'days: 15', by: 'days: 0' }],
    what: 'own-clock-without-end',
    of: 'matters/social-insurance-transfer',
    file: social,
    near: 'id: social-insurance-transfer',
  },
  {
    title: '外部时钟没有天数',
    edits: [
      { file: hukou, replace: '        days: 5\n', by: '        days: 0\n' },
      { file: hukou, replace: 'externalDays: 5', by: 'externalDays: 0' },
    ],
    what: 'external-clock-without-days',
    of: 'matters/hukou-migration',
    file: hukou,
    near: 'when: crossProvince\n      is:',
    in: '从哪里迁出：外省',
  },
  {
    title: '暂停没有最长天数',
    edits: [{ file: 'event.yaml', replace: 'atMostDays: 10', by: 'atMostDays: 0' }],
    what: 'pause-without-end',
    of: 'pauses/correction',
    file: 'event.yaml',
    near: 'id: correction',
  },
  {
    title: '承诺之内的事项等承诺之外的事项',
    edits: [
      {
        file: birth,
        replace: 'after: [marriage-registration]',
        by: 'after: [marriage-registration, social-insurance-transfer]',
      },
    ],
    what: 'waits-for-ever',
    of: 'matters/birth-registration',
    file: birth,
    near: 'id: birth-registration',
    in: '同时办理生育登记：是',
  },
  {
    title: '可以容缺，却没有补交的期限',
    edits: [
      {
        file: 'materials.yaml',
        replace: '    class: core\n    giving: form',
        by: '    class: deferrable\n    giving: form',
      },
    ],
    what: 'no-day-to-supply-by',
    of: 'materials/application-form',
    file: 'materials.yaml',
    near: 'id: application-form',
  },
  {
    title: '补交的期限晚于承诺的总时限',
    edits: [{ file: 'overlays/xianyang.yaml', replace: 'supplyWithinDays: 6', by: 'supplyWithinDays: 8' }],
    what: 'supplied-after-the-end',
    of: 'materials/settlement-consent',
    file: 'overlays/xianyang.yaml',
    near: 'id: settlement-consent',
    in: '落户的区县：咸阳市',
  },
  {
    title: '条件要看一个那时不问的来源',
    edits: [
      { file: hukou, replace: 'appliesWhen: isHost && self.personKind != "serviceman"', by: 'appliesWhen: isHost' },
    ],
    what: 'waits-for-a-source-not-asked',
    of: 'conditions/host-household-agrees',
    file: hukou,
    near: 'id: host-household-agrees',
    in: '现役军人',
  },
  {
    title: '市里让法定要件可以容缺',
    edits: [
      overlay(`materials:
  - id: id-card
    class: deferrable
    supplyWithinDays: 3
    what: { zh: 试种, en: planted }
    basis: 试种 〔本标准假设〕
${there}`),
    ],
    what: 'element-lenient',
    of: 'materials/id-card',
    file: 'overlays/baoji.yaml',
    near: 'id: id-card',
    in: '宝鸡市',
  },
  {
    title: '市里去掉了法定的到场',
    edits: [
      overlay(`visits:
  - id: joint-appearance
    needed: false
    what: { zh: 试种, en: planted }
    basis: 试种 〔本标准假设〕
${there}`),
    ],
    what: 'element-left-out',
    of: 'visits/joint-appearance',
    file: 'event.yaml',
    near: 'id: joint-appearance',
    in: '宝鸡市',
  },
  {
    title: '来源连不上时法定禁止敞开',
    edits: [
      {
        file: marriage,
        replace: '    waitsWhen: self.maritalCheck == "UNAVAILABLE"\n    name: { zh: 没有配偶',
        by: '    name: { zh: 没有配偶',
      },
      {
        file: marriage,
        replace: 'self.saidMaritalStatus: never-married }\n        holds: unknown',
        by: 'self.saidMaritalStatus: never-married }\n        holds: true',
      },
    ],
    what: 'open-while-down',
    of: 'conditions/no-spouse',
    file: marriage,
    near: '!(self.maritalCheck == "MATCH" && self.maritalStatus == "married")',
    in: '内地居民',
  },
  {
    title: '市里的天数比省里长',
    edits: [
      overlay(`matters:
  - id: hukou-migration
    promisedDays: 9
    what: { zh: 试种, en: planted }
    basis: 试种 〔本标准假设〕
${there}`),
    ],
    what: 'matter-days',
    of: 'matters/hukou-migration',
    file: 'overlays/baoji.yaml',
    near: 'id: hukou-migration',
    in: '宝鸡市',
  },
  {
    title: '市里的补交期限比省里短',
    edits: [{ file: 'overlays/hanzhong.yaml', replace: 'supplyWithinDays: 6', by: 'supplyWithinDays: 2' }],
    what: 'supply-days',
    of: 'materials/village-acceptance',
    file: 'overlays/hanzhong.yaml',
    near: 'id: village-acceptance',
    in: '汉中市',
  },
]
