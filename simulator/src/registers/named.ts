import { variantOf } from '../people/names.ts'
import type { Person, Province, Quirk } from '../people/province.ts'
import { quirkKey } from '../people/quirks.ts'
import { type CheckWire, differing, notFound } from './wire.ts'

export type Asked = { readonly name: string; readonly number: string }

/** How a register finds somebody: number first, then the name as this register writes it. */
export const found = (
  province: Province,
  service: string,
  asked: Asked,
  nameField: string,
): { readonly person: Person; readonly quirk: Quirk | undefined } | { readonly answer: CheckWire } => {
  const person = province.people.get(asked.number)
  const quirk = province.quirks.get(quirkKey(service, asked.number))
  if (!person || quirk === 'missing') return { answer: notFound }
  const written = quirk === 'name-variant' ? variantOf(person.name) : person.name
  if (written !== asked.name.normalize('NFC')) return { answer: differing(nameField) }
  return { person, quirk }
}
