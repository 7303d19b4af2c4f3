import type { Static } from '@sinclair/typebox'
import { type PledgeState, standingOf } from '@xiqian/case'
import type { Plan, PlannedMaterial, Text } from '@xiqian/standard'
import { pledgeOf } from '@xiqian/standard'
import { type Loaded, openSealed } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import { worksAtWindow } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import type { TurnShape } from '../shapes/turns.ts'
import type { Staff } from '../sign-in/signed-in.ts'

type Turn = Static<typeof TurnShape>

const text = (zh: string, en: string): Text => ({ zh, en })

/** What whoever promised wrote, for the officer who finds; nothing where it is erased or nothing came. */
const saidBy = (office: Office, loaded: Loaded, state: PledgeState): { note?: Text } => {
  const part = state.stage === 'answered' ? state.words : undefined
  const said = part === undefined ? undefined : openSealed(office, loaded, part)
  return typeof said === 'string' ? { note: text(said, said) } : {}
}

const ofState = (office: Office, by: Staff, loaded: Loaded, plan: Plan, material: PlannedMaterial): readonly Turn[] => {
  const state = loaded.file.pledges[material.key]
  const matter = state?.matters[0]
  if (state === undefined || matter === undefined) return []
  const may = (act: string) => mayStaff(office, by, loaded, { action: 'act', act, matter }).effect === 'permit'
  const of = { material: material.key, of: material.name }
  if (state.stage === 'to-check' && state.checker.of === 'officer' && state.checker.staffRole === by.staffRole) {
    const name = text('核查承诺', 'Check the promise')
    return may('record-pledge-check') ? [{ act: 'record-pledge-check', name, ...of, until: state.due }] : []
  }
  const isToFind = state.stage === 'doubted' || state.stage === 'answered'
  const decides = plan.matters.some(({ id, decider }) => id === matter && decider === by.staffRole)
  if (!isToFind || !decides || !may('close-pledge')) return []
  const name = text('认定承诺', 'Find on the promise')
  return [{ act: 'close-pledge', name, ...of, until: state.answerBy, ...saidBy(office, loaded, state) }]
}

const toSign = (
  office: Office,
  by: Staff,
  loaded: Loaded,
  plan: Plan,
  digest: string,
  material: PlannedMaterial,
): readonly Turn[] => {
  const { file, standard } = loaded
  const rule = pledgeOf(standard, material.key)
  if (rule === undefined || file.supplied[material.key] !== undefined) return []
  const isMissing = standingOf(material, file, plan, standard.declarations) === 'missing'
  const isHere = worksAtWindow(standard, by.staffRole) && file.intake.stage === 'ready'
  if (!isMissing || !isHere || mayStaff(office, by, loaded, { action: 'act', act: 'supply' }).effect !== 'permit')
    return []
  const { sentence, law, ifFalse } = rule
  const parties = standard.parties.filter(({ id }) => file.roles.includes(id))
  return [
    {
      act: 'supply',
      name: text('当面承诺', 'A promise, signed here'),
      material: material.key,
      of: material.name,
      note: text(`${sentence.zh}（${law}）${ifFalse.zh}`, `${sentence.en} (${law}) ${ifFalse.en}`),
      digest,
      to: parties.map(({ id, name }) => ({ id, name })),
    },
  ]
}

/** 告知承诺 at an officer's desk: signed at the window, looked at and found by whoever decides what rests on it. */
export const pledgeTurns = (
  office: Office,
  by: Staff,
  loaded: Loaded,
  plan: Plan,
  digests: Readonly<Record<string, string>>,
): readonly Turn[] =>
  plan.materials
    .filter(({ key }) => pledgeOf(loaded.standard, key) !== undefined)
    .flatMap((material) => [
      ...toSign(office, by, loaded, plan, digests[material.key] ?? '', material),
      ...ofState(office, by, loaded, plan, material),
    ])
