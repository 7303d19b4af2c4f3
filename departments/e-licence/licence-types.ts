import contract from './contract.json' with { type: 'json' }

export type LicenceTypeId =
  | 'resident-id-card'
  | 'hukou-booklet'
  | 'marriage-certificate'
  | 'divorce-certificate'
  | 'property-certificate'

/** 证照类型代码: definer's USCC (18) and serial (3). `verified` is false until the province has confirmed the code. */
export type LicenceType = {
  readonly id: LicenceTypeId
  readonly zh: string
  readonly en: string
  readonly code: string
  readonly verified: boolean
}

const typed = (id: LicenceTypeId): LicenceType => {
  const row = contract.licenceTypes.types.find((type) => type.id === id)
  if (!row) throw new Error(`contract.json has no licence type for ${id}: add it`)
  return { ...row, id }
}

export const licenceTypes: Readonly<Record<LicenceTypeId, LicenceType>> = {
  'resident-id-card': typed('resident-id-card'),
  'hukou-booklet': typed('hukou-booklet'),
  'marriage-certificate': typed('marriage-certificate'),
  'divorce-certificate': typed('divorce-certificate'),
  'property-certificate': typed('property-certificate'),
}
