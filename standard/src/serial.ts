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
