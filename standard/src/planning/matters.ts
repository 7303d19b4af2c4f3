import type { MatterId, PlannedMatter } from '../types.ts'
import { type Asked, castNumber } from './asked.ts'
import { chosen, overlaysIn } from './chosen.ts'
import type { Machine } from './machine.ts'
import { addressOf } from './parts-played.ts'
import { note, type Wanting } from './wanting.ts'

type Ready = Machine['matters'][number]
const forms = new WeakMap<Ready, Map<string | undefined, Map<number, PlannedMatter>>>()
const open = 15 // stands for a choice that is not made yet; no rule has as many

/** A matter as this situation has it; `mask` stands for the set of planned matters. Equal forms are made once. */
export const plannedMatter = (
  ready: Ready,
  asked: Asked,
  planned: readonly MatterId[],
  mask: number,
  wanting: Wanting,
): PlannedMatter => {
  const { situation, known, on } = asked
  const decided = chosen(ready.decidedIn, known, on, wanting)
  const days = chosen(ready.promisedDays, known, on, wanting)
  const flow = chosen(ready.flow, known, on, wanting)
  const values = chosen(ready.requestValues, known, on, wanting)
  const form = chosen(ready.resultForm, known, on, wanting)
  const at = chosen(ready.region, known, on, wanting)?.is
  const external = chosen(ready.external, known, on, wanting)
  const isCode = at !== undefined && /^\d{6}$/.test(at)
  const region = isCode ? at : at === undefined ? undefined : situation[at]
  if (at !== undefined && region === undefined) note(wanting, [at], 'all')

  const made = formsIn(ready, typeof region === 'string' ? region : undefined)
  let key = castNumber(asked)
  for (const choice of [decided, days, flow, values, form, external]) key = key * 16 + (choice?.at ?? open)
  key = key * 2 ** 12 + mask
  const before = made.get(key)
  if (before !== undefined) return before
  const lighterBy = overlaysIn(days, external)
  const line = formOf(ready, asked, planned, {
    decidedIn: decided?.is.is ?? 'our-inbox',
    decider: decided?.is.decider ?? '',
    organ: typeof region === 'string' ? { kind: ready.of.organ.kind, region } : { kind: ready.of.organ.kind },
    promisedDays: days?.is ?? 0,
    flow: flow?.is ?? ready.of.name,
    result: { ...ready.of.result, form: form?.is ?? 'none' },
    ...(decided?.is.request === undefined ? {} : { request: decided.is.request }),
    ...(decided?.is.whileTheyWait === undefined ? {} : { whileTheyWait: decided.is.whileTheyWait }),
    ...(values === undefined ? {} : { requestValues: values.is }),
    ...(external === undefined ? {} : { external: external.is }),
    ...(lighterBy.length === 0 ? {} : { lighterBy }),
  })
  made.set(key, line)
  return line
}

const formsIn = (ready: Ready, region: string | undefined): Map<number, PlannedMatter> => {
  let regions = forms.get(ready)
  if (regions === undefined) {
    regions = new Map()
    forms.set(ready, regions)
  }
  let made = regions.get(region)
  if (made === undefined) {
    made = new Map()
    regions.set(region, made)
  }
  return made
}

type Chosen = Pick<
  PlannedMatter,
  | 'decidedIn'
  | 'decider'
  | 'organ'
  | 'promisedDays'
  | 'flow'
  | 'result'
  | 'request'
  | 'whileTheyWait'
  | 'requestValues'
  | 'external'
  | 'lighterBy'
>

const formOf = (ready: Ready, asked: Asked, planned: readonly MatterId[], is: Chosen): PlannedMatter => {
  const { of } = ready
  return Object.freeze({
    id: of.id,
    name: of.name,
    department: of.department,
    after: of.after.filter((matter) => planned.includes(matter)),
    statutoryDays: of.statutoryDays,
    silent: of.silent,
    ...(of.clock === undefined ? {} : { clock: of.clock }),
    ...(of.stages === undefined ? {} : { stages: of.stages }),
    requestFacts: requestFactsFor(ready, asked),
    why: of.why,
    basis: of.basis,
    sees: 'all',
    ...is,
  })
}

const requestFactsFor = (ready: Ready, { standard, situation }: Asked): PlannedMatter['requestFacts'] => {
  const facts: Record<string, string> = {}
  for (const [name, path] of Object.entries(ready.of.requestFacts)) {
    const address = addressOf(standard, situation, path)
    if (address !== undefined) facts[name] = address
  }
  return facts
}
