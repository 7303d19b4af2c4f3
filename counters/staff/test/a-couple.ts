import type { Material, StaffCaseView } from '../src/door/answers.ts'

const text = (zh: string) => ({ zh, en: zh })

export const material = (given: Partial<Material> & { readonly key: string }): Material => ({
  kpiRow: 'A01',
  name: text(given.key),
  matters: ['marriage'],
  class: 'core',
  state: 'held',
  from: text('人口库'),
  why: text('为了核对身份'),
  basis: '婚姻登记条例 第七条',
  ...given,
})

const party = (role: string, roleName: string, displayName: string): StaffCaseView['parties'][number] => ({
  role,
  roleName: text(roleName),
  displayName,
  toWriteIn: [],
  arrived: false,
  verified: false,
  facts: [{ fact: 'citizenNumber', name: text('身份证'), masked: '619901********2416', from: text('登录') }],
  conditions: [
    { id: 'age', name: text('法定婚龄'), words: text('还不到法定婚龄'), holds: 'yes', basis: '民法典 1047' },
  ],
  checks: [{ source: 'population', name: text('人口库'), state: 'MATCH', at: '2026-03-02T09:12:00+08:00' }],
})

const todo = (
  id: string,
  act: string,
  done: boolean,
  more: { role?: string; matter?: string; material?: string } = {},
) => ({
  id,
  words: text(id),
  mine: true,
  act,
  done,
  ...more,
})

/** A couple before the window, as the office shows it; `done` lines of the list are ticked. */
export const aCouple = (given: Partial<StaffCaseView> = {}, done: readonly string[] = []): StaffCaseView => ({
  view: 'staff',
  caseId: '610112-26-k3j9x0q2ab',
  lifeEvent: { id: 'marriage-household', name: text('结婚落户一件事') },
  stage: 'booked',
  stageName: text('已预约'),
  headline: text('今天 10:10 到窗口'),
  parties: [party('partyM', '男方', '张*'), party('partyF', '女方', '李**')],
  joint: [],
  conflicts: [],
  compared: [],
  materials: [material({ key: 'joint-photo', giving: 'photo-on-site', state: 'on-site', class: 'on-site' })],
  matters: [
    {
      id: 'marriage',
      name: text('结婚登记'),
      stage: 'planned',
      stageName: text('还没开始'),
      holder: text('婚姻登记处'),
      decidedIn: 'at-the-window',
      silent: false,
      result: text('结婚证'),
      resultForm: 'paper-on-the-spot',
      flow: text('当场登记'),
      basis: '婚姻登记条例',
      promisedDays: 0,
      acceptedBy: text('婚姻登记处'),
      decidedBy: text('婚姻登记员'),
      clock: 'promise',
      stages: [],
    },
  ],
  consents: [],
  owed: [],
  declarations: ['partyM', 'partyF'].map((role) => ({
    id: 'declaration',
    role,
    sentence: text('本人自愿'),
    sentenceDigest: `digest-${role}`,
    signed: done.includes(`declare-${role}`),
    basis: '婚姻登记条例 第八条',
  })),
  todo: [
    todo('check-in', 'check-in', done.includes('check-in')),
    todo('verify-partyM', 'verify', done.includes('verify'), { role: 'partyM' }),
    todo('verify-partyF', 'verify', done.includes('verify'), { role: 'partyF' }),
    todo('accept', 'accept-at-window', done.includes('accept')),
    todo('declare-partyM', 'declare', done.includes('declare-partyM'), { role: 'partyM' }),
    todo('declare-partyF', 'declare', done.includes('declare-partyF'), { role: 'partyF' }),
    todo('photo-joint-photo', 'supply', done.includes('photo'), { material: 'joint-photo' }),
    todo('decide', 'decide-on-the-spot', done.includes('decide'), { matter: 'marriage' }),
  ],
  rules: [{ title: text('结婚登记'), words: text('双方到场，当场发证'), basis: '婚姻登记条例 第七条', tone: 'plain' }],
  reasons: [],
  omitted: [],
  deferrable: [],
  allowed: ['check-in', 'verify', 'accept-at-window', 'declare', 'supply', 'decide-on-the-spot', 'keep-place'],
  restsOn: 'digest',
  visit: { stage: 'booked', day: '2026-03-02', time: '10:10' },
  timeline: [],
  turns: [],
  messages: [],
  mandates: [],
  mandateKinds: [],
  today: '2026-03-02',
  synthetic: true,
  ...given,
})
