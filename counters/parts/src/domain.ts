import type { Text } from './shapes.ts'

export type Option = { readonly value: string; readonly name: Text; readonly hint?: Text }
export type TextForm = 'person-name' | 'citizen-number' | 'mobile' | 'mail' | 'address' | 'document-number' | 'plain'

/** What kind of answer a field takes, as the standard says it. */
export type Domain =
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'check' }
  | { readonly kind: 'text'; readonly form: TextForm; readonly maxLength: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'county' }
  | { readonly kind: 'role' }
  | { readonly kind: 'whole-number'; readonly from: number; readonly to: number }

const FORMS: readonly TextForm[] = [
  'person-name',
  'citizen-number',
  'mobile',
  'mail',
  'address',
  'document-number',
  'plain',
]
const PLAIN: Domain = { kind: 'text', form: 'plain', maxLength: 400 }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'

const optionOf = (value: unknown): readonly Option[] => {
  if (!isRecord(value) || typeof value.value !== 'string' || !isText(value.name)) return []
  return [{ value: value.value, name: value.name, ...(isText(value.hint) ? { hint: value.hint } : {}) }]
}

/** Reads the domain of a field as it comes through the door; a kind that this reader does not know is typed as plain text. */
export const readDomain = (domain: unknown): Domain => {
  if (!isRecord(domain)) return PLAIN
  const { kind } = domain
  if (kind === 'yes-no' || kind === 'check' || kind === 'day' || kind === 'county' || kind === 'role') return { kind }
  if (kind === 'choice' && Array.isArray(domain.options)) return { kind, options: domain.options.flatMap(optionOf) }
  if (kind === 'whole-number' && typeof domain.from === 'number' && typeof domain.to === 'number')
    return { kind, from: domain.from, to: domain.to }
  if (kind === 'text') {
    const form = FORMS.find((one) => one === domain.form) ?? 'plain'
    return { kind, form, maxLength: typeof domain.maxLength === 'number' ? domain.maxLength : 400 }
  }
  return PLAIN
}
