import type { Lang } from '@xiqian/parts'

export type Size = 'normal' | 'elder'

/** Type sizes in points. Whatever people read is 12 pt or more, 16 pt or more in 长辈版; only clauses and the foot are smaller. */
export type Scale = {
  readonly title: number
  readonly headings: readonly [number, number, number]
  readonly lead: number
  readonly body: number
  readonly note: number
  readonly table: number
  readonly clause: number
  readonly foot: number
  readonly telephone: number
  /** Line height as a multiple of the size. */
  readonly leading: number
  /** Space between blocks, as a part of the usual one. */
  readonly air: number
}

export const scales: Readonly<Record<Size, Scale>> = {
  normal: {
    title: 24,
    headings: [18, 15, 13],
    lead: 14,
    body: 12.5,
    note: 12,
    table: 12,
    clause: 9,
    foot: 9,
    telephone: 13,
    leading: 1.55,
    air: 1,
  },
  elder: {
    title: 30,
    headings: [24, 20, 18],
    lead: 19,
    body: 17,
    note: 16,
    table: 16,
    clause: 12,
    foot: 12,
    telephone: 18,
    leading: 1.5,
    air: 1,
  },
}

/** The same type set closer, for a notice that would otherwise need a second sheet for its last lines. */
export const closer = (scale: Scale): Scale => ({
  ...scale,
  headings: [scale.headings[1] + 0.5, scale.headings[2] + 0.5, scale.headings[2]],
  leading: 1.33,
  air: 0.5,
})

/** 公告栏: the sizes tried from the largest, until the topic fits on one sheet. Read from two steps away, so never under 18. */
export const boardSizes: Readonly<Record<Size, readonly number[]>> = {
  normal: [30, 28, 26, 24, 22, 20, 18],
  elder: [34, 32, 30, 28, 26, 24, 22, 20],
}

export const boardScale = (body: number, lang: Lang): Scale => ({
  title: 16,
  // A word of English takes the room of four characters, so its headings are smaller, and still the largest on the sheet.
  headings: [lang === 'zh' ? Math.max(40, body * 1.7) : Math.max(34, body * 1.35), body * 1.2, body * 1.05],
  lead: body * 1.1,
  body,
  note: body * 0.8,
  table: body * 0.85,
  clause: Math.max(11, body * 0.5),
  foot: 11,
  telephone: 26,
  leading: 1.4,
  air: 1,
})
