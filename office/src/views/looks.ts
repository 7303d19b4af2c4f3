import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { FactId, Standard, Text } from '@xiqian/standard'
import { roleOf } from '../desk/actors.ts'
import { load } from '../desk/load.ts'
import { organById } from '../hall/organs.ts'
import type { Office } from '../office.ts'
import type { LooksAnswer } from '../shapes/citizen.ts'
import { looksConcerning } from '../sign-in/record-look.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { asCaseEvents } from './case-events.ts'
import { kindName } from './mandates.ts'
import { nothingSuch } from './words.ts'

const rows = 50
type Line = Static<typeof LooksAnswer>['looks'][number]

/** 谁看过我的信息: looks at this party's part and the joint part, and every question to a source about this party. */
export const looks = async (
  office: Office,
  by: Citizen,
  caseId: string,
  after: string | undefined,
): Promise<Static<typeof LooksAnswer> | Refusal> => {
  const loaded = await load(office, caseId)
  const role = loaded === undefined ? undefined : roleOf(loaded.file, by.account)
  if (loaded === undefined || role === undefined) return nothingSuch
  const { standard } = loaded
  const namesOf = (fields: readonly FactId[]): Text[] =>
    fields.map(
      (field) =>
        standard.facts.find(({ id }) => id === field)?.name ??
        standard.materials.find(({ id }) => field === id || field.startsWith(`${id}@`))?.name ?? {
          zh: field,
          en: field,
        },
    )

  const seen = (await looksConcerning(office, caseId, role)).map(
    (look): Line => ({
      at: look.at,
      who:
        look.helper === undefined
          ? (standard.staffRoles.find(({ id }) => id === look.staffRole)?.name ?? {
              zh: look.staffRole,
              en: look.staffRole,
            })
          : { zh: '您请的帮办人', en: 'The helper whom you asked' },
      organ:
        look.helper === undefined
          ? (organById(office, look.organ)?.name ?? { zh: look.organ, en: look.organ })
          : kindName(loaded, look.helper),
      purpose: { zh: look.purpose, en: standard.event.name.en },
      legalBasis: look.legalBasis,
      fields: namesOf(look.fields),
      kind: look.helper === undefined ? 'look' : 'helper',
    }),
  )
  const asked = asCaseEvents(loaded.events).flatMap((event): Line[] => {
    if (event.type !== 'SourceAnswered' || event.role !== role) return []
    const source = standard.sources.find(({ id }) => id === event.source)
    return source === undefined ? [] : [sourceLine(standard, event.at, source, namesOf)]
  })
  const all = [...seen, ...asked].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  const from = after === undefined ? 0 : Number.parseInt(after, 10) || 0
  const page = all.slice(from, from + rows)
  return { looks: page, ...(all.length > from + rows ? { next: String(from + rows) } : {}) }
}

const sourceLine = (
  standard: Standard,
  at: string,
  source: Standard['sources'][number],
  namesOf: (fields: readonly FactId[]) => Text[],
): Line => ({
  at,
  who: { zh: '系统自动核验', en: 'The system, by itself' },
  organ: standard.departments.find(({ id }) => id === source.department)?.name ?? source.name,
  purpose: source.purpose,
  legalBasis: source.legalBasis,
  fields: namesOf([...Object.values(source.sends), ...Object.values(source.fills)]),
  kind: 'source-query',
})
