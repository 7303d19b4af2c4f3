import { addDays } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { liveMandatesOf } from '../mandates.ts'
import { stageOf } from '../stage-of.ts'
import { isActingFor, isJoined, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

type Give = Act & { readonly type: 'give-mandate' }

const mayGive = ({ role, ground }: Give, file: CaseFile, { by }: Circumstances): boolean =>
  ground === 'phone' ? by.as.kind === 'party' && isActingFor(by, file, role) : isStaff(by) && by.forWhom === role

/** 委托帮办: who has no phone says it at the window, and the officer notes on what ground. The helper takes it by the link. */
export const giveMandate = (act: Give, file: CaseFile, circumstances: Circumstances): Decision => {
  const { mandate, role, also, ground, sentenceDigest, tokenDigest } = act
  const { today, turns } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const stage = stageOf(file)
  if (stage === 'finished' || stage === 'ended') return notAllowedNow('case', stage, act)
  if (!file.roles.includes(role)) return { refused: 'no-such-thing' }
  if (!isJoined(file, role)) return { refused: 'party-not-joined', role }
  if (!mayGive(act, file, circumstances)) return { refused: 'not-your-act' }
  const { lastsDays, helpersAtMost, kinds } = turns.mandates
  const kind = kinds.find(({ id }) => id === act.kind)
  if (kind === undefined || also.some((one) => !kind.ifSaid.includes(one))) return { refused: 'no-such-thing' }
  if (!kind.grounds.includes(ground))
    return {
      refused: 'malformed',
      where: 'ground',
      problem: {
        zh: `请${kind.name.zh}帮,要到窗口登记委托`,
        en: `A mandate for this kind of helper (${kind.name.en}) is recorded at the window`,
      },
    }
  if (liveMandatesOf(file, role, today).length >= helpersAtMost)
    return { refused: 'too-many-mandates', atMost: helpersAtMost }

  const acts = [...kind.acts, ...also]
  const until = addDays(today, lastsDays)
  return yes([
    {
      ...stamp(circumstances),
      type: 'MandateGiven',
      ...{ mandate, role, kind: kind.id, acts, until, ground },
      ...{ sentenceDigest, tokenDigest },
    },
  ])
}
