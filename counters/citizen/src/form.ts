/** A form as it was sent: text by name (the last wins), and at most one file. */
export type Form = {
  readonly values: Readonly<Record<string, string>>
  readonly file?: File
}

export const emptyForm: Form = { values: {} }

export const readUrlEncoded = (body: string): Form => ({ values: Object.fromEntries(new URLSearchParams(body)) })

/** multipart/form-data by the platform's own reader; a file input left empty arrives as a file without name and bytes. */
export const readMultipart = async (body: Buffer, contentType: string): Promise<Form> => {
  const sent = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  const values: Record<string, string> = {}
  let file: File | undefined
  for (const [name, value] of sent) {
    if (typeof value === 'string') values[name] = value
    else if (value.size > 0) file = value
  }
  return { values, ...(file === undefined ? {} : { file }) }
}

export const isForm = (body: unknown): body is Form =>
  typeof body === 'object' &&
  body !== null &&
  'values' in body &&
  typeof body.values === 'object' &&
  body.values !== null
