import type { ConsentLink, Group, LifeEvent, Looks, Refused, Slots, Text } from '@xiqian/parts'
import type { Chrome } from '../src/chrome.ts'

export const text = (zh: string, en: string): Text => ({ zh, en })

export type Reading = 'zh' | 'en' | 'elder'
export const readings: readonly Reading[] = ['zh', 'en', 'elder']

export const chrome = (reading: Reading, more: Partial<Chrome> = {}): Chrome => ({
  lang: reading === 'en' ? 'en' : 'zh',
  elder: reading === 'elder',
  path: '/c/610112-26-k3j9x0q2ab',
  telephone: '12345',
  synthetic: true,
  today: '2026-03-02',
  caseId: '610112-26-k3j9x0q2ab',
  ...more,
})

export const caseId = '610112-26-k3j9x0q2ab'
export const formKey = 'key-0123456789abcdef'

export const event: LifeEvent = {
  id: 'marriage-household',
  name: text('结婚落户一件事', 'Marriage and household'),
  parties: [
    { id: 'partyM', name: text('男方', 'Groom') },
    { id: 'partyF', name: text('女方', 'Bride') },
  ],
  counties: [
    { code: '610112', name: '未央区', city: '西安市' },
    { code: '610113', name: '雁塔区', city: '西安市' },
    { code: '610702', name: '汉台区', city: '汉中市' },
  ],
  standard: { digest: 'ab', version: '2026.3' },
  today: '2026-03-02',
  synthetic: true,
  telephone: '12345',
  kpi: {
    materials: { before: 23, after: 10, cut: 57 },
    steps: { before: 16, after: 4, cut: 75 },
    visits: { before: 8, after: 1, cut: 88 },
    days: { before: 20, after: 7, cut: 65 },
  },
}

const field = (fact: string, name: Text, domain: unknown) => ({
  fact,
  part: 'partyM',
  name,
  why: text('法律要求', 'The law asks for it'),
  basis: '婚姻登记条例',
  domain,
  required: true,
})

const options = ['一', '二', '三'].map((name) => ({
  value: `v-${name}`,
  name: text(name, name),
  hint: text('说明', 'hint'),
}))

/** One field of every kind: asked, from a register, from the sign-in, offered, and a live check that did not answer. */
export const group: Group = {
  id: 'about-you',
  title: text('您的身份', 'Who you are'),
  hint: text('照证件填', 'As on the document'),
  part: 'partyM',
  complete: false,
  fields: [
    {
      ...field('name', text('姓名', 'Name'), { kind: 'text', form: 'person-name', maxLength: 50 }),
      value: '张三',
      from: { kind: 'sign-in', name: text('登录', 'Your sign-in'), at: '2026-03-02T09:00:00+08:00' },
    },
    {
      ...field('household', text('户籍地址', 'Address'), { kind: 'text', form: 'address', maxLength: 100 }),
      value: '凤城五路',
      from: { kind: 'source', name: text('户籍库', 'Household register'), at: '2026-03-02T09:00:00+08:00' },
    },
    {
      ...field('living', text('人口库', 'Population register'), { kind: 'check' }),
      value: 'UNAVAILABLE',
      from: { kind: 'source', name: text('人口库', 'Population register'), at: '2026-03-02T09:00:00+08:00' },
    },
    {
      ...field('mobile', text('手机', 'Mobile'), { kind: 'text', form: 'mobile', maxLength: 11 }),
      hint: text('11 位', '11 digits'),
    },
    field('birth', text('出生日期', 'Born on'), { kind: 'day' }),
    field('sheets', text('份数', 'Sheets'), { kind: 'whole-number', from: 0, to: 50 }),
    field('where', text('落户到', 'Settle at'), { kind: 'choice', options }),
    field('county', text('区县', 'County'), { kind: 'county' }),
    field('who', text('谁迁', 'Who moves'), { kind: 'role' }),
    field('shared', text('共有', 'Shared'), { kind: 'yes-no' }),
    {
      ...field('deed', text('产权证号', 'Deed'), { kind: 'text', form: 'document-number', maxLength: 60 }),
      required: false,
      offered: { value: 'S-1', display: text('陕(2024)1号', 'Shaan 1'), from: text('取自您本人部分', 'your own part') },
    },
  ],
}

export const slots: Slots = {
  organs: [
    {
      organ: 'registry-610112',
      name: text('未央区登记处', 'Registry'),
      address: '政务中心一层',
      telephone: '029-1234',
      days: [
        {
          day: '2026-03-05',
          slots: [
            { time: '09:00', left: 1 },
            { time: '09:15', left: 3 },
            { time: '09:30', left: 0 },
          ],
        },
      ],
    },
  ],
  earliestDay: '2026-03-05',
}

export const looks: Looks = {
  looks: [
    {
      at: '2026-03-02T09:00:00+08:00',
      who: text('登记员', 'Registrar'),
      organ: text('登记处', 'Registry'),
      purpose: text('窗口受理', 'At the window'),
      legalBasis: '条例',
      fields: [text('姓名', 'Name'), text('手机', 'Mobile')],
      kind: 'look',
    },
  ],
  next: '50',
}

export const consentLink: ConsentLink = {
  consent: 'householder',
  caseId,
  state: 'asked',
  sentence: text('我同意', 'I agree'),
  sentenceDigest: 'd',
  why: text('法律要求', 'Law'),
  basis: '条例',
  mine: true,
}

export const refused: Refused = {
  refused: 'changed-since-you-looked',
  title: text('刚才有变动', 'Something changed'),
  doNext: text('请再看一眼', 'Please look again'),
  detail: { difference: [{ what: 'x', now: text('对方改了地址', 'The address changed') }] },
}
