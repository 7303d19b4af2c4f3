import type { StandardDigest, Text } from '../types.ts'

/**
 * One line of a document, with the clause it rests on; `note` stands small beneath it. `see` is the id of the heading in
 * this document under which the clause is written out.
 */
export type Line = {
  readonly text: Text
  readonly clause?: string
  readonly see?: string
  readonly note?: Text
}

/**
 * 成文: blocks in reading order. `tone` of a paragraph: `note` small, `warning` framed, `assumption` for what is ours and
 * not official (〔本标准假设〕). A list with `tick` is printed with boxes to tick.
 */
export type Block =
  | { readonly block: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly text: Text }
  | {
      readonly block: 'paragraph'
      readonly text: Text
      readonly clause?: string
      readonly see?: string
      readonly tone?: 'note' | 'warning' | 'assumption' | 'lead'
    }
  | { readonly block: 'list'; readonly ordered: boolean; readonly tick?: boolean; readonly items: readonly Line[] }
  | {
      readonly block: 'table'
      readonly caption?: Text
      readonly columns: readonly Text[]
      readonly rows: readonly (readonly Line[])[]
    }
  | { readonly block: 'question'; readonly question: Text; readonly answer: readonly Line[] }
  | { readonly block: 'page-break' }

export type DocumentKind =
  | 'work-plan' // 工作方案
  | 'service-guide' // 办事指南
  | 'special-types' // 特殊类型结婚落户指引手册
  | 'questions-and-answers' // 问答清单
  | 'notice-board' // 公告栏张贴页
  | 'sharing-duties' // 数据共享责任清单
  | 'one-time-notice' // 一次性告知书, for one situation
  | IssuedKind

/** 签发的文书: what the office gives into a person's hands about a case, signed. */
export type IssuedKind =
  | 'acceptance-receipt' // 受理通知书
  | 'not-accepted-notice' // 不予受理通知书
  | 'correction-notice' // 补正告知书
  | 'supplement-promise' // 容缺受理承诺书
  | 'pledge' // 告知承诺书
  | 'result-notice' // 办理结果通知书
  | 'refusal-notice' // 不予办理决定书

/**
 * A document made from the standard and from nothing else: the same standard and situation give the same document. An issued
 * one rests on what happened in the case as well.
 */
export type Document = {
  readonly kind: DocumentKind
  readonly title: Text
  readonly subtitle?: Text
  readonly standard: { readonly version: string; readonly digest: StandardDigest; readonly inForceFrom: string }
  readonly telephone: string
  readonly blocks: readonly Block[]
}
