import type { Lang, SameWords } from '@xiqian/parts'
import type { DocumentKind } from '@xiqian/standard/evaluator'
import { bindings } from './kinds.ts'

const zh = {
  contents: '目录',
  number: '编号',
  scan: '扫码打开网页版',
  scanToCheck: '扫码验真',
  telephone: '咨询电话',
  page: (at: string, of: string) => `第 ${at} 页，共 ${of} 页`,
  continued: '（续）',
  asked: '问',
  answered: '答',
  warning: '注意',
  lead: '要点',
  assumption: '本标准假设',
  'to-check': '条款待核',
  assumptionMeans: '标有“本标准假设”的，是起草本标准时的设想，不是已经公布的规定。',
  'to-checkMeans': '标有“条款待核”“依据待核”的，所引条款的原文还没有核对。',
  standard: (version: string, inForceFrom: string) => `依据省标准 ${version} 版，${inForceFrom}起施行`,
  digest: '标准摘要',
  printedOn: (day: string) => `${day}印制`,
  address: '网址',
  byHand: (codes: string) => `字库里没有的字印成了编码：${codes}。请用笔写上这个字，并核对一遍。`,
}

type SheetWords = SameWords<typeof zh>

const en: SheetWords = {
  contents: 'Contents',
  number: 'Number',
  scan: 'Scan to open',
  scanToCheck: 'Scan to check',
  telephone: 'Telephone',
  page: (at, of) => `Page ${at} of ${of}`,
  continued: ' (continued)',
  asked: 'Q',
  answered: 'A',
  warning: 'Take care',
  lead: 'In short',
  assumption: 'our assumption, not official',
  'to-check': 'clause still to be checked',
  assumptionMeans:
    'What is marked “our assumption, not official” was assumed when this standard was drafted; it is not a published rule.',
  'to-checkMeans':
    'What is marked “clause still to be checked” cites a clause whose wording has not been verified yet.',
  standard: (version, inForceFrom) => `Provincial standard ${version}, from ${inForceFrom}`,
  digest: 'Digest',
  printedOn: (day) => `Printed ${day}`,
  address: 'Address',
  byHand: (codes) =>
    `Characters that our font lacks are printed as codes: ${codes}. Please write them in by hand, and check.`,
}

export const words: Readonly<Record<Lang, SheetWords>> = { zh, en }

/** What the QR of a document is for. */
export const scanWords = (lang: Lang, kind: DocumentKind): string =>
  bindings[kind].signed === true ? words[lang].scanToCheck : words[lang].scan
