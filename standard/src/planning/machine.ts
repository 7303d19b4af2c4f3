import type { Expression } from '../language/expression.ts'
import { addressesIn, always, type Rule, ruleOf, type Vocabulary } from '../language/judge.ts'
import { slotTable } from '../language/slots.ts'
import { aliasesOf } from '../lookups.ts'
import type {
  AdviceRule,
  Choice,
  ConditionRule,
  MaterialRule,
  MatterRule,
  PartyRule,
  QuestionRule,
  ReliefRule,
  SourceRule,
  Standard,
  WindowRule,
} from '../standard.ts'
import type {
  ExternalClock,
  Fact,
  FactId,
  InForce,
  MaterialClass,
  MatterId,
  PlannedMatter,
  RoleId,
  Text,
  Value,
  Verdict,
} from '../types.ts'

/** `at` is the place of the choice among its like. */
export type ReadyChoice<T> = { readonly rule: Rule; readonly is: T; readonly at: number; readonly by?: string }
/** `mask` has a bit for each of its matters, in the order of the matters; 0 where a line belongs to none. */
export type ReadyLine<T> = {
  readonly of: T
  readonly role: RoleId | undefined
  readonly rule: Rule
  readonly mask: number
  readonly inForce: InForce | undefined
}

/** One question of the form, ready to be asked whether it can matter: for one party, or for the couple. */
export type ReadyQuestion = {
  readonly group: QuestionRule
  readonly role: RoleId | undefined
  readonly rule: Rule
  readonly facts: readonly { readonly fact: Fact; readonly rule: Rule }[]
}

/** 规则已编译: every expression of a standard as closures, made once when the standard is first asked. */
export type Machine = {
  readonly words: Vocabulary
  readonly matters: readonly {
    readonly of: MatterRule
    readonly rule: Rule
    readonly decidedIn: readonly ReadyChoice<MatterRule['decidedIn'][number]>[]
    readonly promisedDays: readonly ReadyChoice<number>[]
    readonly external: readonly ReadyChoice<ExternalClock>[]
    readonly flow: readonly ReadyChoice<Text>[]
    readonly region: readonly ReadyChoice<string>[]
    readonly resultForm: readonly ReadyChoice<PlannedMatter['result']['form']>[]
    readonly requestValues: readonly ReadyChoice<Readonly<Record<string, Value>>>[]
  }[]
  readonly conditions: readonly (ReadyLine<ConditionRule> & {
    readonly holds: Rule
    readonly waits: Rule | undefined
    readonly whileWaiting: Verdict
  })[]
  readonly materials: readonly (ReadyLine<MaterialRule> & {
    readonly class: readonly ReadyChoice<MaterialClass>[]
    readonly days: readonly ReadyChoice<number>[]
  })[]
  readonly parties: readonly { readonly of: PartyRule; readonly rule: Rule }[]
  readonly advice: readonly ReadyLine<AdviceRule>[]
  readonly windows: readonly ReadyLine<WindowRule>[]
  readonly reliefs: readonly (ReadyLine<ReliefRule> & { readonly lines: readonly Rule[] })[]
  readonly checks: readonly ReadyLine<SourceRule>[]
  readonly visits: readonly ReadyLine<Standard['visits'][number]>[]
  readonly scenario: readonly ReadyChoice<string>[]
  readonly questions: readonly ReadyQuestion[]
}

const machines = new WeakMap<Standard, Machine>()

/** The closures of a standard; they are kept beside it, since the standard itself is plain JSON. */
export const machineOf = (standard: Standard): Machine => {
  const already = machines.get(standard)
  if (already !== undefined) return already
  const made = build(standard)
  machines.set(standard, made)
  return made
}

export const vocabularyOf = (
  standard: Pick<Standard, 'facts' | 'lists' | 'datedLists' | 'parties' | 'counties'>,
): Vocabulary => {
  const facts = new Map(standard.facts.map((fact) => [fact.id, fact]))
  return {
    facts,
    slots: slotTable(facts),
    lists: standard.lists,
    datedLists: standard.datedLists,
    aliases: aliasesOf(standard.facts),
    roles: standard.parties.map((party) => party.id),
    counties: standard.counties.map((county) => county.code),
  }
}

type Dated = { readonly inForce?: InForce }

const build = (standard: Standard): Machine => {
  const words = vocabularyOf(standard)
  const rule = (expression: Expression | undefined, self?: RoleId) =>
    expression === undefined ? always : ruleOf(expression, words, self)
  const choices = <T>(of: readonly Choice<T>[], self?: RoleId) =>
    of.map(
      ({ when, is, by }, at): ReadyChoice<T> => ({
        rule: rule(when, self),
        is,
        at,
        ...(by === undefined ? {} : { by }),
      }),
    )
  const bits = new Map(standard.matters.map(({ id }, at) => [id, 1 << at]))
  const maskOf = (matters: readonly MatterId[]) => matters.reduce((mask, id) => mask | (bits.get(id) ?? 0), 0)
  const line = <T>(
    of: T,
    when: Expression | undefined,
    matters: readonly MatterId[],
    inForce: InForce | undefined,
    role?: RoleId,
  ): ReadyLine<T> => ({ of, role, rule: rule(when, role), mask: maskOf(matters), inForce })
  const lines = <T extends Dated & { readonly forEach: boolean }>(
    of: readonly T[],
    when: (line: T) => Expression | undefined,
    matters: (line: T) => readonly MatterId[],
  ) =>
    of.flatMap((one): ReadyLine<T>[] =>
      one.forEach
        ? words.roles.map((role) => line(one, when(one), matters(one), one.inForce, role))
        : [line(one, when(one), matters(one), one.inForce)],
    )

  return {
    words,
    matters: standard.matters.map((of) => ({
      of,
      rule: rule(of.when),
      decidedIn: of.decidedIn.map((is, at) => ({ rule: rule(is.when), is, at })),
      promisedDays: choices(of.promisedDays),
      external: choices(of.external),
      flow: choices(of.flow),
      region: choices(of.organ.region),
      resultForm: choices(of.result.form),
      requestValues: choices(of.requestValues ?? []),
    })),
    conditions: lines(
      standard.conditions,
      (line) => line.appliesWhen,
      (line) => [line.matter],
    ).map((line) => ({
      ...line,
      holds: rule(line.of.holds, line.role),
      waits: line.of.waitsWhen === undefined ? undefined : rule(line.of.waitsWhen, line.role),
      whileWaiting: {
        holds: 'unknown',
        dependsOn: line.of.waitsWhen === undefined ? [] : addressesIn(line.of.waitsWhen, words, line.role),
      },
    })),
    materials: lines(
      standard.materials,
      (line) => line.neededWhen,
      (line) => line.matters,
    ).map((line) => ({
      ...line,
      class: choices(line.of.class, line.role),
      days: choices(line.of.supplyWithinDays ?? [], line.role),
    })),
    parties: standard.parties.map((of) => ({ of, rule: rule(of.when) })),
    advice: lines(
      standard.advice,
      (line) => line.when,
      () => [],
    ),
    windows: standard.windows.map((of) => line(of, of.when, of.matters, of.inForce)),
    reliefs: standard.reliefs.map((of) => ({
      ...line(of, of.when, [], undefined),
      lines: (of.line?.forEach === true ? words.roles : [undefined]).map((role) => rule(of.line?.when, role)),
    })),
    checks: standard.sources.flatMap((of) => words.roles.map((role) => line(of, of.askedWhen, [], undefined, role))),
    visits: standard.visits.map((of) => line(of, of.when, of.matters, of.inForce)),
    scenario: choices(standard.scenario),
    questions: standard.questions.flatMap((group): ReadyQuestion[] => {
      const roles = group.stage === 'own' ? words.roles : [undefined]
      return roles.map((role) => ({
        group,
        role,
        rule: rule(group.askedWhen, role),
        facts: factsOf(group.facts, words.facts).map((fact) => ({ fact, rule: rule(group.factWhen[fact.id], role) })),
      }))
    }),
  }
}

const factsOf = (ids: readonly FactId[], facts: ReadonlyMap<FactId, Fact>): readonly Fact[] =>
  ids.flatMap((id) => {
    const fact = facts.get(id)
    return fact === undefined ? [] : [fact]
  })
