import type { Static } from '@sinclair/typebox'
import {
  type ActType,
  conflictKey,
  isDecidedHere,
  isFoundFalse,
  type MatterState,
  matterAllows,
  reversalReasons,
} from '@xiqian/case'
import type { PlannedMatter, Text } from '@xiqian/standard'
import type { Judged, Loaded } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import { organIn } from '../hall/organs.ts'
import { worksAtWindow } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { TurnShape } from '../shapes/turns.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { originOf } from './display.ts'
import { objectionWords } from './objection-words.ts'
import { organOf } from './organs.ts'
import { pledgeTurns } from './pledge-turns.ts'

type Turn = Static<typeof TurnShape>

const text = (zh: string, en: string): Text => ({ zh, en })

/** 转折 of one matter, as its key says it. */
const ofMatter = {
  'take-task': text('认领', 'Take it'),
  'give-back-task': text('退还待办', 'Give it back'),
  'reassign-task': text('改派', 'Reassign'),
  'return-to-window': text('退回窗口', 'Return to the window'),
  'send-again': text('补好，再送', 'Put right, send again'),
  forward: text('转办、转报', 'Pass on'),
  'propose-void': text('提请作废', 'Propose to void'),
  'answer-void': text('核准作废', 'Answer the voiding'),
  'answer-objection': text('答复异议', 'Answer the objection'),
  'reverse-decision': text('记录撤销', 'Record that it was undone'),
  'record-change': text('记录情况变化', 'Record a change'),
} as const satisfies Partial<Record<ActType, Text>>

type OfMatter = keyof typeof ofMatter
const acts = Object.keys(ofMatter).filter((act): act is OfMatter => act in ofMatter)

/** Open in this stage, and to this officer: a task that is taken is given back by whoever has it. */
const isOpen = (act: OfMatter, by: Staff, { file, standard }: Loaded, matter: PlannedMatter): boolean => {
  const state = file.matters[matter.id]
  if (state === undefined) return false
  const inStage: readonly ActType[] = matterAllows[state.stage]
  if (!inStage.includes(act)) return false
  const taker = file.takers[matter.id]
  if (act === 'take-task') return taker === undefined
  if (act === 'give-back-task') return taker === by.account
  if (act === 'answer-void') return state.stage === 'void-proposed' && state.by !== by.account
  if (act === 'answer-objection') return state.stage === 'objected' && state.before.decidedBy !== by.account
  if (act === 'send-again') return state.stage === 'returned' && state.organ === by.organ
  if (act === 'propose-void') return matter.decidedIn !== 'department-system' || isDecidedHere(matter)
  // What a court undoes is what was decided at the window; what rested on a false promise is undone wherever it was decided.
  if (act === 'reverse-decision')
    return (
      (isDecidedHere(matter) || isFoundFalse(matter.id, file)) && reversalReasons(standard, matter.id, file).length > 0
    )
  return act !== 'record-change' || standard.reasons.some((reason) => reason.for === act)
}

const whyOf = (loaded: Loaded, state: MatterState | undefined): Pick<Turn, 'note' | 'until'> => {
  if (state?.stage === 'void-proposed') return { note: state.why.words, until: state.until }
  if (state?.stage === 'returned') return { note: state.words, until: state.due }
  if (state?.stage !== 'objected') return {}
  const said = objectionWords(loaded)
  return { until: state.until, ...(said === undefined ? {} : { note: { zh: said, en: said } }) }
}

const goesTo = async (
  office: Office,
  act: OfMatter,
  { file, standard }: Loaded,
  matter: PlannedMatter,
): Promise<Pick<Turn, 'to'>> => {
  const organ = organOf(matter, file)
  if (act === 'reassign-task') {
    const colleagues = await office.staff.at(organ, matter.decider)
    const others = colleagues.filter(({ account }) => account !== file.takers[matter.id])
    return { to: others.map(({ account, name }) => ({ id: account, name: text(maskName(name), maskName(name)) })) }
  }
  if (act !== 'forward') return {}
  const counties = standard.counties.filter(({ code }) => `${matter.organ.kind}-${code}` !== organ)
  return {
    to: counties.flatMap(({ code }) => {
      const there = organIn(office, matter.organ.kind, code)
      return there === undefined ? [] : [{ id: there.id, name: there.name }]
    }),
  }
}

/** 当面认定: each difference that an officer may settle by seeing the proof, with those whose word it may be. */
const conflictsOffered = (office: Office, by: Staff, loaded: Loaded): readonly Turn[] => {
  const { file, standard } = loaded
  return Object.values(file.conflicts).flatMap((state): readonly Turn[] => {
    const rule = standard.conflicts.find(({ id }) => id === state.conflict)
    const isOpen = state.stage === 'by-eye' || (state.stage !== 'settled' && state.meanwhile === 'by-eye')
    if (rule === undefined || !isOpen) return []
    const inInbox = worksAtWindow(standard, by.staffRole)
      ? undefined
      : rule.matters.find((id) => file.matters[id]?.stage === 'in-inbox')
    const about = inInbox === undefined ? {} : { matter: inInbox }
    if (mayStaff(office, by, loaded, { action: 'act', act: 'settle-conflict', ...about }).effect !== 'permit') return []
    const whose = standard.parties.find(({ id }) => id === state.role)?.name ?? text(state.role, state.role)
    return [
      {
        act: 'settle-conflict',
        name: text('当面认定', 'Settle it by the proof'),
        material: conflictKey(state),
        ...about,
        of: text(`${whose.zh}${rule.name.zh}`, `${whose.en}: ${rule.name.en}`),
        note: rule.canShow,
        to: state.sides.map(({ from }) => ({
          id: from,
          name: from === 'asked' ? text('本人', 'The person') : originOf(standard, from).name,
        })),
      },
    ]
  })
}

/** 能转到哪里去: the turns that are open to this officer now. */
export const turnsOffered = async (
  office: Office,
  by: Staff,
  loaded: Loaded,
  { plan, digests }: Pick<Judged, 'plan' | 'digests'>,
): Promise<readonly Turn[]> => {
  const { file, standard } = loaded
  const ofMatters = plan.matters.flatMap((matter) =>
    acts
      .filter((act) => isOpen(act, by, loaded, matter))
      .filter((act) => mayStaff(office, by, loaded, { action: 'act', act, matter: matter.id }).effect === 'permit')
      .map(
        async (act): Promise<Turn> => ({
          act,
          name: ofMatter[act],
          matter: matter.id,
          of: matter.name,
          ...whyOf(loaded, file.matters[matter.id]),
          ...(await goesTo(office, act, loaded, matter)),
          ...(act === 'reverse-decision'
            ? { reasons: reversalReasons(standard, matter.id, file).map(({ id }) => id) }
            : {}),
        }),
      ),
  )
  const mayExtend =
    worksAtWindow(standard, by.staffRole) &&
    mayStaff(office, by, loaded, { action: 'act', act: 'extend-promise' }).effect === 'permit'
  const promises = Object.entries(file.owed).flatMap(([key, owed]): readonly Turn[] => {
    if (!mayExtend || owed.stage !== 'owed' || owed.by !== 'couple') return []
    const of = plan.materials.find((material) => material.key === key)?.name ?? text(key, key)
    return [
      {
        act: 'extend-promise',
        name: text('不可抗力，延期', 'Force majeure: more time'),
        material: key,
        of,
        until: owed.due,
      },
    ]
  })
  const pledges = pledgeTurns(office, by, loaded, plan, digests.pledges)
  return [...(await Promise.all(ofMatters)), ...promises, ...pledges, ...conflictsOffered(office, by, loaded)]
}
