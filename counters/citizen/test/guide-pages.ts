import type { Field, Group, Plan } from '@xiqian/parts'
import type { GuideStep } from '../src/guide-steps.ts'
import { guidePage } from '../src/pages/guide-page.tsx'
import { noticePage } from '../src/pages/notice-page.tsx'
import { plan, view } from './case-model.ts'
import { caseId, chrome, event, formKey, group, type Reading, text } from './models.ts'
import { ok, type PageState, problems, trouble, typed, wrong } from './page-states.ts'

const options = [
  { value: 'mainland', name: text('内地居民', 'Mainland resident') },
  { value: 'foreigner', name: text('外国人', 'Foreigner') },
]
const states = Array.from({ length: 12 }, (_, at) => ({
  value: `S${at}`,
  name: text(`第${at}国`, `State ${at}`),
}))
const way = text('看手里的证件，或到特殊场景专窗问', 'Look at the document, or ask at the special window')

const usual = (fact: string, name: Field['name'], more: Partial<Field> = {}): Field => ({
  fact,
  part: 'joint',
  name,
  why: text('决定去哪里', 'It says where to go'),
  basis: '工作方案',
  domain: { kind: 'choice', options },
  required: false,
  usual: 'mainland',
  value: 'mainland',
  ...more,
})
const groupOf = (id: string, fields: readonly Field[]): Group => ({
  id,
  title: text('身份', 'Who you are'),
  part: 'joint',
  complete: true,
  fields: [...fields],
})

const kinds = groupOf('kinds', [
  usual('groom', text('男方是', 'The groom is'), { unsure: way }),
  usual('bride', text('女方是', 'The bride is'), { unsure: way }),
])
const married = groupOf('married', [
  usual('married', text('已经领证', 'Already married'), { domain: { kind: 'yes-no' }, usual: false, value: false }),
])
const usualStep: GuideStep = { id: 'married', groups: [married, kinds], isUsual: true }
const otherStep: GuideStep = {
  id: 'kinds',
  isUsual: false,
  groups: [
    groupOf('kinds', [
      usual('groom', text('男方是', 'The groom is'), { unsure: way, value: 'foreigner' }),
      usual('bride', text('女方是', 'The bride is'), { unsure: way, isUnsure: true }),
      usual('state', text('哪国出具', 'Which state'), {
        domain: { kind: 'choice', options: states },
        unsure: way,
        required: true,
      }),
    ]),
  ],
}
const guide = {
  formKey,
  event,
  step: { id: group.id, groups: [group], isUsual: false },
  at: 2,
  asks: 2,
  answers: { 'a.mover': 's:partyM' },
  before: 'first',
}
const drawn = (reading: Reading) => chrome(reading, { switchForm: { id: 'guide', action: '/guide/next' } })

const nothing: Plan = {
  ...plan,
  materials: [],
  matters: [],
  conditions: [],
  steps: [],
  visits: [],
  windows: [],
  reliefs: [],
  openQuestions: [],
  promiseDays: 0,
}
const elsewhere: Plan = {
  ...nothing,
  advice: [
    {
      id: 'both-foreign',
      kind: 'elsewhere',
      title: text('双方都不是内地居民的，这里不办理', 'Neither is a mainland resident: not here'),
      words: text('请到所属国驻华使领馆', 'Please go to your embassy'),
      channel: text('驻华使领馆', 'Embassies in China'),
      telephone: '12308',
      basis: '工作方案',
    },
  ],
}
const decides: Plan = { ...plan, openQuestions: plan.openQuestions.map((question) => ({ ...question, decides: true })) }
const begin = { formKey, event, answers: { 'a.mover': 's:partyM' }, mayBegin: true }
const notice = (reading: Reading) => chrome(reading, { switchForm: { id: 'guide', action: '/notice' } })
const today = view.today

/** 情形引导 and 告知书, in every state. */
export const guidePages: readonly PageState[] = [
  ok('情形引导', (r) => guidePage({ chrome: drawn(r), ...guide })),
  ok('情形引导 通常情形', (r) => guidePage({ chrome: drawn(r), ...guide, step: usualStep, at: 1, asks: 7 })),
  ok('情形引导 不是通常情形，不清楚', (r) => guidePage({ chrome: drawn(r), ...guide, step: otherStep, asks: 0 })),
  ok('情形引导 只问新出来的', (r) => guidePage({ chrome: drawn(r), ...guide, step: otherStep, isPart: true, asks: 1 })),
  ok('情形引导 没有可问的', (r) => guidePage({ chrome: chrome(r), formKey, event, at: 1, asks: 0, answers: {} })),
  wrong('情形引导 有错', (r) => guidePage({ chrome: drawn(r), ...guide, typed, problems })),
  wrong('情形引导 不是通常情形，没选', (r) =>
    guidePage({
      chrome: drawn(r),
      ...guide,
      step: otherStep,
      typed: { 'f.groom': 'foreigner', 'f.bride': '~', 'f.state': '' },
      problems: [{ fact: 'state', problem: text('请选一项。', 'Please choose one.') }],
    }),
  ),
  wrong('情形引导 办公室不行', (r) => guidePage({ chrome: drawn(r), ...guide, trouble })),
  ok('告知书', (r) => noticePage({ chrome: notice(r), plan, today, begin })),
  ok('告知书 还没定的要先定', (r) =>
    noticePage({ chrome: notice(r), plan: decides, today, begin: { ...begin, mayBegin: false } }),
  ),
  ok('告知书 可以先开始，提交前要定', (r) => noticePage({ chrome: notice(r), plan: decides, today, begin })),
  ok('告知书 不在这里办', (r) =>
    noticePage({ chrome: notice(r), plan: elsewhere, today, begin: { ...begin, mayBegin: false } }),
  ),
  ok('告知书 什么都不用', (r) => noticePage({ chrome: chrome(r), plan: nothing, today })),
  ok('告知书 可打印', (r) =>
    noticePage({ chrome: chrome(r), plan, today, printed: { caseId, url: `https://xiqian.test/c/${caseId}` } }),
  ),
]
