import * as shapes from '../../shapes/standard.ts'
import { act, look, type Route } from '../route.ts'
import { sendStandardText } from '../standard-text.ts'

const open = { counter: 'public', access: 'everybody' } as const
const ofEvent = { ...open, patterns: { id: '^[a-z0-9-]{1,60}$' } } as const
const staff = { counter: 'staff', access: 'staff', answer: shapes.StandardDone } as const

/** 公开标准: what the province has decided, for anybody and any program, without a session. */
const publicRoutes: readonly Route[] = [
  look({
    ...open,
    url: '/standard',
    summary: '公开标准 Life events, every published version with digest and days in force',
    answer: shapes.StandardsAnswer,
    run: ({ views, office }) => views.standards(office),
  }),
  look({
    ...open,
    url: '/standard/versions/:digest',
    summary: 'A published version byte for byte as it was hashed; its digest is its ETag',
    answer: shapes.StandardText,
    run: async ({ views, office }, { address, request, reply }) =>
      sendStandardText(request, reply, address.digest, await views.standardText(office, address.digest)),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id',
    summary: 'The version in force of one life event',
    answer: shapes.StandardInForce,
    run: ({ views, office }, { address }) => views.standardInForce(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/versions',
    summary: 'Every published version of one life event, the latest first',
    answer: shapes.VersionsAnswer,
    run: ({ views, office }, { address }) => views.standardVersions(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/form.schema.json',
    summary: 'JSON Schema (2020-12) of the one form',
    answer: shapes.FormSchema,
    run: ({ views, office }, { address }) => views.standardForm(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/matters',
    summary: '事项 in force, each with its clause',
    answer: shapes.StandardList,
    run: ({ views, office }, { address }) => views.standardMatters(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/materials',
    summary: '材料 in force, each with its clause',
    answer: shapes.StandardList,
    run: ({ views, office }, { address }) => views.standardMaterials(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/conditions',
    summary: '条件 in force, each with its clause',
    answer: shapes.StandardList,
    run: ({ views, office }, { address }) => views.standardConditions(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/questions',
    summary: '要问的 in force: groups of facts, each with its clause and why it is asked',
    answer: shapes.StandardQuestions,
    run: ({ views, office }, { address }) => views.standardQuestions(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/duties',
    summary:
      '数据共享责任清单 in force: who owes which data, by what law, how fresh, how soon, and what follows where it fails',
    answer: shapes.StandardList,
    run: ({ views, office }, { address }) => views.standardDuties(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/calendar',
    summary: '工作日历 by which days are counted today, with its notice and its horizon',
    answer: shapes.StandardCalendar,
    run: ({ views, office }, { address }) => views.standardCalendar(office, address.id),
  }),
  look({
    ...ofEvent,
    url: '/standard/:id/counties',
    summary: '区县 of the province',
    answer: shapes.StandardCounties,
    run: ({ views, office }, { address }) => views.standardCounties(office, address.id),
  }),
]

/** 标准版本: draft, checked, approved by one, published by another. Which role may do which act is said by the standard. */
const policyRoutes: readonly Route[] = [
  look({
    ...staff,
    url: '/policy/versions',
    summary: '标准版本 Every version, drafts too, and whose turn it is',
    answer: shapes.PolicyAnswer,
    run: ({ views, office }, { by }) => views.policyVersions(office, by),
  }),
  act({
    ...staff,
    url: '/policy/versions',
    summary: '录入 Records what the policy folder says now as a draft',
    body: shapes.RecordStandardRequest,
    run: ({ desk, office }, { by, key, requestDigest, body }) =>
      desk.recordStandard(office, { by, key, requestDigest, body }),
  }),
  act({
    ...staff,
    url: '/policy/versions/:digest/check-standard',
    summary: '检查 Has every situation gone through, by an errand',
    run: ({ desk, office }, { by, address, key, requestDigest }) =>
      desk.checkStandard(office, { by, digest: address.digest, key, requestDigest }),
  }),
  act({
    ...staff,
    url: '/policy/versions/:digest/approve-standard',
    summary: '批准 The first of two people',
    run: ({ desk, office }, { by, address, key, requestDigest }) =>
      desk.approveStandard(office, { by, digest: address.digest, key, requestDigest }),
  }),
  act({
    ...staff,
    url: '/policy/versions/:digest/publish-standard',
    summary: '发布 The second of two people, in force from a day',
    body: shapes.PublishStandardRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.publishStandard(office, { by, digest: address.digest, key, requestDigest, body }),
  }),
]

export const standardRoutes: readonly Route[] = [...publicRoutes, ...policyRoutes]
