import type { RegionCode, SerialRule } from './types.ts'

/**
 * 编号: the text of the n-th number of a region and year, e.g. J610112-2026-000123. Throws where n no longer fits the
 * width the rule gives, since a longer number would be one that no department knows.
 */
export const formatSerial = (
  rule: SerialRule,
  { region, year, n }: { readonly region: RegionCode; readonly year: number; readonly n: number },
): string =>
  rule.pattern.replace(/\{(region|year|serial):?(\d*)\}/g, (_place, name: string, width: string) => {
    const text = name === 'region' ? region : String(name === 'year' ? year : n)
    if (width === '') return text
    if (text.length > Number(width)) throw new Error(`${rule.id}: ${text} is longer than ${width} digits`)
    return text.padStart(Number(width), '0')
  })

/** 号的毛病 of a number that somebody else gave. */
export type SerialProblem = 'malformed' | 'another-organ' | 'another-year'

const formOf = ({ pattern }: SerialRule): RegExp =>
  new RegExp(
    `^${pattern
      .split(/(\{\w+:?\d*\})/)
      .map(pieceOf)
      .join('')}$`,
  )

const pieceOf = (piece: string): string => {
  const [, name, width = ''] = /^\{(\w+):?(\d*)\}$/.exec(piece) ?? []
  if (name === 'region') return '(?<region>[0-9]{6})'
  if (name === 'year') return '(?<year>[0-9]{4})'
  if (name === 'serial') return `(?<serial>[0-9]${width === '' ? '+' : `{${width}}`})`
  return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/**
 * 核对别人给的号: whether it is a number of that organ and year by the rule, and which one it is (`n`). Whether it was given
 * before is for whoever keeps the numbers.
 */
export const readSerial = (
  rule: SerialRule,
  { region, year }: { readonly region: RegionCode; readonly year: number },
  text: string,
): { readonly n: number } | { readonly problem: SerialProblem } => {
  const found = formOf(rule).exec(text)?.groups
  const n = Number(found?.serial)
  if (found === undefined || !(n > 0)) return { problem: 'malformed' }
  if (found.region !== undefined && found.region !== region) return { problem: 'another-organ' }
  return found.year !== undefined && found.year !== String(year) ? { problem: 'another-year' } : { n }
}
