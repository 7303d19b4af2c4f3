import type { Expression } from '../language/expression.ts'
import type { Choice, CompiledStandard, MatterRule, ReliefRule } from '../standard.ts'
import type { MatterId, Value } from '../types.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'
import type { Assembled, Example, Ruling } from './ruling.ts'

type Overlay = Drafts['overlays'][number]
type Line = { readonly when?: Expression; readonly examples?: readonly OverlayExample[] }
type OverlayExample = Omit<Example, 'expected' | 'applies'> & { readonly applies: boolean | 'unknown' }

const withoutApplies = ({ applies: _told, ...rest }: OverlayExample): Omit<OverlayExample, 'applies'> => rest

const never: Expression = { op: 'value', value: false }
const and = (...parts: readonly (Expression | undefined)[]): Expression => {
  const given = parts.filter((part) => part !== undefined)
  return given.length === 1 && given[0] !== undefined ? given[0] : { op: '&&', parts: given }
}
const or = (parts: readonly Expression[]): Expression =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : parts.length === 0 ? never : { op: '||', parts }
const not = (part: Expression): Expression => ({ op: '!', part })

export const overlayList = (id: string): string => `overlay-${id}`

/** The counties of an overlay: a city stands for its counties. */
const countiesOf = (compiled: CompiledStandard, { regions }: Overlay): readonly Value[] =>
  compiled.counties
    .filter(({ code }) =>
      regions.some((region) => region === code || (region.endsWith('00') && region.slice(0, 4) === code.slice(0, 4))),
    )
    .map(({ code }) => code)

/** Whether the organ that decides a matter lies in the overlay's region: the matter's own choice of region, read as a rule. */
const decidedThere = (matter: MatterRule, overlay: Overlay): Expression => {
  const before: Expression[] = []
  const ways = matter.organ.region.map(({ when, is }): Expression => {
    const there: Expression = /^\d{6}$/.test(is)
      ? { op: 'value', value: overlay.regions.includes(is) }
      : { op: 'in', item: { op: 'fact', of: 'joint', fact: is }, list: overlayList(overlay.id) }
    const way = and(...before.map(not), when, there)
    if (when !== undefined) before.push(when)
    return way
  })
  return or(ways.filter((way) => !(way.op === 'value' && way.value === false)))
}

/** All matters of a line that are planned are decided there, and one of them is planned. */
const allThere = (matters: readonly MatterId[], compiled: CompiledStandard, overlay: Overlay): Expression => {
  const rules = compiled.matters.filter(({ id }) => matters.includes(id))
  const each = rules.map((rule) => {
    const there = decidedThere(rule, overlay)
    return rule.when === undefined || rules.length === 1 ? there : or([not(rule.when), there])
  })
  const some = rules.some(({ when }) => when === undefined) ? [] : [or(rules.flatMap(({ when }) => when ?? []))]
  return rules.length < 2 ? and(...each) : and(...some, ...each)
}

/**
 * 合并市县优化: an overlay becomes choices in front of the province's own and conditions on its lines, guarded by where the
 * matter is decided. What comes out is an ordinary standard: one evaluator, one prover, one digest.
 */
export const mergeOverlays = (base: Assembled, overlays: Drafts['overlays'], gathered: Gathered): Assembled =>
  overlays.reduce((assembled, overlay) => merge(assembled, overlay, gathered), base)

const merge = ({ compiled, province, rulings }: Assembled, overlay: Overlay, gathered: Gathered): Assembled => {
  const { id, name, regions, version, inForceFrom, basis } = overlay
  const added: Ruling[] = []
  const reliefs: ReliefRule[] = []
  const since: Expression | undefined =
    inForceFrom > compiled.inForceFrom && inForceFrom <= compiled.calendar.horizon
      ? { op: '>=', left: { op: 'on' }, right: { op: 'value', value: inForceFrom } }
      : undefined
  const placedAs = <T extends object>(from: object, made: T): T => {
    const place = gathered.places.get(from)
    if (place !== undefined) gathered.places.set(made, place)
    return made
  }
  const bears = (
    kind: ReliefRule['kind'],
    of: string,
    there: Expression,
    line: Line & Pick<ReliefRule, 'what' | 'basis'>,
    lightens?: { readonly when: Expression | undefined; readonly forEach: boolean },
    at: object = line,
  ): Expression => {
    const when = placedAs(at, and(since, there, line.when))
    const examples = (line.examples ?? []).map(
      (example): Example => placedAs(example, { ...withoutApplies(example), expected: example.applies }),
    )
    added.push({
      section: 'overlays',
      of: `${id}/${of}`,
      at,
      expression: when,
      self: false,
      ownFacts: 'none',
      examples,
      bearsOn: { kind, id: of },
    })
    const told = lightens?.when === undefined ? {} : { line: { when: lightens.when, forEach: lightens.forEach } }
    reliefs.push({ overlay: id, kind, of, when, ...told, what: line.what, basis: line.basis })
    return when
  }
  const ahead = <T>(is: T, when: Expression): Choice<T> => ({ when, is, by: id })

  let next: CompiledStandard = {
    ...compiled,
    lists: { ...compiled.lists, [overlayList(id)]: countiesOf(compiled, overlay) },
    overlays: [...compiled.overlays, { id, name, regions, version, inForceFrom, basis }],
  }
  for (const line of overlay.materials ?? []) {
    const { needed, class: lighter, supplyWithinDays } = line
    next = {
      ...next,
      materials: next.materials.map((rule) => {
        if (rule.id !== line.id) return rule
        const lightens = { when: rule.neededWhen, forEach: rule.forEach }
        const when = bears('material', rule.id, allThere(rule.matters, compiled, overlay), line, lightens)
        return {
          ...rule,
          ...(needed === false ? { neededWhen: and(rule.neededWhen, not(when)) } : {}),
          ...(lighter === undefined ? {} : { class: [ahead(lighter, when), ...rule.class] }),
          ...(supplyWithinDays === undefined
            ? {}
            : { supplyWithinDays: [ahead(supplyWithinDays, when), ...(rule.supplyWithinDays ?? [])] }),
        }
      }),
    }
  }
  for (const line of overlay.matters ?? []) {
    const { promisedDays, externalDays } = line
    next = {
      ...next,
      matters: next.matters.map((rule) => {
        if (rule.id !== line.id) return rule
        const when = bears('matter', rule.id, decidedThere(rule, overlay), line, { when: rule.when, forEach: false })
        return {
          ...rule,
          ...(promisedDays === undefined ? {} : { promisedDays: [ahead(promisedDays, when), ...rule.promisedDays] }),
          ...(externalDays === undefined
            ? {}
            : {
                external: rule.external.flatMap((choice) => [
                  { ...ahead({ ...choice.is, days: externalDays }, and(when, choice.when)) },
                  choice,
                ]),
              }),
        }
      }),
    }
  }
  for (const line of overlay.visits ?? []) {
    next = {
      ...next,
      visits: next.visits.map((rule) => {
        if (rule.id !== line.id || line.needed) return rule
        const lightens = { when: rule.when, forEach: false }
        const when = bears('visit', rule.id, allThere(rule.matters, compiled, overlay), line, lightens)
        return { ...rule, when: and(rule.when, not(when)) }
      }),
    }
  }
  for (const line of overlay.conditions ?? []) {
    next = {
      ...next,
      conditions: next.conditions.map((rule) => {
        const matter = compiled.matters.find((one) => one.id === rule.matter)
        if (rule.id !== line.id || !line.waived || matter === undefined) return rule
        const lightens = { when: rule.appliesWhen, forEach: rule.forEach }
        const when = bears('condition', rule.id, decidedThere(matter, overlay), line, lightens)
        return { ...rule, appliesWhen: and(rule.appliesWhen, not(when)) }
      }),
    }
  }
  for (const draft of overlay.windows ?? []) {
    const { examples, ...window } = draft
    const there = or(
      compiled.matters
        .filter((one) => window.matters.includes(one.id))
        .map((one) => and(one.when, decidedThere(one, overlay))),
    )
    const line = {
      ...(window.when === undefined ? {} : { when: window.when }),
      examples: (examples ?? []).map((example) => {
        const { open, ...rest } = example
        return placedAs(example, { ...rest, applies: open })
      }),
      what: window.name,
      basis: window.basis,
    }
    const when = bears('window', window.id, there, line, undefined, draft)
    next = { ...next, windows: [...next.windows, { ...window, when, by: id }] }
  }
  return { compiled: { ...next, reliefs: [...next.reliefs, ...reliefs] }, province, rulings: [...rulings, ...added] }
}
