import type { Province } from '../people/province.ts'
import { putRight } from '../registers/misrecorded.ts'
import { type DecisionWire, refusedFor } from '../registers/wire.ts'
import type { Received } from './effect.ts'

export const isCorrection = (service: string): boolean => service.endsWith('.correct-data')

/** 校核: what is wrong is put right; what is right stands; what another department keeps is passed on (转报办结). */
export const decideCorrection = (province: Province, { service, body }: Received, on: string): DecisionWire => {
  const { sjx = '', gmsfhm = '' } = body
  if (sjx.split('.')[0] !== service.split('.')[0])
    return { ...refusedFor('NOT_OURS', on), slzt: '2', bjjgdm: '4', bjrq: on }
  if (!province.people.has(gmsfhm)) return refusedFor('NO_PERSON', on)
  return putRight(province, sjx, gmsfhm) ? { slzt: '2', bjjgdm: '6', bjrq: on } : refusedFor('STANDS', on)
}
