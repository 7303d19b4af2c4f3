import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lifeEventsFolder } from '../src/main/standards.ts'

const fact = (id: string, name: string, part: 'own' | 'joint', domain: string, more = ''): string => `
  - id: ${id}
    name: { zh: ${name}, en: ${id} }
    part: ${part}
    domain: ${domain}
    privacy: plain
    from: [asked]
    lifetime: until-acceptance
    retention: { years: 1, basis: 虚构 }
    why: { zh: 办证要用, en: For the card }
    keptFor: { zh: 办证要用, en: For the card }
    basis: 虚构${more}`

/** 办读者证: invented. One reader, or a minor with a guardian; the province's own reading room; then a note to the county's desk. */
const files: Readonly<Record<string, string>> = {
  'event.yaml': `
id: reader-card
name: { zh: 办读者证, en: A reader's card }
version: "1"
inForceFrom: 2026-01-01
province: { code: "610000", name: { zh: 陕西省, en: Shaanxi } }
lists: {}
parties:
  - { id: reader, name: { zh: 读者, en: Reader } }
  - id: guardian
    name: { zh: 监护人, en: Guardian }
    when: minor
    examples:
      - { title: 未成年由监护人一起来, given: { minor: true }, there: true }
      - { title: 成年的自己来, given: { minor: false }, there: false }
partsPlayed: []
departments:
  - { id: library, name: { zh: 图书馆, en: Library } }
organs:
  - { id: reading-room, name: { zh: 阅览室, en: Reading room }, place: { zh: 一层, en: Ground floor } }
  - { id: card-desk, name: { zh: 办证台, en: Card desk }, place: { zh: 二层, en: First floor } }
steps:
  - { id: N1, name: { zh: 申请, en: Apply }, matters: [reader-card, card-note] }
visits:
  - id: reader-comes
    who: [reader]
    place: reading-room
    matters: [reader-card]
    statutory: true
    name: { zh: 读者本人到省馆, en: The reader comes }
    why: { zh: 当面领证, en: The card is handed over }
    basis: 虚构
promise: { preReviewDays: 0, issueDays: 0, basis: 虚构, onTheSpot: 当场 }
scenario:
  - { is: reader }
  - when: minor
    is: minor
    examples:
      - { title: 未成年, given: { minor: true }, holds: true }
      - { title: 成年, given: { minor: false }, holds: false }
`,
  'facts.yaml': `facts:${fact('name', '姓名', 'own', '{ kind: text, form: person-name, maxLength: 50 }')}
${fact('citizenNumber', '公民身份号码', 'own', '{ kind: text, form: citizen-number, maxLength: 18 }')}
${fact('mobile', '手机', 'own', '{ kind: text, form: mobile, maxLength: 11 }')}
${fact('minor', '未成年', 'joint', '{ kind: yes-no }')}
${fact('homeCounty', '住在哪里', 'joint', '{ kind: county }')}
${fact('books', '一次借几本', 'joint', '{ kind: whole-number, from: 1, to: 9 }')}
${fact('since', '从哪天起', 'joint', '{ kind: day }')}
${fact('careful', '爱护图书', 'joint', '{ kind: yes-no }', '\n    usual: true')}
`,
  'questions.yaml': `
groups:
  - { id: who, title: { zh: 谁办, en: Who }, stage: guidance, facts: [minor, homeCounty] }
  - { id: me, title: { zh: 您, en: You }, stage: own, facts: [name, citizenNumber, mobile] }
  - { id: card, title: { zh: 读者证, en: The card }, stage: joint, facts: [books, since, careful] }
`,
  'sources.yaml': 'sources: []\n',
  'consents.yaml': 'consents: []\n',
  'staff.yaml': `
staffRoles:
  - id: librarian
    name: { zh: 馆员, en: Librarian }
    department: library
    acts: [supply, book, check-in, verify, accept-at-window, declare, decide-on-the-spot, keep-place, hand-out]
  - id: desk-officer
    name: { zh: 办证员, en: Desk officer }
    department: library
    acts: [decide-from-inbox, ask-correction]
`,
  'materials.yaml': `
materials:
  - id: form
    kpiRow: A01
    name: { zh: 申请表, en: Form }
    matters: [reader-card, card-note]
    class: core
    giving: form
    whose: couple
    because: { zh: 一张表, en: One form }
    why: { zh: 写明要办什么, en: It says what }
    basis: 虚构
  - id: card
    kpiRow: A02
    forEach: party
    neededWhen: self.role == "reader"
    name: { zh: 身份证, en: Identity card }
    matters: [reader-card]
    class: core
    giving: tap-card
    whose: self
    because: { zh: 当面核对, en: Seen in person }
    why: { zh: 确认本人, en: Who it is }
    basis: 虚构
    examples:
      - { title: 读者刷卡, self: reader, given: { minor: true }, needed: true }
      - { title: 监护人不刷, self: guardian, given: { minor: true }, needed: false }
  - id: school-letter
    kpiRow: A03
    neededWhen: minor
    name: { zh: 学校证明, en: Letter of the school }
    matters: [reader-card]
    class: core
    giving: upload
    whose: couple
    because: { zh: 没有可核的来源, en: No register has it }
    why: { zh: 学生免押金, en: No deposit for pupils }
    basis: 虚构
    examples:
      - { title: 未成年要, given: { minor: true }, needed: true }
      - { title: 成年不要, given: { minor: false }, needed: false }
  - id: portrait
    kpiRow: A04
    name: { zh: 证件照, en: Portrait }
    matters: [reader-card]
    class: on-site
    giving: photo-on-site
    whose: couple
    because: { zh: 现场拍, en: Taken here }
    why: { zh: 印在证上, en: On the card }
    basis: 虚构
`,
  'matters/reader-card.yaml': `
matter:
  id: reader-card
  name: { zh: 发读者证, en: Card }
  department: library
  after: []
  decidedIn: [{ is: at-the-window, decider: librarian }]
  organ: { kind: reading-room, region: [{ is: "610000" }] }
  promisedDays: [{ is: 0 }]
  statutoryDays: 0
  silent: false
  requestFacts: {}
  result: { name: { zh: 读者证, en: Card }, form: [{ is: paper-on-the-spot }], serial: reader-card }
  flow: [{ is: { zh: 当场发, en: On the spot } }]
  why: { zh: 借书要证, en: To borrow }
  basis: 虚构
declarations:
  - { id: care, matter: reader-card, signedBy: [reader], sentence: { zh: 我会爱护图书。, en: I take care of books. }, basis: 虚构 }
serials:
  - { id: reader-card, pattern: "DZ{region}-{year}-{serial:6}", basis: 虚构 }
`.replace(', matter: reader-card, signedBy', ', signedBy'),
  'matters/card-note.yaml': `
matter:
  id: card-note
  name: { zh: 告知区县馆, en: Note to the county }
  department: library
  after: [reader-card]
  decidedIn: [{ is: by-notice, decider: desk-officer }]
  organ: { kind: card-desk, region: [{ is: homeCounty }] }
  promisedDays: [{ is: 1 }]
  statutoryDays: 5
  silent: false
  requestFacts: { books: books }
  result: { name: { zh: 区县馆可借, en: Valid there }, form: [{ is: electronic }] }
  flow: [{ is: { zh: 转给区县馆, en: Passed on } }]
  why: { zh: 两边都能借, en: To borrow in both }
  basis: 虚构
`,
  'kpi-baseline.yaml': `
note: 虚构
causes: [{ id: merged, name: { zh: 合并, en: Merged }, byPlatform: true }]
before: [{ id: B01, matter: reader-card, name: 表, fate: A01 }]
after: [{ id: A01, name: 表, acquire: form, class: core }]
stepsBefore: [{ id: S01, org: 馆, name: 办 }]
stepsAfter: [{ id: N1, name: 办 }]
visitsBefore: [{ id: V1, name: 来 }]
visitsAfter: [reader-comes]
daysBefore: [{ name: 办, days: 2 }]
daysAfter: [{ name: 办, days: 1 }]
`,
}

/** 第三方加一件事: by files alone, beside the ones that are there; where the whole standard then lies. */
export const withReaderCard = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-reader-'))
  cpSync(join(lifeEventsFolder, '..'), folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const event = join(folder, 'life-events/reader-card')
  mkdirSync(join(event, 'matters'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(event, name), text.trimStart())
  return folder
}
