import table from '../data/counties.json' with { type: 'json' }

export type County = {
  readonly code: string
  readonly name: string
  readonly city: string
  readonly townships: number
  /** The code before, in use until the end of the year `until`. */
  readonly was?: { readonly code: string; readonly name: string; readonly until: number }
}

export const counties: readonly County[] = table.counties

const byCode = new Map(counties.map((county) => [county.code, county]))

export const countyOf = (code: string): County => {
  const county = byCode.get(code)
  if (!county) throw new Error(`no county ${code} in data/counties.json`)
  return county
}

/** 公安 takes hukou migrations by interface where the county's code is even; the rest work from an inbox of ours. */
export const hasInterface = (code: string): boolean => byCode.has(code) && Number(code) % 2 === 0

/** As the registry of that year called itself: old certificates keep dead codes for life. */
export const asOfYear = (code: string, year: number): { readonly code: string; readonly name: string } => {
  const county = countyOf(code)
  return county.was && year <= county.was.until ? county.was : county
}

/** Lots to draw a home from: two counties of Xi'an are drawn more often, so that a demonstration there has couples enough. */
export const lots: readonly string[] = [
  ...counties.map((county) => county.code),
  ...Array.from({ length: 8 }, () => '610112'),
  ...Array.from({ length: 8 }, () => '610113'),
]
