import type { MatterId, Plan, PlannedMaterial, RoleId } from '@xiqian/standard'
import { type Json, visibleTo } from '@xiqian/standard'
import type { PartOf } from './acts.ts'
import { plannedMatter } from './decide/matters.ts'
import type { CaseFile } from './file.ts'

type Lines = { readonly [id: string]: Json }

export type { Json }

const isVerdict = (file: CaseFile, of: PartOf, fact: string): boolean => {
  const from = file.saved[of]?.[fact]?.from
  return from !== undefined && from !== 'asked' && file.checks[`${from}@${of}`]?.verdictIn === fact
}

/** Address -> commitment, verdicts left out: a verdict that is asked for again is the same verdict with another salt. */
const factsIn = (file: CaseFile, of: PartOf): Lines =>
  Object.fromEntries(
    Object.entries(file.saved[of] ?? {})
      .filter(([fact]) => !isVerdict(file, of, fact))
      .map(([fact, saved]) => [of === 'joint' ? fact : `${of}.${fact}`, saved.commitment]),
  )

const allFacts = (file: CaseFile): Lines =>
  Object.fromEntries(['joint', ...file.roles].flatMap((of) => Object.entries(factsIn(file, of))))

/** Who must give it; where a source is to deliver it, not how far the source has come. */
const howGiven = (material: PlannedMaterial): Json =>
  material.comes.by === 'source'
    ? { class: material.class, from: material.comes.source }
    : { class: material.class, giving: material.comes.giving, whose: material.comes.whose }

/**
 * What a party confirms: the joint part, its own part (by commitments) and the plan lines that it sees (by ids). The
 * other's own part is not in it, so that an edit there neither voids it nor shows. The office hashes it (RFC 8785);
 * that the party has confirmed does not change it. An unchanged value must keep its commitment.
 */
export const contentToConfirm = (file: CaseFile, plan: Plan, role: RoleId): Json => {
  const seen = visibleTo(plan, role)
  return {
    facts: { ...factsIn(file, 'joint'), ...factsIn(file, role) },
    matters: Object.fromEntries(seen.matters.map((matter) => [matter.id, matter.decidedIn])),
    materials: Object.fromEntries(seen.materials.map((material) => [material.key, howGiven(material)])),
    visits: Object.fromEntries(seen.visits.map((visit) => [visit.id, [...visit.who]])),
  }
}

const conditionsOf = (plan: Plan, matter?: MatterId): Lines =>
  Object.fromEntries(
    plan.conditions
      .filter((condition) => matter === undefined || condition.matter === matter)
      .map((condition) => [`${condition.id}@${condition.about ?? 'all'}`, String(condition.verdict.holds)]),
  )

const materialsOf = (file: CaseFile, plan: Plan, matter?: MatterId): Lines =>
  Object.fromEntries(
    plan.materials
      .filter((material) => matter === undefined || material.matters.includes(matter))
      .map((material) => {
        const state = material.comes.by === 'source' ? material.comes.state : material.comes.giving
        const supplied = file.supplied[material.key]
        return [material.key, { state, class: material.class, given: supplied?.filePart ?? supplied?.at ?? '' }]
      }),
  )

const consentsOf = (file: CaseFile, plan: Plan, matter?: MatterId): Lines =>
  Object.fromEntries(
    plan.consents
      .filter((consent) => matter === undefined || consent.matter === matter)
      .map((consent) => {
        const state = file.consents[consent.id]
        const sentence = state !== undefined && 'sentenceDigest' in state ? state.sentenceDigest : ''
        return [consent.id, { stage: state?.stage ?? 'not-asked', sentence }]
      }),
  )

/** What an officer's acceptance rests on: facts, verdicts of the rules, materials, consents. Not who stands there. */
export const contentOfLook = (file: CaseFile, plan: Plan): Json => ({
  facts: allFacts(file),
  conditions: conditionsOf(plan),
  materials: materialsOf(file, plan),
  consents: consentsOf(file, plan),
})

/**
 * Facts a decision on one matter rests on: all that a person answered, and of what sources filled the ones that this
 * matter's request names. Whatever else a rule reads shows in the conditions.
 */
const factsFor = (file: CaseFile, plan: Plan, matter: MatterId): Lines => {
  const named = Object.values(plannedMatter(plan, matter)?.requestFacts ?? {})
  const isAsked = (address: string): boolean => {
    const [of, fact] = address.includes('.') ? address.split('.') : ['joint', address]
    return of === 'joint' || file.saved[of ?? '']?.[fact ?? '']?.from === 'asked'
  }
  return Object.fromEntries(
    Object.entries(allFacts(file)).filter(([address]) => isAsked(address) || named.includes(address)),
  )
}

/**
 * What a decision on one matter rests on. A reply that arrives for another matter changes nothing here, unless this
 * matter comes after that one.
 */
export const contentOfMatterLook = (file: CaseFile, plan: Plan, matter: MatterId): Json => {
  const before = plannedMatter(plan, matter)?.after ?? []
  return {
    facts: factsFor(file, plan, matter),
    conditions: conditionsOf(plan, matter),
    materials: materialsOf(file, plan, matter),
    consents: consentsOf(file, plan, matter),
    matters: Object.fromEntries(
      [matter, ...before].map((id) => {
        const stage = file.matters[id]?.stage ?? 'planned'
        // That a result left the house changes nothing for who decides the next matter.
        return [id, stage === 'issued' ? 'decided' : stage]
      }),
    ),
    owed: Object.fromEntries(
      Object.entries(file.owed)
        .filter(([material]) => plan.materials.some((each) => each.key === material && each.matters.includes(matter)))
        .map(([material, owed]) => [material, owed.stage]),
    ),
  }
}
