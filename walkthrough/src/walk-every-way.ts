import { everyWay, type Way } from './every-way.ts'
import { type TurnName, turnOf } from './turns/index.ts'
import type { PartyView } from './views.ts'
import { type Figures, type WalkOptions, walkThrough } from './walk-through.ts'

export type WalkedWay = {
  readonly name: string
  readonly figures: Figures
}
export type EveryWayWalked = {
  readonly walked: readonly WalkedWay[]
  readonly failed: readonly { readonly name: string; readonly why: string }[]
  /** 事项 × 材料 × 机关: how many different ones; county names do not count. */
  readonly plans: number
}

/** 雁塔区婚姻登记处 and 未央区婚姻登记处 are the same kind of organ. */
const kindOfOrgan = (name: string): string => name.replace(/^[^区县市]*[区县市]/, '')

/** What makes two plans the same. */
export const planInWords = ({ matters, materials }: PartyView['plan']): string =>
  JSON.stringify([
    matters.map(({ id, decidedIn, resultForm, acceptedBy, decidedBy }) =>
      [id, decidedIn, resultForm, kindOfOrgan(acceptedBy.zh), decidedBy.zh].join(' '),
    ),
    materials.map(({ key, class: kind, giving }) => [key, kind, giving ?? ''].join(' ')),
  ])

const figuresIn = ({ declared, acts, papers, steps, visits, visitsOurs, workingDays, touches }: Figures): string =>
  `材料 ${declared} 给 ${acts} 纸 ${papers} 环节 ${steps} 到场 ${visits}（我方 ${visitsOurs}） 工作日 ${workingDays ?? '-'} 触碰 ${touches}`

const endsIn = (turn: TurnName | undefined): string =>
  (turn === undefined ? undefined : turnOf(turn).endsIn) ?? 'finished'

/** 每一种都走一遍, one after the other on one running system; whoever does not come to the end is named with the reason. */
export const walkEveryWay = async (
  where: Pick<WalkOptions, 'url' | 'simulatorUrl' | 'seed'>,
  say: (line: string) => void,
  ways: readonly Way[] = everyWay,
): Promise<EveryWayWalked> => {
  const plans = new Set<string>()
  const walked: WalkedWay[] = []
  const failed: { readonly name: string; readonly why: string }[] = []
  for (const [at, { name, options }] of ways.entries()) {
    const number = `${at + 1}/${ways.length} ${name}`
    try {
      const { figures, view, differences } = await walkThrough({ ...where, ...options, say: () => undefined })
      const plan = planInWords(view.plan)
      plans.add(plan)
      walked.push({ name, figures })
      say(`${number}: 方案 plan ${[...plans].indexOf(plan) + 1} ${figures.scenario} · ${figuresIn(figures)}`)
      const why = [
        ...(figures.stage === endsIn(options.turn) ? [] : [`stands at ${figures.stage}`]),
        ...differences.map((difference) => `the two counts disagree: ${difference}`),
      ]
      if (why.length > 0) failed.push({ name, why: why.join('; ') })
    } catch (problem) {
      failed.push({ name, why: problem instanceof Error ? problem.message : String(problem) })
    }
    const last = failed.at(-1)
    if (last?.name === name) say(`${number}: 没有走完 not to its end: ${last.why}`)
  }
  return { walked, failed, plans: plans.size }
}
