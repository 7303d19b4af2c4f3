import type { Static } from '@sinclair/typebox'
import type { CorrectionItem, Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { CorrectionRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { judge, type Loaded } from './load.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 一次告知补正: one complete list. A line about something that only one party sees is told to that party alone. */
export const askCorrection = (
  office: Office,
  ask: AskedOfCase<Static<typeof CorrectionRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'ask-correction', (loaded) => {
    const { matter, items } = ask.body
    return { act: { type: 'ask-correction', matter, items: correctionItems(office, loaded, items) } }
  })

type Written = Static<typeof CorrectionRequest>['items']

/** The list as the officer wrote it, each line seen by whom it is about. */
export const correctionItems = (office: Office, loaded: Loaded, items: Written): readonly CorrectionItem[] => {
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const seesOf = (what: string) =>
    plan.materials.find(({ key }) => key === what)?.sees ??
    loaded.file.roles.find((role) => what.startsWith(`${role}.`)) ??
    'all'
  return items.map(({ what, words, remedy }) => ({
    what,
    sees: seesOf(what),
    words: { zh: words, en: words },
    remedy: { zh: remedy, en: remedy },
  }))
}
