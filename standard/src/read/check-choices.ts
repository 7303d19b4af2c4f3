import type { Expression } from '../language/expression.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Place, type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

type Choices = readonly { readonly when?: Expression }[]

/** First match: the last choice is open, and none before it is. */
export const checkChoices = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const check = (choices: Choices, place: Place | undefined, mayBeNone = false) => {
    const shut = choices.findIndex(({ when }) => when === undefined)
    if (shut < 0 && !mayBeNone) {
      report(
        place,
        words('最后一个选择不能有 when', 'The last choice must have no when'),
        words('补上一个没有 when 的选择', 'Add a choice without when'),
      )
    } else if (shut >= 0 && shut < choices.length - 1) {
      report(
        gathered.places.get(choices[shut + 1] ?? {}) ?? place,
        words('前一个选择没有 when，这一个永远轮不到', 'The choice before has no when, so this one is never reached'),
        words('给前一个加上 when，或删去这一个', 'Give the one before a when, or delete this one'),
      )
    }
  }
  for (const matter of compiled.matters) {
    const place = gathered.named.get('matter')?.get(matter.id)
    for (const choices of [matter.decidedIn, matter.promisedDays, matter.flow, matter.organ.region, matter.result.form])
      check(choices, place)
    for (const choices of [matter.external, matter.requestValues ?? []]) check(choices, place, true)
    checkClock(matter, place, report)
    checkDeciders(matter, compiled, gathered, report)
  }
  for (const material of compiled.materials) {
    const place = gathered.named.get('material')?.get(material.id)
    check(material.class, place)
    check(material.supplyWithinDays ?? [], place, true)
    if (!material.forEach && (material.source !== undefined || material.whose === 'self')) {
      report(
        place,
        words(
          '来自核验或属于一方的材料要写 forEach: party',
          'A material of one party, or from a source, needs forEach: party',
        ),
        words('加上 forEach: party', 'Add forEach: party'),
      )
    }
    if (material.source === undefined && material.otherwise !== undefined) {
      report(
        place,
        words('没有 source，就没有“查无再问”的来源', 'Without a source there is none to ask otherwise'),
        words('把先问的写在 source，其余写在 otherwise', 'Write the first as source, the others as otherwise'),
      )
    }
  }
}

const checkDeciders = (
  matter: CompiledStandard['matters'][number],
  { staffRoles }: CompiledStandard,
  gathered: Gathered,
  report: Report,
) => {
  for (const { is, decider, request, whileTheyWait } of matter.decidedIn) {
    if (whileTheyWait !== undefined && (is !== 'department-system' || request === undefined))
      report(
        gathered.named.get('matter')?.get(matter.id),
        words(
          '只有报给部门系统、由它答复的才写 whileTheyWait',
          'whileTheyWait belongs to a department-system that is asked',
        ),
        words('写 is: department-system 和 request，或删去', 'Write is: department-system and a request, or delete it'),
      )
    if (decider === 'department' || staffRoles.some(({ id }) => id === decider)) continue
    if (gathered.incomplete.has('staff-role')) continue
    report(
      gathered.named.get('matter')?.get(matter.id),
      words(`没有“${decider}”这个岗位`, `There is no staff role "${decider}"`),
      words('写 staff.yaml 里的岗位或 department', 'Write a role of staff.yaml, or department'),
    )
  }
}

/** 各自的时钟 is told by its stages, and nothing else has any. */
const checkClock = (matter: CompiledStandard['matters'][number], place: Place | undefined, report: Report) => {
  const hasStages = (matter.stages ?? []).length > 0
  if ((matter.clock === 'own') === hasStages) return
  report(
    place,
    words(
      hasStages ? '只有 clock: own 的事项有 stages' : 'clock: own 的事项要写 stages',
      hasStages ? 'Only a matter with clock: own has stages' : 'A matter with clock: own has stages',
    ),
    words('两样都写，或都不写', 'Write both, or neither'),
  )
}
