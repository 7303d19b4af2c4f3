import type { PlannedMaterial } from '@xiqian/standard'
import type { CaseEvent } from '../../src/index.ts'
import type { Done } from '../moves.ts'
import type { Fault } from '../walk.ts'
import type { Reading } from './reading.ts'

const cards: readonly string[] = ['tap-card', 'show-document']
const later: readonly string[] = ['sign-in-person', 'photo-on-site']

/** Whether a person has given it, by the events alone. */
const isGiven = (material: PlannedMaterial, reading: Reading, consent: string | undefined): boolean => {
  const { comes, key, of } = material
  if (reading.given.has(key)) return true
  if (consent !== undefined) return reading.consents[consent] === 'given'
  if (comes.by === 'source') return comes.state === 'held'
  if (comes.giving === 'form') return Object.values(reading.parties).every((stage) => stage === 'confirmed')
  if (!cards.includes(comes.giving)) return false
  const roles = of === undefined ? Object.keys(reading.parties) : [of]
  return roles.every((role) => reading.visit.verified.has(role))
}

/** Made in front of the officer after acceptance, before the decision that needs it. */
const isMadeLater = ({ comes, class: of }: PlannedMaterial): boolean =>
  comes.by === 'person' && (later.includes(comes.giving) || cards.includes(comes.giving) || of === 'on-site')

/** 受理时缺的: each is given, comes later by its nature, or is owed by name; nothing else is missing. */
const atAcceptance = ({ circumstances: { plan } }: Done, reading: Reading): readonly Fault[] => {
  const carried = Object.entries(reading.matters).flatMap(([id, { stage }]) => (stage === 'ended' ? [] : [id]))
  return plan.materials.flatMap((material) => {
    if (!material.matters.some((matter) => carried.includes(matter)) || isMadeLater(material)) return []
    const consent = plan.consents.find((each) => each.material === material.key)?.id
    if (isGiven(material, reading, consent)) return []
    const owed = reading.owed[material.key]
    if (owed === undefined) return [{ rule: 'accepted-lacking', words: `${material.key} is neither there nor owed` }]
    const isFixed = material.class !== 'deferrable' && material.comes.by === 'person'
    return isFixed ? [{ rule: 'accepted-lacking', words: `${material.key} may not come later` }] : []
  })
}

/** 当场办结: signed by all who must, and everything made here is there. */
const onTheSpot = (matter: string, { circumstances }: Done, reading: Reading): readonly Fault[] => {
  const { plan, declarations } = circumstances
  const unsigned = declarations
    .filter((declaration) => declaration.matter === matter)
    .flatMap(({ id, signedBy }) => signedBy.filter((role) => !reading.signed.has(`${id}@${role}`)))
  if (unsigned.length > 0)
    return [{ rule: 'decided-lacking', words: `${matter}: not signed by ${unsigned.join(', ')}` }]
  const missing = plan.materials.filter(
    ({ key, matters, comes, class: of }) =>
      matters.includes(matter) &&
      comes.by === 'person' &&
      (comes.giving === 'photo-on-site' || of === 'on-site') &&
      !reading.given.has(key),
  )
  return missing.map(({ key }) => ({ rule: 'decided-lacking', words: `${matter}: ${key} is missing` }))
}

/** 补上、不用补: it came with this act, or a source holds it, or the version that is followed asks for it no more. */
const cured = (
  event: Extract<CaseEvent, { type: 'OwedWaived' | 'OwedSupplied' }>,
  { circumstances: { plan, newer }, events }: Done,
): readonly Fault[] => {
  const { material } = event
  const line = (newer?.plan ?? plan).materials.find(({ key }) => key === material)
  const isHeld = line?.comes.by === 'source' && line.comes.state === 'held'
  const isNoMore = line === undefined && newer !== undefined
  const consent = plan.consents.find((each) => each.material === material)?.id
  const isGivenNow = events.some(
    (each) =>
      (each.type === 'Supplied' && each.material === material) ||
      (each.type === 'ConsentGiven' && each.consent === consent),
  )
  const isCured = event.type === 'OwedSupplied' ? isGivenNow : isHeld || isNoMore
  return isCured ? [] : [{ rule: 'owed-forgotten', words: `${material}: ${event.type}, and it is not there` }]
}

export const materials = (done: Done, reading: Reading): readonly Fault[] =>
  done.events.flatMap((event) => {
    if (event.type === 'Accepted' || event.type === 'AcceptedWithGap') return atAcceptance(done, reading)
    if (event.type === 'OwedWaived' || event.type === 'OwedSupplied') return cured(event, done)
    return event.type === 'DecidedOnTheSpot' ? onTheSpot(event.matter, done, reading) : []
  })
