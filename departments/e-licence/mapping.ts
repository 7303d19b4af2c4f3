import type { Mapped } from '../platform/mapping.ts'
import { validToFromWire } from '../platform/wire-date.ts'
import { isLicenceId } from './licence-id.ts'

/** 电子证照元数据 (GB/T 36903), as far as we need it. */
export type LicenceWire = {
  readonly zzbs: string
  readonly zzlxdm: string
  readonly zzmc: string
  readonly zzbh: string
  readonly czzt: string
  readonly czztdm: string
  readonly fzjg: string
  readonly fzjgdm: string
  readonly fzrq: string
  readonly yxqqsrq: string
  readonly yxqjsrq: string
}

/** An identifier whose check character is wrong is reported as a difference: no licence is taken on its picture. */
export const licenceFromWire = (licence: LicenceWire): Mapped => ({
  values: {
    licenceId: licence.zzbs,
    holder: licence.czzt,
    validTo: validToFromWire(licence.yxqjsrq),
    issuer: licence.fzjg,
  },
  contradicts: isLicenceId(licence.zzbs) ? [] : ['licenceId'],
})

export const licenceNames = { czzt: 'name', czztdm: 'citizenNumber', zzbs: 'licenceId' }
