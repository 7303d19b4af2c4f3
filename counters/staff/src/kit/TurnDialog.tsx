import { useId, useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { reasonsFor } from '../model/reasons.ts'
import { emptyTurn, fieldsOf, type Turn, type TurnDraft, turnIntent, turnProblems } from '../model/turn-intent.ts'
import { turnWords } from '../words/turns.ts'
import { ActDialog } from './ActDialog.tsx'
import { ReasonField } from './ReasonField.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly turn: Turn
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

type Options = readonly (readonly [value: string, words: string])[]

const choices: Readonly<Record<string, { readonly label: string; readonly options: Options }>> = {
  'answer-void': {
    label: turnWords.agrees,
    options: [
      ['yes', turnWords.yes],
      ['no', turnWords.no],
    ],
  },
  'answer-objection': {
    label: turnWords.answer,
    options: [
      ['upheld', turnWords.upheld],
      ['reopened', turnWords.reopened],
    ],
  },
  'record-pledge-check': {
    label: turnWords.pledgeFound,
    options: [
      ['true', turnWords.pledgeTrue],
      ['untrue', turnWords.pledgeUntrue],
      ['no-record', turnWords.pledgeNoRecord],
    ],
  },
  'close-pledge': {
    label: turnWords.pledgeFinding,
    options: [
      ['kept', turnWords.pledgeKept],
      ['false', turnWords.pledgeFalse],
    ],
  },
}

/** What is chosen, where it is nobody to whom something goes. */
const toWords: Readonly<Record<string, string>> = {
  supply: turnWords.pledgeWho,
  'settle-conflict': turnWords.whoseWord,
}

/** 转折: what it is about, why it is asked, then only the fields that this one needs. */
export const TurnDialog = ({ view, turn, acting, onClose, onLookAgain }: Props) => {
  const [draft, setDraft] = useState<TurnDraft>(emptyTurn)
  const [tried, setTried] = useState(false)
  const problems = tried ? turnProblems(turn, draft) : {}
  const fields = fieldsOf(turn)
  const put = (field: keyof TurnDraft) => (value: string) => setDraft({ ...draft, [field]: value })
  const act = async (): Promise<void> => {
    setTried(true)
    const intent = turnIntent(turn, draft)
    if (intent === undefined || Object.keys(turnProblems(turn, draft)).length > 0) return
    if (await acting.act(intent)) onClose()
  }
  return (
    <ActDialog
      title={`${turn.of.zh}：${turn.name.zh}`}
      view={view}
      acting={acting}
      label={turn.name.zh}
      onAct={act}
      onClose={onClose}
      onLookAgain={onLookAgain}
    >
      {turn.note === undefined ? null : <p className="notice notice-amber">{turn.note.zh}</p>}
      {fields.includes('reason') ? (
        <ReasonField
          label={turnWords.reason}
          reasons={reasonsFor(view, turn.act, turn.reasons)}
          chosen={draft.reason}
          problem={problems.reason}
          onChoose={put('reason')}
        />
      ) : null}
      {fields.includes('to') ? (
        <Choose
          label={toWords[turn.act] ?? turnWords.to}
          options={(turn.to ?? []).map(({ id, name }) => [id, name.zh] as const)}
          value={draft.to}
          problem={problems.to}
          onChange={put('to')}
        />
      ) : null}
      {fields.includes('choice') ? (
        <Choose
          label={choices[turn.act]?.label ?? turnWords.answer}
          options={choices[turn.act]?.options ?? []}
          value={draft.choice}
          problem={problems.choice}
          onChange={put('choice')}
        />
      ) : null}
      {fields.includes('whose') ? (
        <Choose
          label={turnWords.whose}
          first={turnWords.whoseNobody}
          options={view.parties.map(({ role, roleName }) => [role, roleName.zh] as const)}
          value={draft.whose}
          problem={problems.whose}
          onChange={put('whose')}
        />
      ) : null}
      {(['days', 'words', 'basis', 'document'] as const)
        .filter((field) => fields.includes(field))
        .map((field) => (
          <Line
            key={field}
            label={turnWords[field]}
            value={draft[field]}
            problem={problems[field]}
            onChange={put(field)}
          />
        ))}
    </ActDialog>
  )
}

type Entry = {
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

const Problem = ({ id, problem }: { readonly id: string; readonly problem: string | undefined }) =>
  problem === undefined ? null : (
    <p id={`${id}-problem`} className="field-problem" role="alert">
      {problem}
    </p>
  )

const Choose = ({
  label,
  options,
  first = '',
  value,
  problem,
  onChange,
}: Entry & { options: Options; first?: string }) => {
  const id = useId()
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{first}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      <Problem id={id} problem={problem} />
    </div>
  )
}

const Line = ({ label, value, problem, onChange }: Entry) => {
  const id = useId()
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={500}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem id={id} problem={problem} />
    </div>
  )
}
