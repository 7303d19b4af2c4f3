import type { Static } from '@sinclair/typebox'
import type { ConflictState, SavedFact } from '@xiqian/case'
import {
  type ConflictRule,
  type Fact,
  type RoleId,
  type SharingDuty,
  type Standard,
  type Text,
  ticketOf,
  type Value,
} from '@xiqian/standard'
import { type Loaded, openFact } from '../desk/load.ts'
import type { Office } from '../office.ts'
import type { ConflictShape, DisputableShape } from '../shapes/conflicts.ts'
import { asCaseEvents } from './case-events.ts'
import { displayOf, originOf } from './display.ts'

type Shown = Static<typeof ConflictShape>
type Said = (fact: Fact, value: Value) => Text

const text = (zh: string, en: string): Text => ({ zh, en })

const ticketRow = ({ sources, duties }: Standard, source: string): SharingDuty | undefined =>
  duties.find(({ id }) => id === ticketOf(sources.find((one) => one.id === source)?.department ?? ''))

const headlineOf = (state: ConflictState): Text => {
  if (state.stage === 'settled')
    return {
      agree: text('现在两边一致了', 'They agree by now'),
      corrected: text('已经更正，按更正后的办', 'It was corrected and goes on by that'),
      stands: text('提供单位核对过，登记无误', 'Its provider looked: the record stands'),
      'by-eye': text('工作人员看证认定了', 'An officer saw the proof and settled it'),
    }[state.because]
  if (state.stage === 'by-eye') return text('等工作人员看证认定', 'An officer has to see the proof')
  if (state.stage === 'rechecking') return text('提供单位已更正，正在重新核验', 'Corrected; it is asked anew')
  return state.sides.some(({ from }) => from === 'asked')
    ? text('您说记错了，我们在问提供单位', 'You say that it is wrong; its provider is asked')
    : text('两个来源不一致，我们在问提供单位', 'Two sources differ; a provider is asked')
}

const freshness = ({ duties }: Standard, from: string): Text | undefined => {
  const span = duties.find(({ id }) => id === from)?.freshness
  if (span === undefined) return undefined
  return span.amount === 0
    ? text('实时', 'As it stands')
    : text(`${span.amount} 小时内更新`, `No older than ${span.amount} hours`)
}

/** 一致不一致 of a verdict is said as a word on the name. */
const verdictWords: Readonly<Record<string, Text>> = {
  MATCH: text('与所填一致', 'As it was given'),
  MISMATCH: text('与所填不一致', 'Other than it was given'),
}

const sideOf = (office: Office, loaded: Loaded, rule: ConflictRule, said: Said, side: SavedFact): Shown['sides'] => {
  const { standard } = loaded
  const fact = standard.facts.find(({ id }) => id === side.fact)
  const value = openFact(office, loaded, side)
  if (fact === undefined || value === undefined) return []
  const fresh = freshness(standard, side.from)
  return [
    {
      from: side.from,
      fromName: side.from === 'asked' ? text('本人', 'The person') : originOf(standard, side.from).name,
      value: verdictWords[String(value)] ?? said(fact, value),
      at: side.at,
      ...(fresh === undefined ? {} : { fresh }),
      authoritative: side.from === rule.authoritative,
    },
  ]
}

const providerOf = (standard: Standard, state: ConflictState): Pick<Shown, 'provider'> => {
  if (!('to' in state)) return {}
  const row = ticketRow(standard, state.to)
  if (row === undefined) return {}
  const { name, telephone } = row.contact
  return { provider: { name, telephone, ...('until' in state ? { until: state.until } : {}) } }
}

const answersTo = ({ events, standard }: Loaded, state: ConflictState): Shown['answers'] =>
  asCaseEvents(events).flatMap((event) =>
    event.type === 'TicketAnswered' && event.conflict === state.conflict && event.role === state.role
      ? [{ from: originOf(standard, event.to).name, words: event.words ?? answerWords[event.answer], at: event.at }]
      : [],
  )

const answerWords = {
  corrected: text('已更正', 'Corrected'),
  stands: text('登记无误', 'The record stands'),
  'not-ours': text('不由本单位登记', 'Kept by somebody else'),
} as const

/** 数据不一致 of these roles; `said` is how its values are shown to whoever looks. */
export const shownConflicts = (
  office: Office,
  loaded: Loaded,
  roles: readonly RoleId[],
  isNeeded: (rule: ConflictRule) => boolean,
  said: Said = (fact, value) => displayOf(loaded.standard, fact, value),
): readonly Shown[] =>
  Object.values(loaded.file.conflicts).flatMap((state) => {
    const rule = loaded.standard.conflicts.find(({ id }) => id === state.conflict)
    if (rule === undefined || !roles.includes(state.role) || !isNeeded(rule)) return []
    const { conflict, role, stage, meanwhile, since, sides } = state
    return [
      {
        conflict,
        role,
        name: rule.name,
        state: stage,
        meanwhile,
        headline: headlineOf(state),
        words: rule.words,
        canShow: rule.canShow,
        basis: rule.basis,
        since,
        ...providerOf(loaded.standard, state),
        late: 'late' in state && state.late !== undefined,
        sides: sides.flatMap((side) => sideOf(office, loaded, rule, said, side)),
        answers: answersTo(loaded, state),
      },
    ]
  })

/** 能说记错了的: what a register told about this party, as long as something undecided rests on it. */
export const disputable = (
  { file, standard, situation }: Loaded,
  role: RoleId,
  isOpen: (matter: string) => boolean,
): readonly Static<typeof DisputableShape>[] =>
  standard.conflicts.flatMap((rule) => {
    const says = rule.says.find(({ source }) => source === rule.authoritative)
    const fact = standard.facts.find(({ id }) => id === says?.fact)
    const value = says === undefined ? undefined : situation[`${role}.${says.fact}`]
    const state = file.conflicts[`${rule.id}@${role}`]
    const isTold = says !== undefined && file.saved[role]?.[says.fact]?.from === says.source
    if (fact === undefined || fact.domain.kind === 'check' || value === undefined || !isTold) return []
    if ((state !== undefined && state.stage !== 'settled') || !rule.matters.some(isOpen)) return []
    const options = fact.domain.kind === 'choice' ? { options: [...fact.domain.options] } : yesNo(standard, fact)
    const shown = displayOf(standard, fact, value)
    return [
      {
        conflict: rule.id,
        name: rule.name,
        value: shown,
        fromName: originOf(standard, rule.authoritative).name,
        ...options,
      },
    ]
  })

const yesNo = (standard: Standard, fact: Fact): Pick<Static<typeof DisputableShape>, 'options'> =>
  fact.domain.kind === 'yes-no'
    ? { options: [true, false].map((value) => ({ value: String(value), name: displayOf(standard, fact, value) })) }
    : {}
