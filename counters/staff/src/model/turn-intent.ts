import type { Intent } from '../door/acts.ts'
import type { StaffCaseView } from '../door/answers.ts'
import { turnWords } from '../words/turns.ts'

export type Turn = StaffCaseView['turns'][number]

/** What is typed and chosen for a turn; empty where nothing was. */
export type TurnDraft = {
  readonly reason: string
  readonly to: string
  readonly days: string
  readonly choice: string
  readonly words: string
  readonly basis: string
  readonly document: string
  readonly whose: string
}
export const emptyTurn: TurnDraft = {
  reason: '',
  to: '',
  days: '',
  choice: '',
  words: '',
  basis: '',
  document: '',
  whose: '',
}

type Field = keyof TurnDraft
export type TurnProblems = Partial<Record<Field, string>>

/** What each turn asks for; the first ones are sent at once, on one press. */
const asked: Readonly<Record<string, readonly Field[]>> = {
  'take-task': [],
  'give-back-task': [],
  'send-again': [],
  'reassign-task': ['reason', 'to'],
  'return-to-window': ['reason'],
  forward: ['reason', 'to'],
  'propose-void': ['reason'],
  'answer-void': ['choice'],
  'answer-objection': ['choice', 'words', 'basis'],
  'reverse-decision': ['reason', 'document'],
  'record-change': ['reason', 'whose'],
  'extend-promise': ['reason', 'days'],
  supply: ['to'],
  'record-pledge-check': ['choice'],
  'close-pledge': ['choice', 'words', 'basis'],
  'settle-conflict': ['to'],
}
/** Left empty they say something too: it leaves the system, there is no number, it concerns both. */
const optional: Readonly<Record<string, readonly Field[]>> = {
  forward: ['to'],
  'reverse-decision': ['document'],
  'record-change': ['whose'],
}

export const fieldsOf = ({ act }: Turn): readonly Field[] => asked[act] ?? []

const problemOf = (field: Field, value: string): string | undefined => {
  if (field === 'days') return /^[1-9]\d?$/.test(value) ? undefined : turnWords.chooseDays
  if (field === 'words') return value.trim().length < 4 ? turnWords.wordsShort : undefined
  if (value.trim() !== '') return undefined
  return {
    reason: turnWords.chooseReason,
    to: turnWords.chooseTo,
    choice: turnWords.chooseAnswer,
    basis: turnWords.basisShort,
    document: undefined,
    whose: undefined,
  }[field]
}

export const turnProblems = (turn: Turn, draft: TurnDraft): TurnProblems =>
  Object.fromEntries(
    fieldsOf(turn)
      .filter((field) => !(optional[turn.act] ?? []).includes(field))
      .flatMap((field) => {
        const problem = problemOf(field, draft[field])
        return problem === undefined ? [] : [[field, problem]]
      }),
  )

/** The act that is meant, with what was typed; undefined for an act that is none of the turns. */
export const turnIntent = (turn: Turn, draft: TurnDraft): Intent | undefined => {
  const { act, matter = '', material = '' } = turn
  const { reason, to } = draft
  switch (act) {
    case 'take-task':
    case 'give-back-task':
    case 'send-again':
      return { act, body: { matter } }
    case 'return-to-window':
    case 'propose-void':
      return { act, body: { matter, reason } }
    case 'reassign-task':
      return { act, body: { matter, reason, to } }
    case 'forward':
      return { act, body: { matter, reason, ...(to === '' ? {} : { to }) } }
    case 'answer-void':
      return { act, body: { matter, agrees: draft.choice === 'yes' } }
    case 'answer-objection': {
      const answer = draft.choice === 'reopened' ? 'reopened' : 'upheld'
      return { act, body: { matter, answer, reason: draft.words.trim(), basis: draft.basis.trim() } }
    }
    case 'reverse-decision': {
      const document = draft.document.trim()
      return { act, body: { matter, reason, ...(document === '' ? {} : { document }) } }
    }
    case 'record-change':
      return { act, body: { matter, reason, ...(draft.whose === '' ? {} : { of: draft.whose }) } }
    case 'settle-conflict': {
      const [conflict = '', role = ''] = material.split('@')
      return { act, body: { conflict, role, take: to, ...(matter === '' ? {} : { matter }) } }
    }
    case 'extend-promise':
      return { act, body: { material, reason, days: Number(draft.days) } }
    case 'supply':
      return turn.digest === undefined
        ? undefined
        : { act, body: { material, giving: 'tick', by: to, sentenceDigest: turn.digest } }
    case 'record-pledge-check': {
      const found = (['true', 'untrue', 'no-record'] as const).find((one) => one === draft.choice)
      return found === undefined ? undefined : { act, body: { material, found } }
    }
    case 'close-pledge': {
      const finding = draft.choice === 'false' ? 'false' : 'kept'
      return { act, body: { material, finding, reason: draft.words.trim(), basis: draft.basis.trim() } }
    }
    default:
      return undefined
  }
}
