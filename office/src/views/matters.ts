import type { Static } from '@sinclair/typebox'
import { type CaseFile, endCodeOf, endOf, type MatterState } from '@xiqian/case'
import {
  addDays,
  type LegalDay,
  type MatterId,
  type Plan,
  type PlannedMatter,
  type Standard,
  situationNames,
  type Text,
} from '@xiqian/standard'
import { organById, organIn } from '../hall/organs.ts'
import type { Office } from '../office.ts'
import type { ConditionShape, MatterShape, PlanShape } from '../shapes/parts.ts'
import { awaitedIn } from './awaited.ts'
import { lighterBy, shownDeciders } from './deciders.ts'
import { shownMaterials } from './materials.ts'
import type { OpenQuestion } from './open-questions.ts'
import { organOf } from './organs.ts'
import { shownBeside } from './shown-beside.ts'
import { matterStageWords } from './words.ts'

export type ShownMatter = Static<typeof MatterShape>

const holderOf = (
  office: Office,
  standard: Standard,
  matter: PlannedMatter,
  state: MatterState | undefined,
  file?: CaseFile,
): Text => {
  if (state === undefined || file === undefined) return { zh: '等您提交', en: 'Waits for you' }
  const organ = organById(office, organOf(matter, file))?.name
  const department = standard.departments.find(({ id }) => id === matter.department)?.name
  switch (state.stage) {
    case 'planned':
      return { zh: '等到场', en: 'Waits for the visit' }
    case 'waiting':
      return { zh: '等前一事项办好', en: 'Waits for the matter before it' }
    case 'correcting':
      return { zh: '等您补正', en: 'Waits for your correction' }
    case 'returned':
      return organById(office, state.organ)?.name ?? { zh: '窗口', en: 'The window' }
    case 'asked':
    case 'in-inbox':
    case 'paused':
    case 'void-proposed':
    case 'objected':
      return organ ?? department ?? matter.name
    case 'decided':
    case 'issued':
      return { zh: '已办好', en: 'Done' }
    case 'ended':
      return { zh: '已终止', en: 'Ended' }
  }
}

/** Until when whoever holds it has it: the couple for the list that is out, else the organ. */
const untilOf = (state: MatterState | undefined): { readonly until?: LegalDay } => {
  if (state?.stage === 'paused') return { until: state.until }
  if (state?.stage === 'void-proposed' || state?.stage === 'objected') return { until: state.until }
  if (state?.stage === 'correcting') return state.until === undefined ? {} : { until: state.until }
  return state !== undefined && 'due' in state ? { until: state.due } : {}
}

/** Why it ended and what to do then, or why its clock stands. */
const reasonOf = (state: MatterState | undefined): Pick<ShownMatter, 'reason' | 'doNext'> => {
  if (state?.stage === 'paused' || state?.stage === 'returned') return { reason: state.words }
  if (state?.stage !== 'ended') return {}
  const { reason, doNext } = state
  return { ...(reason === undefined ? {} : { reason }), ...(doNext === undefined ? {} : { doNext }) }
}

/** 办结结果 with its code, and until when a party may object to it. */
const endIn = (standard: Standard, state: MatterState | undefined): Pick<ShownMatter, 'end' | 'mayObjectUntil'> => {
  const end = state === undefined ? undefined : endCodeOf(endOf(state), standard.turns.endCodes)
  const { against, withinDays } = standard.turns.objection
  return {
    ...(end === undefined ? {} : { end: { code: end.code, name: end.name, basis: end.basis } }),
    ...(state?.stage === 'ended' && against.includes(state.because)
      ? { mayObjectUntil: addDays(state.on, withinDays) }
      : {}),
  }
}

const awaitedOf = (matter: PlannedMatter, state: MatterState | undefined): Pick<ShownMatter, 'awaited'> => {
  const awaited = awaitedIn(matter, state)
  return awaited === undefined ? {} : { awaited }
}

/** Each matter with who holds it and until when. */
export const shownMatters = (
  office: Office,
  standard: Standard,
  plan: Plan,
  numbers: ReadonlyMap<MatterId, string>,
  file?: CaseFile,
): readonly ShownMatter[] =>
  plan.matters.map((matter) => {
    const state = file?.matters[matter.id]
    const number = numbers.get(matter.id)
    return {
      id: matter.id,
      name: matter.name,
      stage: state?.stage ?? 'planned',
      stageName: matterStageWords[state?.stage ?? 'planned'],
      holder: holderOf(office, standard, matter, state, file),
      ...untilOf(state),
      decidedIn: matter.decidedIn,
      ...(matter.whileTheyWait === undefined ? {} : { waitMinutes: matter.whileTheyWait.minutes }),
      ...awaitedOf(matter, state),
      silent: matter.silent,
      ...(number === undefined ? {} : { number }),
      result: matter.result.name,
      resultForm: matter.result.form,
      ...reasonOf(state),
      ...endIn(standard, state),
      flow: matter.flow,
      basis: matter.basis,
      promisedDays: matter.promisedDays,
      ...shownDeciders(office, standard, matter),
      ...lighterBy(standard, matter),
      clock: matter.clock ?? 'promise',
      stages: (matter.stages ?? []).map(({ name, by, days, basis }) => ({ name, by, days, basis })),
      ...(matter.external === undefined ? {} : { external: matter.external }),
    }
  })

export const shownConditions = (plan: Plan): readonly Static<typeof ConditionShape>[] =>
  plan.conditions.map(({ id, matter, name, words, about, verdict, earliestDay, basis }) => ({
    id,
    matter,
    name,
    words,
    ...(about === undefined ? {} : { about }),
    holds:
      verdict.holds === true
        ? 'yes'
        : verdict.holds === 'unknown'
          ? 'unknown'
          : earliestDay === undefined
            ? 'no'
            : 'not-yet',
    ...(earliestDay === undefined ? {} : { earliestDay }),
    basis,
  }))

/** 到哪里: the organ of that kind in the region of a matter that it decides here. */
const organFor = (office: Office, plan: Plan, kind: string): Text | undefined => {
  const region = plan.matters.find(({ organ }) => organ.kind === kind)?.organ.region
  return region === undefined ? undefined : organIn(office, kind, region)?.name
}

type Known = {
  readonly numbers?: ReadonlyMap<MatterId, string>
  readonly file?: CaseFile
  readonly open?: readonly OpenQuestion[]
}

/** 方案 as people read it. */
export const shownPlan = (
  office: Office,
  standard: Standard,
  plan: Plan,
  { numbers = new Map(), file, open = [] }: Known = {},
): Static<typeof PlanShape> => ({
  scenario: plan.scenario,
  situations: [...situationNames(standard, plan.scenario)],
  materials: [...shownMaterials(standard, plan, file)],
  matters: [...shownMatters(office, standard, plan, numbers, file)],
  conditions: [...shownConditions(plan)],
  steps: plan.steps.map(({ name }) => name),
  visits: plan.visits.map(({ name, why, basis, who, place }) => {
    const organ = organFor(office, plan, place)
    return { name, why, basis, who: [...who], ...(organ === undefined ? {} : { place: organ }) }
  }),
  ...shownBeside(standard, plan),
  openQuestions: [...open],
  promiseDays: plan.promise.workingDays,
  promiseBasis: plan.promise.basis,
  standard: { digest: standard.digest, version: standard.version },
})
