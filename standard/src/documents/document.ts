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

/** A document made from the standard and from nothing else: the same standard and situation give the same document. */
export type Document = {
  readonly kind: DocumentKind
  readonly title: Text
  readonly subtitle?: Text
  readonly standard: { readonly version: string; readonly digest: StandardDigest; readonly inForceFrom: string }
  readonly telephone: string
  readonly blocks: readonly Block[]
}
