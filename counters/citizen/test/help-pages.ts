import { casePage } from '../src/pages/case-page.tsx'
import { helpersPage, helpLinkPage } from '../src/pages/helpers-page.tsx'
import { view } from './case-model.ts'
import { chrome, formKey, text } from './models.ts'
import { ok, type PageState, trouble, wrong } from './page-states.ts'

const acts = text('填写、更正、预约', 'answer and correct, book')
const until = '2026-06-01'
const kind = {
  kind: 'family',
  name: text('家人', 'A relative'),
  grounds: ['phone'],
  sentence: text('我请家人帮我办这一件。', 'A relative may help me with this case.'),
  sentenceDigest: 'digest',
  ifSaid: [{ act: 'withdraw', name: text('撤回', 'withdraw') }],
}
const mandate = {
  mandate: 'm1',
  role: 'partyM',
  roleName: text('男方', 'Groom'),
  kindName: kind.name,
  acts,
  until,
  state: 'taken' as const,
  receives: true,
  helper: '张*',
}
const asked = {
  state: 'open' as const,
  lifeEvent: view.lifeEvent.name,
  from: '张*',
  kindName: kind.name,
  acts,
  until,
}
const allowed = [...view.allowed, 'give-mandate']
const given = { ...view, allowed, mandates: [mandate, { ...mandate, mandate: 'm2', state: 'given' as const }] }
const helped = {
  ...view,
  helping: {
    mandate: 'm1',
    role: 'partyM',
    roleName: text('男方', 'Groom'),
    acts: ['read', 'answer'],
    actsName: acts,
    until,
    others: [{ role: 'partyF', roleName: text('女方', 'Bride') }],
  },
}

export const helpedCase = {
  caseId: view.caseId,
  name: view.lifeEvent.name,
  stageName: text('可预约', 'Book'),
  role: 'partyM',
  roleName: text('男方', 'Groom'),
  displayName: '张*',
  until,
}

/** 帮办代办 */
export const helpPages: readonly PageState[] = [
  ok('请人帮 没有', (r) =>
    helpersPage({ chrome: chrome(r), view: { ...view, allowed, mandateKinds: [kind] }, formKey }),
  ),
  ok('请人帮 两位', (r) => helpersPage({ chrome: chrome(r), view: { ...given, mandateKinds: [kind] }, formKey })),
  ok('请人帮 链接', (r) => helpersPage({ chrome: chrome(r), view: given, formKey, link: 'http://phone.test/h/token' })),
  wrong('请人帮 太多', (r) => helpersPage({ chrome: chrome(r), view: given, formKey, trouble })),
  ok('接受委托', (r) => helpLinkPage({ chrome: chrome(r), token: 'token', formKey, asked })),
  ok('接受委托 已用', (r) =>
    helpLinkPage({ chrome: chrome(r), token: 'token', formKey, asked: { ...asked, state: 'spent' } }),
  ),
  ok('进度 帮办人看', (r) => casePage({ chrome: chrome(r), view: helped, formKey })),
]
