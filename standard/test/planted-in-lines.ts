import type { Edit, Planted } from './planted.ts'

const hukou = 'matters/hukou-migration.yaml'
const marriage = 'matters/marriage-registration.yaml'

const material = (id: string, rest: string): Edit => ({
  file: 'materials.yaml',
  replace: 'materials:\n',
  by: `materials:
  - id: ${id}
    name: { zh: 试种, en: Planted }
    because: { zh: 试种, en: planted }
    why: { zh: 试种, en: planted }
    basis: 试种 〔本标准假设〕
${rest}`,
})

/** Lines that contradict each other, questions and facts for nothing, papers that nobody can give. */
export const plantedInLines: readonly Planted[] = [
  {
    title: '没有出路：什么都没选的人不再得到说明',
    edits: [
      {
        file: 'advice.yaml',
        replace: '  - id: nothing-to-do\n    kind: elsewhere',
        by: '  - id: nothing-to-do\n    kind: help',
      },
    ],
    what: 'no-way-on',
    of: 'matters/marriage-registration',
    file: marriage,
    near: 'id: marriage-registration',
    in: '你们已经领了结婚证：是',
  },
  {
    title: '轮不到的选择：前一项已经包含它',
    edits: [
      {
        file: hukou,
        replace: '    - { when: sameCounty, is: 1 } #',
        by: '    - { when: sameCounty, is: 1 }\n    - { when: sameCounty && settleAt == "spouse-property", is: 2 } #',
      },
    ],
    what: 'choice-never-made',
    of: 'matters/hukou-migration',
    file: hukou,
    near: 'when: sameCounty && settleAt == "spouse-property", is: 2',
  },
  {
    title: '永远用不上的材料：都不迁才要，而不迁就没有这个事项',
    edits: [
      material(
        'never-needed',
        `    kpiRow: X01
    neededWhen: mover == "none"
    matters: [hukou-migration]
    class: core
    giving: upload
    whose: couple
    examples:
      - { title: 都不迁, given: { mover: none }, needed: true }
      - { title: 迁, given: { mover: partyM }, needed: false }
`,
      ),
    ],
    what: 'line-never-there',
    of: 'materials/never-needed',
    file: 'materials.yaml',
    near: 'id: never-needed',
  },
  {
    title: '永远用不上的同意书：它的材料从不需要',
    edits: [
      {
        file: 'consents.yaml',
        replace: '    material: settlement-consent\n    matter: hukou-migration',
        by: '    material: id-card-for-birth\n    matter: hukou-migration',
      },
    ],
    what: 'line-never-there',
    of: 'consents/settlement-consent',
    file: 'consents.yaml',
    near: 'id: settlement-consent',
  },
  {
    title: '同一件材料一处可容缺、一处不可',
    edits: [
      material(
        'the-same-again',
        `    kpiRow: A08
    forEach: party
    neededWhen: isHost && settleAt == "spouse-property" && coOwned
    matters: [hukou-migration]
    class: core
    giving: upload
    whose: self
    examples:
      - { title: 共有, self: partyF, given: { mover: partyM, settleAt: spouse-property, coOwned: true }, needed: true }
      - { title: 不共有, self: partyF, given: { mover: partyM, settleAt: spouse-property, coOwned: false }, needed: false }
`,
      ),
    ],
    what: 'asked-in-two-classes',
    of: 'materials/property-certificate',
    file: 'materials.yaml',
    near: 'id: property-certificate',
    in: '房屋与他人共有：是',
  },
  {
    title: '同一组的两个代码同时成立',
    edits: [
      {
        file: 'event.yaml',
        replace: '  - when: birthRegistration\n    is: birth\n',
        by: '  - when: birthRegistration\n    is: birth\n    group: distance\n',
      },
    ],
    what: 'two-codes-at-once',
    of: 'scenario/14',
    file: 'event.yaml',
    near: '    is: birth\n    group: distance',
    in: '同时办理生育登记：是',
  },
  {
    title: '说到别处办，这里又安排了',
    edits: [
      {
        file: 'advice.yaml',
        replace: '  - id: married-to-each-other\n    kind: elsewhere',
        by: '  - id: married-to-each-other\n    kind: elsewhere\n    insteadOf: [marriage-registration]',
      },
    ],
    what: 'planned-and-elsewhere',
    of: 'advice/married-to-each-other',
    file: 'advice.yaml',
    near: 'marries && self.maritalCheck == "MATCH" && self.maritalStatus == "married"',
    in: '婚姻登记库中的婚姻状况：已婚',
  },
  {
    title: '两个条件不可能同时满足',
    edits: [
      {
        file: hukou,
        replace: 'conditions:\n',
        by: `conditions:
  - id: no-collective-household
    forEach: party
    appliesWhen: isHost && settleAt == "spouse-collective"
    holds: self.householdCheck == "MATCH" && self.householdKind == "family"
    name: { zh: 试种的条件, en: Planted }
    words: { zh: 试种, en: planted }
    kind: requirement
    lifetime: until-acceptance
    basis: 试种 〔本标准假设〕
    examples:
      - { title: 家庭户, self: partyF, given: { self.householdCheck: MATCH, self.householdKind: family }, holds: true }
      - { title: 集体户, self: partyF, given: { self.householdCheck: MATCH, self.householdKind: collective }, holds: false }
`,
      },
      {
        file: hukou,
        replace: 'self.householdCheck: NOT_FOUND, self.householdKind: family }\n        holds: true',
        by: 'self.householdCheck: NOT_FOUND, self.householdKind: family }\n        holds: false',
      },
      {
        file: hukou,
        replace: 'self.householdCheck != "MATCH" || self.householdKind == "collective"',
        by: 'self.householdCheck == "MATCH" && self.householdKind == "collective"',
      },
    ],
    what: 'conditions-never-together',
    of: 'conditions/host-in-collective-household',
    file: hukou,
    near: 'id: host-in-collective-household',
    in: '落户到哪里：配偶所在的集体户',
  },
  {
    title: '问了也白问：落户的人不用再答在哪里办生育登记',
    edits: [
      {
        file: 'questions.yaml',
        replace: 'askedWhen: birthRegistration && !moves && !(marries && !foreignRelated)',
        by: 'askedWhen: birthRegistration',
      },
    ],
    what: 'no-answer-matters',
    of: 'questions/birth',
    file: 'questions.yaml',
    near: 'fact: birthCounty, askedWhen',
    in: '',
  },
  {
    title: '没有用处的事实：没有说为什么要留着',
    edits: [
      {
        file: 'facts.yaml',
        replace: '    keptFor: { zh: 落户登记的一栏, en: A column of the household register }\n',
        by: '',
      },
    ],
    what: 'read-by-nothing',
    of: 'facts/relationToHead',
    file: 'facts.yaml',
    near: 'id: relationToHead',
  },
  {
    title: '材料由来源出，而来源那时不问',
    edits: [
      {
        file: 'sources.yaml',
        replace: 'askedWhen: mainlander && (marries || isMover)',
        by: 'askedWhen: mainlander && marries',
      },
      {
        file: 'sources.yaml',
        replace:
          'title: 已经领证的查迁移人, self: partyM, given: { alreadyMarried: true, mover: partyM, settleAt: spouse-property }, asked: true',
        by: 'title: 已经领证的查迁移人, self: partyM, given: { alreadyMarried: true, mover: partyM, settleAt: spouse-property }, asked: false',
      },
    ],
    what: 'source-not-asked',
    of: 'materials/marriage-record',
    file: 'materials.yaml',
    near: 'id: marriage-record',
    in: '你们已经领了结婚证：是',
  },
  {
    title: '材料由第三人给，而不问他的号码',
    edits: [
      {
        file: 'questions.yaml',
        replace: 'facts: [householderName, householderNumber]',
        by: 'facts: [householderName]',
      },
    ],
    what: 'third-not-named',
    of: 'materials/householder-consent',
    file: 'materials.yaml',
    near: 'id: householder-consent',
    in: '户主就是被投靠的一方：否',
  },
  {
    title: '要当面刷卡，而那一方不到场',
    edits: [
      { file: 'event.yaml', replace: '    who: [mover]\n    place: police', by: '    who: [host]\n    place: police' },
    ],
    what: 'nobody-at-the-window',
    of: 'materials/id-card-to-move',
    file: 'materials.yaml',
    near: 'id: id-card-to-move',
    in: '你们已经领了结婚证：是',
  },
]
