import type { FactAddress, RoleId } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { changedSinceLook } from './changed.ts'
import { lapsedConsents } from './consents.ts'
import { setByDeclaring } from './declarations.ts'
import { isTold, isVerdict, notAskedYet } from './sources.ts'
import { notChosen } from './take-over.ts'
import { isActingFor, isJoined } from './who.ts'
import { stamp, yes } from './yes.ts'

/** Whether the address is joint or of this party's own part. */
const isOpenTo = (address: FactAddress, role: RoleId): boolean =>
  !address.includes('.') || address.startsWith(`${role}.`)

/** What this party can still answer; sources' verdicts and what is declared at the window are not asked of anybody here. */
const factsMissing = (file: CaseFile, circumstances: Circumstances, role: RoleId): readonly FactAddress[] => {
  const { plan, situation, erased, declarations } = circumstances
  const wanted = circumstances.mustAnswer ?? plan.dependsOnSeenBy?.[role] ?? plan.dependsOn
  const later = setByDeclaring(declarations)
  return wanted
    .filter((address) => isOpenTo(address, role) && situation[address] === undefined && !erased.includes(address))
    .filter((address) => !later.includes(address))
    .filter((address) => !isVerdict(file, circumstances, role, address.slice(address.indexOf('.') + 1)))
}

/** 确认: the finished form, by each party for the joint part and its own; the digest says what exactly was confirmed. */
export const confirm = (
  act: Act & { readonly type: 'confirm' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { role, digest } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!file.roles.includes(role)) return { refused: 'no-such-thing' }
  if (!isJoined(file, role)) return { refused: 'party-not-joined', role }
  if (!isActingFor(circumstances.by, file, role)) return { refused: 'not-your-act' }
  if (!isTold(file, role)) return { refused: 'not-told-yet' }
  const unchosen = notChosen(file)
  if (unchosen !== undefined) return unchosen
  const facts = factsMissing(file, circumstances, role)
  if (facts.length > 0) return { refused: 'facts-missing', facts }
  if (digest !== circumstances.digests.confirm[role]) return changedSinceLook(circumstances)

  const lapsed = lapsedConsents(file, circumstances)
  const party = file.parties[role]
  if (party?.stage === 'confirmed' && party.digest === digest) return yes(lapsed)
  return yes([...lapsed, { ...stamp(circumstances), type: 'Confirmed', role, digest }], {
    errands: notAskedYet(file, circumstances, role),
  })
}
