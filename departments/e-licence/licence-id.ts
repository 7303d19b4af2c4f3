const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The root of every licence identifier (GB/T 36904). */
export const licenceRoot = '1.2.156.3005.2'

/** 校验码 ISO 7064 MOD 37,36 over the parts without root and dots. */
export const licenceCheck = (parts: string): string => {
  let product = 36
  for (const letter of parts) {
    const sum = (product + alphabet.indexOf(letter)) % 36 || 36
    product = (sum * 2) % 37
  }
  return alphabet.charAt((37 - product) % 36)
}

/** 证照标识: root, type code (21), issuer (18), serial (1 to 22), version (3), check, joined by dots. */
export const isLicenceId = (id: string): boolean => {
  const prefix = `${licenceRoot}.`
  if (!id.startsWith(prefix)) return false
  const parts = id.slice(prefix.length).split('.')
  const [typeCode = '', issuer = '', serial = '', version = '', check = ''] = parts
  const lengths = typeCode.length === 21 && issuer.length === 18 && version.length === 3 && check.length === 1
  const wellFormed = parts.length === 5 && lengths && serial.length >= 1 && serial.length <= 22
  const body = typeCode + issuer + serial + version
  return wellFormed && /^[0-9A-Z]+$/.test(body) && licenceCheck(body) === check
}
