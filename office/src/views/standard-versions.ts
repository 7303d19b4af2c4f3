import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { formSchema, type Json, type StandardDigest } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { PublicVersion, StandardInForce, StandardsAnswer, VersionsAnswer } from '../shapes/standard.ts'
import { standingOn } from '../standards/in-force.ts'
import type { Version } from '../standards/version.ts'
import { nothingSuch } from './words.ts'

type Shown = Static<typeof PublicVersion>

/** A published version as anybody may see it; undefined for a draft. */
const shown = ({ versions, clocks }: Office, version: Version): Shown | undefined => {
  const { digest, lifeEvent, state } = version
  if (state.stage !== 'published') return undefined
  const terms = versions.termsOf(lifeEvent)
  const standing = standingOn(version, terms, clocks.today())
  const last = state.publications.at(-1)
  if (standing === 'draft' || last === undefined) return undefined
  const term = terms.findLast((each) => each.digest === digest)
  return {
    digest,
    version: version.version,
    lifeEvent,
    state: standing,
    inForceFrom: term?.from ?? last.from,
    ...(term?.until === undefined ? {} : { inForceUntil: term.until }),
    publishedAt: last.at,
    development: last.development === true,
  }
}

const publishedOf = (office: Office, lifeEvent: string): readonly Shown[] =>
  office.versions
    .all()
    .filter((version) => version.lifeEvent === lifeEvent)
    .flatMap((version) => shown(office, version) ?? [])
    .sort((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1))

/** 公开的标准: life events with every published version; the digest can be worked out again by anybody. */
export const standards = async (office: Office): Promise<Static<typeof StandardsAnswer>> => ({
  today: office.clocks.today(),
  hash: 'SM3',
  canonicalForm: 'RFC 8785',
  lifeEvents: office.standards.all().map(({ event, digest }) => {
    const versions = publishedOf(office, event.id)
    const inForce = versions.find((version) => version.digest === digest)
    return { id: event.id, name: event.name, ...(inForce === undefined ? {} : { inForce }), versions: [...versions] }
  }),
})

/** 施行中的一版. */
export const standardInForce = async (
  office: Office,
  id: string,
): Promise<Static<typeof StandardInForce> | Refusal> => {
  const standard = office.standards.inForce(id)
  const version = publishedOf(office, id).find(({ digest }) => digest === standard?.digest)
  if (standard === undefined || version === undefined) return nothingSuch
  return {
    id,
    name: standard.event.name,
    version,
    parties: standard.parties.map(({ id: role, name }) => ({ id: role, name })),
    departments: standard.departments.map(({ id: department, name }) => ({ id: department, name })),
    promise: { basis: standard.promise.basis },
    parts: [...parts],
  }
}

const parts = [
  'versions',
  'form.schema.json',
  'matters',
  'materials',
  'conditions',
  'duties',
  'questions',
  'calendar',
  'counties',
]

export const standardVersions = async (
  office: Office,
  id: string,
): Promise<Static<typeof VersionsAnswer> | Refusal> => {
  const versions = publishedOf(office, id)
  return versions.length === 0 ? nothingSuch : { versions: [...versions] }
}

/** 一个版本的全文, byte for byte as it was hashed. A draft is nobody's yet. */
export const standardText = async (office: Office, digest: StandardDigest): Promise<string | Refusal> => {
  const version = office.versions.byDigest(digest)
  return version?.state.stage === 'published' ? version.canonicalJson : nothingSuch
}

export const standardForm = async (office: Office, id: string): Promise<Json | Refusal> => {
  const standard = office.standards.inForce(id)
  return standard === undefined ? nothingSuch : formSchema(standard)
}
