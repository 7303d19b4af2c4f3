import { looksPage, ratePage, withdrawPage } from '../src/pages/after-pages.tsx'
import { bookPage } from '../src/pages/book-page.tsx'
import { cannotPage } from '../src/pages/cannot-page.tsx'
import { casePage } from '../src/pages/case-page.tsx'
import { consentsPage, thirdPage } from '../src/pages/consents-page.tsx'
import { disputePage } from '../src/pages/dispute-page.tsx'
import { homePage } from '../src/pages/home-page.tsx'
import { consentLinkPage, invitePage, joinPage } from '../src/pages/link-page.tsx'
import { materialsPage } from '../src/pages/materials-page.tsx'
import { myPage } from '../src/pages/my-page.tsx'
import { objectPage } from '../src/pages/object-page.tsx'
import { openPage } from '../src/pages/open-page.tsx'
import { partPage } from '../src/pages/part-page.tsx'
import { reviewPage } from '../src/pages/review-page.tsx'
import { signInPage } from '../src/pages/sign-in-page.tsx'
import { tellPage } from '../src/pages/tell-page.tsx'
import { bothLangs } from '../src/pages/trouble.tsx'
import { words } from '../src/words/words.ts'
import { plan, view } from './case-model.ts'
import { guidePages } from './guide-pages.ts'
import { hallPages } from './hall-pages.ts'
import { helpedCase, helpPages } from './help-pages.ts'
import { chrome, consentLink, event, formKey, group, looks, type Reading, refused, slots, text } from './models.ts'
import { ok, type PageState, problems, trouble, typed, wrong } from './page-states.ts'
import { queuePages } from './queue-pages.ts'
import { sheetPages } from './sheet-pages.ts'

const { caseId } = view
const [living, address] = view.disputable
if (living === undefined || address === undefined) throw new Error('nothing to dispute in the model')
const ended = { id: 'hukou-migration', name: text('户口迁移', 'The move') }
const nothing = { ...plan, materials: [], matters: [], conditions: [], steps: [], visits: [], promiseDays: 0 }
const myCase = {
  caseId,
  lifeEvent: event.id,
  name: event.name,
  stage: 'ready',
  stageName: text('可预约', 'Book'),
  role: 'partyM',
  headline: text('约时间', 'Book a time'),
}
const person = { name: '张三', citizenNumber: '619900199001010011', hint: text('男方', 'Groom') }
const confirmed = { ...view, me: { ...view.me, confirmed: true } }
const both = { ...confirmed, other: view.other.map((other) => ({ ...other, state: 'confirmed' as const })) }
const complete = { ...view, groups: view.groups.map((one) => ({ ...one, complete: true })) }
/** The version in force is another than the one this draft was opened under. */
const followed = {
  from: '2026.1',
  to: '2026.2',
  changes: [{ zh: '承诺时限：7 → 6 个工作日', en: 'The promised time: 7 → 6 working days' }],
}
const empty = {
  ...view,
  groups: [],
  plan: nothing,
  consents: [],
  corrections: [],
  differences: [],
  conflicts: [],
  disputable: [],
  owed: [],
  timeline: [],
  messages: [],
  checks: [],
  visit: { stage: 'none' },
  notice: { digest: 'n', sources: [] },
}
const notAccepted = {
  on: '2026-03-02',
  organName: text('婚姻登记处', 'Registry'),
  words: text('缺少标出的材料', 'The marked items are missing'),
  doNext: text('补齐后再提交', 'Add them and send again'),
  basis: '婚姻登记条例',
}
const keyFor = () => formKey
const lead = (r: Reading) => words[chrome(r).lang].bookLeadAlone
/** Nobody else is a party of it. */
const alone: typeof view = { ...view, other: [] }

const part = { view, group: group.id, counties: event.counties, formKey }

/** Every page in every state a person can meet. */
export const pages: readonly PageState[] = [
  ok('首页', (r) => homePage({ chrome: chrome(r), events: [event] })),
  ok('首页 几件事', (r) => homePage({ chrome: chrome(r), events: [event, { ...event, id: 'another' }] })),
  ok('首页 没有事项', (r) => homePage({ chrome: chrome(r), events: [] })),
  ...guidePages,
  ok('登录', (r) => signInPage({ chrome: chrome(r), formKey, citizens: [person], hidden: { next: '/my' } })),
  ok('登录 没有人可选', (r) => signInPage({ chrome: chrome(r), formKey, citizens: [], hidden: {} })),
  wrong('登录 没填', (r) =>
    signInPage({
      chrome: chrome(r),
      formKey,
      citizens: [],
      hidden: {},
      typed: { name: '', number: '' },
      lines: [{ field: 'name', href: '#name', words: bothLangs((of) => of.signInEmptyName) }],
    }),
  ),
  wrong('登录 不对', (r) => signInPage({ chrome: chrome(r), formKey, citizens: [person], hidden: {}, trouble })),
  ok('开办 只有一位', (r) =>
    openPage({
      chrome: chrome(r),
      formKey,
      event,
      parties: event.parties.slice(0, 1),
      answers: {},
      missing: [],
      knownRegion: '610112',
    }),
  ),
  ok('开办', (r) => openPage({ chrome: chrome(r), formKey, event, parties: event.parties, answers: {}, missing: [] })),
  wrong('开办 没选', (r) =>
    openPage({ chrome: chrome(r), formKey, event, parties: event.parties, answers: {}, missing: ['role', 'region'] }),
  ),
  ok('我的办件', (r) => myPage({ chrome: chrome(r), cases: [myCase] })),
  ok('我的办件 也在帮人', (r) => myPage({ chrome: chrome(r), cases: [myCase], helped: [helpedCase] })),
  ...helpPages,
  ok('我的办件 没有', (r) => myPage({ chrome: chrome(r), cases: [] })),
  ok('谁看过 没有办件', (r) => myPage({ chrome: chrome(r), cases: [], forLooks: true })),
  ok('进度', (r) => casePage({ chrome: chrome(r), view, formKey })),
  ok('进度 一个人办', (r) => casePage({ chrome: chrome(r), view: alone, formKey })),
  ok('进度 什么都还没有', (r) => casePage({ chrome: chrome(r), view: empty, formKey })),
  ok('进度 正在预审', (r) => casePage({ chrome: chrome(r), view: { ...empty, stage: 'submitted' }, formKey })),
  ok('进度 没有受理', (r) =>
    casePage({ chrome: chrome(r), view: { ...view, stage: 'not-accepted', notAccepted }, formKey }),
  ),
  ok('进度 标准更新了', (r) => casePage({ chrome: chrome(r), view: { ...empty, followed }, formKey })),
  ok('进度 标准更新了 与己无关', (r) =>
    casePage({ chrome: chrome(r), view: { ...empty, followed: { ...followed, changes: [] } }, formKey }),
  ),
  ok('告知', (r) => tellPage({ chrome: chrome(r), view: { ...view, me: { ...view.me, told: false } }, formKey })),
  ok('告知 看过了', (r) => tellPage({ chrome: chrome(r), view: empty, formKey })),
  wrong('告知 变了', (r) => tellPage({ chrome: chrome(r), view, formKey, trouble })),
  ok('我的部分', (r) => partPage({ chrome: chrome(r), part: 'own', ...part })),
  ok('我的部分 一览', (r) => partPage({ chrome: chrome(r), part: 'own', view, counties: [], formKey })),
  ok('我的部分 没有要填的', (r) => partPage({ chrome: chrome(r), part: 'own', view: empty, counties: [], formKey })),
  wrong('我的部分 有错', (r) => partPage({ chrome: chrome(r), part: 'own', ...part, typed, problems })),
  ok('共同的部分', (r) => partPage({ chrome: chrome(r), part: 'joint', ...part, group: 'joint-group' })),
  wrong('共同的部分 变了', (r) =>
    partPage({ chrome: chrome(r), part: 'joint', ...part, group: 'joint-group', trouble }),
  ),
  ok('邀请', (r) =>
    invitePage({ chrome: chrome(r), caseId, role: { id: 'partyF', name: '女方', hasJoined: false }, formKey }),
  ),
  ok('邀请 链接', (r) =>
    invitePage({
      chrome: chrome(r),
      caseId,
      role: { id: 'partyF', name: '女方', hasJoined: false },
      formKey,
      link: 'https://xiqian.test/j/abc',
    }),
  ),
  ok('邀请 已加入', (r) =>
    invitePage({ chrome: chrome(r), caseId, role: { id: 'partyF', name: '女方', hasJoined: true }, formKey }),
  ),
  ok('邀请 没有人', (r) => invitePage({ chrome: chrome(r), caseId, formKey })),
  wrong('邀请 不行', (r) => invitePage({ chrome: chrome(r), caseId, formKey, trouble })),
  ok('加入', (r) => joinPage({ chrome: chrome(r), token: 'abc', formKey })),
  wrong('加入 链接用过了', (r) => joinPage({ chrome: chrome(r), token: 'abc', formKey, trouble })),
  ok('材料', (r) => materialsPage({ chrome: chrome(r), view, keyFor })),
  ok('材料 没有', (r) => materialsPage({ chrome: chrome(r), view: empty, keyFor })),
  wrong('材料 没选文件', (r) =>
    materialsPage({ chrome: chrome(r), view, keyFor, wrongWith: { material: 'deed@partyM', problem: 'upload-empty' } }),
  ),
  wrong('材料 没打勾', (r) =>
    materialsPage({ chrome: chrome(r), view, keyFor, wrongWith: { material: 'promise', problem: 'tick-empty' } }),
  ),
  wrong('材料 不收', (r) => materialsPage({ chrome: chrome(r), view, keyFor, trouble })),
  ok('同意', (r) => consentsPage({ chrome: chrome(r), view, keyFor })),
  ok('同意 没有', (r) => consentsPage({ chrome: chrome(r), view: empty, keyFor })),
  wrong('同意 句子变了', (r) => consentsPage({ chrome: chrome(r), view, keyFor, trouble })),
  ok('同意 链接', (r) => consentLinkPage({ chrome: chrome(r), caseId, link: 'https://xiqian.test/k/abc' })),
  ok('第三人', (r) => thirdPage({ chrome: chrome(r), token: 'abc', link: consentLink, formKey })),
  ok('第三人 不是本人', (r) =>
    thirdPage({ chrome: chrome(r), token: 'abc', link: { ...consentLink, mine: false }, formKey }),
  ),
  ...['given', 'refused', 'lapsed'].map((state) =>
    ok(`第三人 ${state}`, (r) =>
      thirdPage({ chrome: chrome(r), token: 'abc', link: { ...consentLink, state }, formKey }),
    ),
  ),
  wrong('第三人 不行', (r) => thirdPage({ chrome: chrome(r), token: 'abc', link: consentLink, formKey, trouble })),
  ok('核对 还没填完', (r) => reviewPage({ chrome: chrome(r), view, counties: event.counties, formKey })),
  ok('核对 可以确认', (r) => reviewPage({ chrome: chrome(r), view: complete, counties: event.counties, formKey })),
  ok('核对 等对方', (r) => reviewPage({ chrome: chrome(r), view: confirmed, counties: event.counties, formKey })),
  ok('核对 可以提交', (r) => reviewPage({ chrome: chrome(r), view: both, counties: event.counties, formKey })),
  ok('核对 已提交', (r) =>
    reviewPage({ chrome: chrome(r), view: { ...both, stage: 'ready' }, counties: event.counties, formKey }),
  ),
  wrong('核对 变了', (r) =>
    reviewPage({ chrome: chrome(r), view: complete, counties: event.counties, formKey, trouble }),
  ),
  ok('约时间', (r) =>
    bookPage({
      chrome: chrome(r),
      caseId,
      lead: lead(r),
      slots,
      canBook: true,
      isFirst: true,
      later: '2026-03-06',
      formKey,
    }),
  ),
  ok('约时间 约满了', (r) =>
    bookPage({
      chrome: chrome(r),
      caseId,
      lead: lead(r),
      slots: { organs: [] },
      canBook: true,
      isFirst: false,
      formKey,
    }),
  ),
  ok('约时间 还不能约', (r) =>
    bookPage({ chrome: chrome(r), caseId, lead: lead(r), slots, canBook: false, isFirst: true, formKey }),
  ),
  wrong('约时间 没选', (r) =>
    bookPage({ chrome: chrome(r), caseId, lead: lead(r), slots, canBook: true, isFirst: true, formKey, missing: true }),
  ),
  wrong('约时间 被约走了', (r) =>
    bookPage({
      chrome: chrome(r),
      caseId,
      lead: lead(r),
      slots,
      canBook: true,
      isFirst: true,
      formKey,
      chosen: 'registry-610112|2026-03-05|09:00',
      trouble,
    }),
  ),
  ok('评价', (r) => ratePage({ chrome: chrome(r), caseId, formKey, canRate: true, hasRated: false })),
  ok('评价 谢谢', (r) => ratePage({ chrome: chrome(r), caseId, formKey, canRate: false, hasRated: true })),
  ok('评价 还早', (r) => ratePage({ chrome: chrome(r), caseId, formKey, canRate: false, hasRated: false })),
  wrong('评价 没选', (r) =>
    ratePage({
      chrome: chrome(r),
      caseId,
      formKey,
      canRate: true,
      hasRated: false,
      missing: true,
      typed: { level: '', words: '写过的还在' },
    }),
  ),
  ok('谁看过', (r) => looksPage({ chrome: chrome(r), caseId, looks })),
  ok('谁看过 没有', (r) => looksPage({ chrome: chrome(r), caseId, looks: { looks: [] } })),
  ok('说记错了', (r) => disputePage({ chrome: chrome(r), caseId, of: address, formKey, typed: '' })),
  wrong('说记错了 没写', (r) =>
    disputePage({ chrome: chrome(r), caseId, of: living, formKey, typed: '', missing: true }),
  ),
  ok('异议', (r) => objectPage({ chrome: chrome(r), caseId, matter: ended, formKey, typed: '' })),
  wrong('异议 没写', (r) =>
    objectPage({ chrome: chrome(r), caseId, matter: ended, formKey, typed: '', missing: true }),
  ),
  wrong('异议 过了期限', (r) =>
    objectPage({ chrome: chrome(r), caseId, matter: ended, formKey, typed: 'No', trouble }),
  ),
  ok('撤回', (r) => withdrawPage({ chrome: chrome(r), caseId, hasOther: true, formKey })),
  wrong('撤回 不行', (r) => withdrawPage({ chrome: chrome(r), caseId, hasOther: false, formKey, trouble })),
  ...(['not-found', 'not-yours', 'busy', 'strange', 'too-large', 'refused'] as const).map((what) =>
    wrong(`办不了 ${what}`, (r) => cannotPage({ chrome: chrome(r), what, refused })),
  ),
  ...sheetPages,
  ...hallPages,
  ...queuePages,
]
