import { addWorkingDays } from '../days.ts'
import type { Expression } from '../language/expression.ts'
import { type Rule, ruleOf, type Vocabulary } from '../language/judge.ts'
import { isInForce } from '../planning/is-in.ts'
import { vocabularyOf } from '../planning/machine.ts'
import { playerOf } from '../planning/parts-played.ts'
import { promiseOf } from '../planning/promise-of.ts'
import { fromSources, sourcesOf } from '../planning/sources-in-turn.ts'
import type { CompiledStandard } from '../standard.ts'
import type { LegalDay, MatterId, RoleId, Situation, Verdict } from '../types.ts'
import { selfOf } from './example-situation.ts'
import type { Assembled, Example, Ruling, Stated } from './ruling.ts'

/** A standard made ready to have examples tried on it: each rule is compiled once for each party. */
export type Trial = Pick<Assembled, 'compiled' | 'province'> & {
  readonly words: Vocabulary
  readonly ruleFor: (expression: Expression, self: RoleId | undefined) => Rule
}

/** `like`: another trial of the same facts and lists, whose compiled rules serve again. */
export const trialOf = ({ compiled, province }: Pick<Assembled, 'compiled' | 'province'>, like?: Trial): Trial => {
  if (like !== undefined) return { ...like, compiled, province }
  const words = vocabularyOf(compiled)
  const rules = new Map<RoleId | undefined, WeakMap<Expression, Rule>>()
  return {
    compiled,
    province,
    words,
    ruleFor: (expression, self) => {
      const ofSelf = rules.get(self) ?? new WeakMap<Expression, Rule>()
      rules.set(self, ofSelf)
      const rule = ofSelf.get(expression) ?? ruleOf(expression, words, self)
      ofSelf.set(expression, rule)
      return rule
    },
  }
}

/** What comes out under each name that an example may state, worked out only where it is asked. */
type Members = { readonly [K in keyof Stated]?: () => unknown }
export type Outcome = Members & {
  readonly result: () => Verdict['holds']
  readonly situation: Situation
  /** Any expression of the line in the situation of the example. */
  readonly judge: (expression: Expression | undefined) => Verdict['holds']
}

type When = { readonly when?: Expression }
/** One example being tried. */
type Here = {
  readonly standard: CompiledStandard
  readonly situation: Situation
  readonly on: LegalDay
  readonly judge: (expression: Expression | undefined) => Verdict['holds']
  readonly first: <C extends When>(choices: readonly C[] | undefined) => C | undefined
  readonly planned: (matters?: readonly MatterId[]) => readonly CompiledStandard['matters'][number][]
}

export const outcomeOf = (ruling: Ruling, example: Example, situation: Situation, trial: Trial): Outcome => {
  const standard = ruling.section === 'overlays' ? trial.compiled : trial.province
  const on = example.on ?? standard.inForceFrom
  const party = selfOf(example, standard)
  const judgeFor = (self: RoleId | undefined) => (expression: Expression | undefined) => {
    if (expression === undefined) return true
    const rule = trial.ruleFor(expression, self)
    // Slots are given out while rules are compiled, so the situation is laid out after the rule is.
    return rule.judge(trial.words.slots.load(situation), on).holds
  }
  const isEach = ruling.self || materialOf(ruling, standard)?.forEach === true
  const judge = judgeFor(isEach ? party : undefined)
  const ofCouple = judgeFor(undefined)
  const here: Here = {
    standard,
    situation,
    on,
    judge,
    first: (choices) => choices?.find(({ when }) => judge(when) === true),
    planned: (matters) =>
      standard.matters.filter(
        ({ id, inForce, when }) => (matters?.includes(id) ?? true) && isInForce(inForce, on) && ofCouple(when) === true,
      ),
  }
  const inForce = isInForce(ruling.inForce, on)
  const waits = () => ruling.waitsWhen !== undefined && judge(ruling.waitsWhen) === true
  const isCondition = ruling.section === 'conditions'
  return {
    situation,
    judge,
    result: () => (waits() ? 'unknown' : !isCondition && !inForce ? false : judge(ruling.expression)),
    ...(isCondition ? { applies: () => inForce && judge(ruling.appliesWhen) } : {}),
    earliestDay: () => {
      if (ruling.expression === undefined) return undefined
      const rule = trial.ruleFor(ruling.expression, isEach ? party : undefined)
      return rule.earliestDay(trial.words.slots.load(situation), on)
    },
    ...membersOf(ruling, here, party),
  }
}

const materialOf = ({ section, of, bearsOn }: Ruling, { materials }: CompiledStandard) =>
  section === 'materials' || bearsOn?.kind === 'material'
    ? materials.find(({ id }) => id === (bearsOn?.id ?? of))
    : undefined

const membersOf = (ruling: Ruling, here: Here, party: RoleId): Members => {
  const { standard } = here
  const named = <T extends { readonly id: string }>(lines: readonly T[]) => lines.find(({ id }) => id === ruling.of)
  switch (ruling.section) {
    case 'matters':
      return matterMembers(named(standard.matters), here)
    case 'conditions': {
      const condition = named(standard.conditions)
      return { kind: () => condition?.kind, lifetime: () => condition?.lifetime }
    }
    case 'materials': {
      const material = materialOf(ruling, standard)
      return {
        class: () => here.first(material?.class)?.is,
        supplyWithinDays: () => here.first(material?.supplyWithinDays)?.is,
        legalElement: () => material?.legalElement === true,
        comes: () => comesIn(material, material?.forEach === true ? party : undefined, here),
        matters: () => here.planned(material?.matters).map(({ id }) => id),
      }
    }
    case 'questions': {
      const group = named(standard.questions)
      const isAsked = (id: string) => standard.facts.some((fact) => fact.id === id && fact.from.includes('asked'))
      return {
        asks: () => group?.facts.filter((id) => isAsked(id) && here.judge(group.factWhen[id]) !== false),
      }
    }
    case 'sources': {
      const source = named(standard.sources)
      return {
        whenUnavailable: () => source?.whenUnavailable,
        recheckedAtWindow: () => source?.recheckedAtWindow,
      }
    }
    case 'visits': {
      const visit = named(standard.visits)
      const isHere = (role: RoleId) => here.judge(standard.parties.find(({ id }) => id === role)?.when) !== false
      return {
        who: () => visit?.who.flatMap((part) => playerOf(standard, here.situation, part) ?? []).filter(isHere),
        matters: () => here.planned(visit?.matters).map(({ id }) => id),
        organ: () => visit?.place,
        statutory: () => visit?.statutory === true,
      }
    }
    case 'advice':
      return { kind: () => named(standard.advice)?.kind }
    case 'windows': {
      const window = named(standard.windows)
      return {
        acts: () => window?.acts,
        matters: () => here.planned(window?.matters).map(({ id }) => id),
        organ: () => window?.organ,
      }
    }
    case 'steps':
      return { matters: () => here.planned(named(standard.steps)?.matters ?? []).map(({ id }) => id) }
    case 'promise':
      return { workingDays: () => promisedIn(here) }
    case 'pauses': {
      const pause = named(standard.pauses)
      const last = () => addWorkingDays(standard.calendar, here.on, pause?.atMostDays ?? 0)
      return {
        lastDay: () => Object.values(last())[0],
        stopsClock: () => pause?.stopsClock,
        afterwards: () => pause?.afterwards,
      }
    }
    case 'overlays':
      return overlayMembers(ruling, here)
    default:
      return {}
  }
}

const matterMembers = (matter: CompiledStandard['matters'][number] | undefined, here: Here): Members => {
  const region = () => here.first(matter?.organ.region)?.is
  const values = () => here.first(matter?.requestValues)?.is
  return {
    decidedIn: () => here.first(matter?.decidedIn)?.is,
    decider: () => here.first(matter?.decidedIn)?.decider,
    request: () => here.first(matter?.decidedIn)?.request ?? 'none',
    waitMinutes: () => here.first(matter?.decidedIn)?.whileTheyWait?.minutes ?? 0,
    promisedDays: () => here.first(matter?.promisedDays)?.is,
    statutoryDays: () => matter?.statutoryDays,
    silent: () => matter?.silent,
    clock: () => matter?.clock ?? 'promise',
    stageDays: () => matter?.stages?.map(({ days }) => days),
    externalDays: () => here.first(matter?.external)?.is.days ?? 0,
    organ: () => matter?.organ.kind,
    organRegion: () => valueAt(region(), here.situation),
    resultForm: () => here.first(matter?.result.form)?.is,
    serial: () => matter?.result.serial ?? 'none',
    flow: () => here.first(matter?.flow)?.is.zh,
    requestValues: () => values(),
    after: () => here.planned(matter?.after).map(({ id }) => id),
  }
}

const overlayMembers = ({ bearsOn }: Ruling, here: Here): Members => {
  const named = <T extends { readonly id: string }>(lines: readonly T[]) => lines.find(({ id }) => id === bearsOn?.id)
  const { materials, matters, windows } = here.standard
  switch (bearsOn?.kind) {
    case 'material':
      return {
        class: () => here.first(named(materials)?.class)?.is,
        supplyWithinDays: () => here.first(named(materials)?.supplyWithinDays)?.is,
      }
    case 'matter':
      return {
        promisedDays: () => here.first(named(matters)?.promisedDays)?.is,
        externalDays: () => here.first(named(matters)?.external)?.is.days ?? 0,
      }
    case 'window':
      return {
        acts: () => named(windows)?.acts,
        matters: () => here.planned(named(windows)?.matters ?? []).map(({ id }) => id),
        organ: () => named(windows)?.organ,
      }
    default:
      return {}
  }
}

const promisedIn = (here: Here): number => {
  const planned = here.planned()
  const ids = planned.map(({ id }) => id)
  const counted = planned.map(({ id, after, silent, clock = 'promise', promisedDays }) => ({
    id,
    after: after.filter((before) => ids.includes(before)),
    silent,
    clock,
    promisedDays: here.first(promisedDays)?.is ?? 0,
  }))
  return promiseOf(here.standard, counted).workingDays
}

/** A code stands for itself, a fact for what it is here. */
const valueAt = (at: string | undefined, situation: Situation): unknown =>
  at === undefined || /^\d{6}$/.test(at) ? at : situation[at]

const comesIn = (
  material: CompiledStandard['materials'][number] | undefined,
  self: RoleId | undefined,
  { standard, situation }: Here,
): string => {
  const sources = sourcesOf(material ?? {}, standard.sources)
  return fromSources(sources, ({ verdictIn }) => situation[`${self}.${verdictIn}`])?.state ?? 'person'
}
