import type { CompiledStandard } from '../standard.ts'
import type { RegionCode } from '../types.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

/** A code that is written in a rule is the province itself, one of its cities or one of its counties. */
export const isRegion = ({ province, counties }: CompiledStandard, code: RegionCode): boolean =>
  code === province.code || counties.some((county) => county.code === code || `${county.code.slice(0, 4)}00` === code)

/** 市县优化 and organs stand in regions that exist. */
export const checkRegions = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  if (compiled.counties.length === 0) return
  for (const overlay of compiled.overlays) {
    for (const code of overlay.regions) {
      if (isRegion(compiled, code) && code !== compiled.province.code) continue
      report(
        gathered.named.get('overlay')?.get(overlay.id),
        words(`“${code}”不是本省的市或区县`, `"${code}" is no city or county of the province`),
        words(
          '写 counties.yaml 里的区县代码，或市的代码，如 "610100"',
          'Write the code of a county, or of a city like "610100"',
        ),
      )
    }
  }
  for (const matter of compiled.matters) {
    for (const { is } of matter.organ.region) {
      if (!/^\d{6}$/.test(is) || isRegion(compiled, is)) continue
      report(
        gathered.named.get('matter')?.get(matter.id),
        words(`“${is}”不是本省的地区代码`, `"${is}" is no region of the province`),
        words(
          '写本省、市或区县的代码，或一个区县类的事实',
          'Write the code of the province, a city or a county, or a county fact',
        ),
      )
    }
  }
}
