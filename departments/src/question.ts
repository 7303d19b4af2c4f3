/** Name and citizen number go together: a source answers only when both fit. */
export type PersonRef = { readonly name: string; readonly citizenNumber: string }

/**
 * The live checks. The ids are fixed: the standard names them. Values that a MATCH carries:
 * - `public-security.person` name, sex (male|female|unknown), birthDate (YYYY-MM-DD), ethnicity (GB/T 3304 code),
 *   alive (boolean), idCardValidTo (YYYY-MM-DD or 'long-term'; absent where the register has none), and
 *   registeredMaritalStatusCode (GB/T 2261.2, what the hukou booklet prints; it lags, so no bar rests on it) and
 *   registeredMaritalStatus, the same in our words
 * - `civil-affairs.marital-status` maritalStatus (never-married|married|divorced|widowed), maritalStatusCode
 *   (GB/T 2261.2: 10 20 21 22 23 30 40), lastRecordType (IA IB IC ICA ICB ID INR), lastRecordDate, certNo, and only while
 *   a marriage stands spouseName, spouseNumber. Someone who never married is NOT_FOUND here: the register has no line.
 * - `public-security.household` householdNumber, regionCode (county), address, householdKind (family|collective|village),
 *   relationToHead (GB/T 4761 code, 02 = head), isHead (boolean), headName, headNumber, organ (12-digit police organ), organName
 * - `natural-resources.property` propertyNumber (不动产权证号), address, regionCode, ownership (sole|shared), coOwnerCount
 *   (number), coOwner1Name, coOwner1Number, coOwner2Name ..., propertyCount (number, in the county asked for)
 * - `housing.filing` filingKind (purchase|lease), filingNumber (备案号), address, regionCode, filedOn, validTo (of a lease),
 *   coHolderCount (number), coHolder1Name, coHolder1Number ..., filingCount (number); only filings that stand are told
 * - `health.birth-record` nothing: whether what was promised for a birth registration is true; `promised` is what differs if not
 * - `e-licence.licence` licenceId (GB/T 36904), holder, validTo (YYYY-MM-DD or 'long-term'), issuer
 */
export type Questions = {
  readonly 'public-security.person': PersonRef
  readonly 'civil-affairs.marital-status': PersonRef
  readonly 'public-security.household': PersonRef
  readonly 'natural-resources.property': PersonRef & { readonly county?: string }
  readonly 'housing.filing': PersonRef & { readonly county?: string }
  readonly 'e-licence.licence': PersonRef & { readonly licenceTypeCode: string }
  readonly 'health.birth-record': PersonRef
}

export type CheckId = keyof Questions

export const checkIds = [
  'public-security.person',
  'civil-affairs.marital-status',
  'public-security.household',
  'natural-resources.property',
  'housing.filing',
  'e-licence.licence',
  'health.birth-record',
] as const satisfies readonly CheckId[]

export const isCheckId = (id: string): id is CheckId => checkIds.some((known) => known === id)
