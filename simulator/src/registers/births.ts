import type { Province } from '../people/province.ts'
import type { WireBody } from '../platform/contracts.ts'
import { found } from './named.ts'
import { type CheckWire, differing, matched } from './wire.ts'

/** 卫健信息库: whether what this person promised is true; that it is not, is staged by `POST /dev/quirks`. */
export const birthRecordRegister = (province: Province, body: WireBody): CheckWire => {
  const hit = found(province, 'health.birth-record', { name: body.xm ?? '', number: body.gmsfhm ?? '' }, 'xm')
  if ('answer' in hit) return hit.answer
  return hit.quirk === 'promised-falsely' ? differing('cnsx') : matched({})
}
