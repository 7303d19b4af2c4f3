import type { Edit } from './planted.ts'

/** One slip of a policy writer, and what is said about it. */
export type Mistake = readonly [title: string, edit: Edit, says: string]

const event = 'event.yaml'
const facts = 'facts.yaml'
const materials = 'materials.yaml'
const hukou = 'matters/hukou-migration.yaml'
const marriage = 'matters/marriage-registration.yaml'
const birth = '  - when: birthRegistration\n    is: birth'
/** A rule in place of the one for the code `birth`. */
const code = (rule: string): Edit => ({ file: event, replace: birth, by: `  - when: ${rule}\n    is: birth` })

const term = (name: string, is: string, says = '{ zh: 试, en: planted }'): Edit => ({
  file: event,
  replace: 'terms:\n',
  by:
    `terms:\n  - name: ${name}\n    says: ${says}\n    is: ${is}\n    examples:\n` +
    '      - { title: 是, given: { alreadyMarried: true }, holds: true }\n' +
    '      - { title: 否, given: { alreadyMarried: false }, holds: false }\n',
})

const expressions: readonly Mistake[] = [
  [
    '没有这个事实',
    {
      file: materials,
      replace: 'neededWhen: intoProperty && coOwned',
      by: 'neededWhen: moveer == "partyM" && coOwned',
    },
    '没有“moveer”这个事实',
  ],
  [
    '事实不会取这个值',
    { file: materials, replace: 'moves && settleAt == "spouse-village"', by: 'moves && settleAt == "spouse-vilage"' },
    '不会取值 "spouse-vilage"',
  ],
  ['是非与文字相比', code('birthRegistration == "yes"'), '不会取值 "yes"'],
  ['不是是或否', code('settleAt'), '要一个是或否'],
  ['没有先后的比大小', code('settleAt < "spouse-property"'), '没有大小先后'],
  ['规则语言之外的写法', code(`'settleAt.matches("a+")'`), '没有“matches()”'],
  ['规则没写完', code('birthRegistration &&'), '规则写法有误'],
  ['日期超出日历', code('"fullYears(\\"2027-05-01\\", on) > 0"'), '超出已公布的日历'],
  ['会泄露另一方的情况', code('partyM.maritalStatus == "divorced"'), '泄露'],
  ['没有叫这个名字的名单', code('settleCounty in hukouCounties'), '没有叫“hukouCounties”的名单'],
  ['这一条不针对某一方', code('self.role == "partyM"'), '不能用 self'],
  [
    '同时看双方各自的事实',
    {
      file: 'advice.yaml',
      replace: 'self.cardState == "unreadable"',
      by: 'self.cardState == "unreadable" && other.cardState == "chip"',
    },
    '不能同时看双方',
  ],
]

const names: readonly Mistake[] = [
  ['编号重复', { file: materials, replace: 'id: joint-photo', by: 'id: declaration' }, '重复'],
  [
    '没有这个来源',
    { file: materials, replace: 'source: natural-resources.property', by: 'source: natural-resources.land' },
    '没有“natural-resources.land”',
  ],
  [
    '没有这个事项',
    { file: materials, replace: 'matters: [birth-registration]', by: 'matters: [birth-registry]' },
    '没有“birth-registry”',
  ],
  [
    '没有这件材料',
    { file: 'consents.yaml', replace: 'material: co-owner-consent', by: 'material: co-owners-consent' },
    '没有“co-owners-consent”',
  ],
  [
    '句子里的填空不存在',
    { file: 'consents.yaml', replace: 'zh: 我同意{mover.name}', by: 'zh: 我同意{mover.nickname}' },
    '{mover.nickname} 不是事实',
  ],
  [
    '没有这个岗位',
    { file: hukou, replace: 'decider: hukou-officer', by: 'decider: hukou-oficer' },
    '没有“hukou-oficer”这个岗位',
  ],
  ['事项互相等待', { file: marriage, replace: 'after: []', by: 'after: [hukou-migration]' }, '绕一圈要等它自己'],
  ['提示的编号重复', { file: 'advice.yaml', replace: 'id: moving-away', by: 'id: both-not-mainland' }, '重复'],
  ['提示的种类写错', { file: 'advice.yaml', replace: 'kind: route', by: 'kind: rout' }, '“rout”不在可用的值里'],
  [
    '窗口所属的机关不存在',
    { file: 'windows.yaml', replace: 'organ: police', by: 'organ: policy' },
    '没有“policy”这个 organ',
  ],
  [
    '窗口能办的写错',
    { file: 'windows.yaml', replace: 'acts: [advise, pre-review, hand-out]', by: 'acts: [advise, preview, hand-out]' },
    '“preview”不在可用的值里',
  ],
  ['术语的编号重复', term('military', 'alreadyMarried'), '重复'],
  ['术语遮住事实', term('mobile', 'alreadyMarried'), '“mobile”已经是事实的名字'],
  ['术语用了后面才定义的术语', term('early', 'moves'), '术语“moves”在这之后才定义'],
  ['术语绕回自己', term('round', 'round'), '术语“round”在这之后才定义'],
  ['没有这个角色', { file: event, replace: 'otherThan: mover', by: 'otherThan: mouver' }, '没有“mouver”这个角色'],
  ['情形代码重复', { file: event, replace: 'is: HK-H', by: 'is: HK-C' }, '“HK-C”重复'],
]

const shapes: readonly Mistake[] = [
  ['YAML 写坏了', { file: 'staff.yaml', replace: 'acts: []', by: 'acts: [' }, 'YAML'],
  [
    '缺英文',
    { file: materials, replace: '{ zh: 双方合影照片, en: Joint photo }', by: '{ zh: 双方合影照片 }' },
    '缺少英文',
  ],
  ['术语缺中文', term('early', 'alreadyMarried', '{ en: planted }'), '缺少中文'],
  ['键写错', { file: materials, replace: 'giving: photo-on-site', by: 'given: photo-on-site' }, '没有“given”这个键'],
  [
    '天数是负的',
    { file: hukou, replace: '{ when: sameCounty, is: 1 }', by: '{ when: sameCounty, is: -1 }' },
    '-1 不是天数',
  ],
  [
    '最后一个选择还有条件',
    { file: marriage, replace: 'promisedDays: [{ is: 0 }]', by: 'promisedDays: [{ when: marries, is: 0 }]' },
    '最后一个选择不能有 when',
  ],
  [
    '轮不到的选择',
    { file: marriage, replace: 'promisedDays: [{ is: 0 }]', by: 'promisedDays: [{ is: 0 }, { is: 1 }]' },
    '这一个永远轮不到',
  ],
  [
    '自己的时钟没有环节',
    { file: marriage, replace: 'silent: false', by: 'silent: false\n  clock: own' },
    'clock: own 的事项要写 stages',
  ],
  ['停钟没有上限', { file: event, replace: 'atMostDays: 10', by: 'atMostDays: 0' }, '没有停多久的上限'],
  [
    '条件的例子没有写结果',
    {
      file: marriage,
      replace: '{ title: 两人信息填反, self: partyM, given: { self.sex: female }, holds: false }',
      by: '{ title: 两人信息填反, self: partyM, given: { self.sex: female } }',
    },
    '缺少“holds”',
  ],
]

const days: readonly Mistake[] = [
  ['节假日超出日历', { file: 'province/calendar.yaml', replace: '2026-10-07', by: '2027-10-07' }, '超出已公布的日历'],
  [
    '生效超出日历',
    { file: 'advice.yaml', replace: 'inForce: { until: 2025-05-09 }', by: 'inForce: { until: 2027-05-09 }' },
    '超出已公布的日历',
  ],
  [
    '还没开始就结束',
    {
      file: 'advice.yaml',
      replace: 'inForce: { until: 2025-05-09 }',
      by: 'inForce: { from: 2025-05-10, until: 2025-05-09 }',
    },
    '还没开始就结束了',
  ],
  [
    '名单里同一天两次',
    { file: event, replace: '- { value: GBR, from: 2023-11-07 }', by: '- { value: USA, from: 2024-11-07 }' },
    '在同一天出现两次',
  ],
  [
    '名单里的日子超出日历',
    { file: event, replace: '- { value: GBR, from: 2023-11-07 }', by: '- { value: GBR, from: 2027-11-07 }' },
    '超出已公布的日历',
  ],
]

const values: readonly Mistake[] = [
  [
    '通常情形不是可以取的值',
    { file: facts, replace: 'usual: chip', by: 'usual: gold' },
    '通常情形 gold 不是它可以取的值',
  ],
  [
    '关于谁写错',
    {
      file: facts,
      replace: 'about: { party: partyF, as: papersFrom }',
      by: 'about: { party: partyX, as: papersFrom }',
    },
    '没有“partyX”这个 party',
  ],
  [
    '同一方有两个',
    {
      file: facts,
      replace: 'about: { party: partyF, as: papersFrom }',
      by: 'about: { party: partyM, as: papersFrom }',
    },
    'partyM 的“papersFrom”已经是',
  ],
  [
    '少了一方的',
    { file: facts, replace: '    about: { party: partyF, as: papersFrom }\n', by: '' },
    '“papersFrom”缺少 partyF 的一个',
  ],
  ['没有这个地区', { file: marriage, replace: 'is: "610000"', by: 'is: "620000"' }, '“620000”不是本省的地区代码'],
]

const examples: readonly Mistake[] = [
  [
    '例子不成立',
    {
      file: 'matters/birth-registration.yaml',
      replace: 'given: { birthRegistration: false }, planned: false',
      by: 'given: { birthRegistration: true }, planned: false',
    },
    '例子“默认不办”不成立',
  ],
  [
    '缺反例',
    {
      file: materials,
      replace: '      - { title: 不办生育登记, given: { birthRegistration: false }, needed: false }\n',
      by: '',
    },
    '缺少一个结果为 false 的例子',
  ],
  [
    '条件何时要看没有反例',
    { file: marriage, replace: '      - { title: 女方不看这一条, self: partyF, given: {}, applies: false }\n', by: '' },
    '没有一个写明 applies 的例子让这个条件不成立',
  ],
  [
    '例子说错了谁到场',
    { file: event, replace: 'who: [partyM], organ: police', by: 'who: [partyF], organ: police' },
    'who 写的是 [partyF]，算出来是 [partyM]',
  ],
]

const duties: readonly Mistake[] = [
  [
    '责任清单的编号写错',
    { file: 'duties.yaml', replace: 'id: e-licence.licence', by: 'id: e-licence.license' },
    '既不是数据源，也不是办理请求',
  ],
  ['不予共享的还要问', { file: 'duties.yaml', replace: 'class: unconditional', by: 'class: not-shared' }, '不予共享'],
  [
    '办理请求没有写法律依据',
    {
      file: 'duties.yaml',
      replace:
        '    legalBasis: 户口登记条例（1958）第十条、第十三条；政务数据共享条例（国务院令第809号）〔条款待核〕\n',
      by: '',
    },
    '没有写用途和法律依据',
  ],
  [
    '责任的时限不是天数',
    { file: 'duties.yaml', replace: 'amount: 5, unit: seconds', by: 'amount: -5, unit: seconds' },
    '不是天数',
  ],
]

const xian = 'overlays/xian.yaml'
const overlays: readonly Mistake[] = [
  [
    '市县优化加了一件材料',
    { file: xian, replace: 'id: collective-first-page', by: 'id: proof-of-income' },
    '市县优化只能更轻，不能增加材料',
  ],
  ['市县优化要了一件材料', { file: xian, replace: 'needed: false', by: 'needed: true' }, '市县优化只能更轻，不能增加'],
  [
    '市县优化多要一次到场',
    { file: 'overlays/xianyang.yaml', replace: 'needed: false', by: 'needed: true' },
    '市县优化只能更轻，不能增加',
  ],
  ['市县优化写了没有的词', { file: xian, replace: 'needed: false', by: 'add: proof-of-income' }, '没有“add”这个键'],
  ['市县优化在不存在的地区', { file: xian, replace: '"610100"', by: '"620100"' }, '“620100”不是本省的市或区县'],
  [
    '市县优化的生效日超出日历',
    { file: xian, replace: 'inForceFrom: 2026-01-01', by: 'inForceFrom: 2027-01-01' },
    '超出已公布的日历',
  ],
  [
    '市县优化看了一方自己的事实',
    { file: xian, replace: 'when: "!sameCounty"', by: 'when: partyM.maritalStatus == "divorced"' },
    '泄露',
  ],
]

export const mistakes: readonly Mistake[] = [
  ...expressions,
  ...names,
  ...shapes,
  ...days,
  ...values,
  ...examples,
  ...duties,
  ...overlays,
]
