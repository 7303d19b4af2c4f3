import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { type NewPart, partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { HandOutRequest } from '../shapes/turns.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { keyNameOf, type Loaded } from './load.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 统一出件: what exists on paper, in one hand, at the window or by post with its tracking number. */
export const handOut = (
  office: Office,
  ask: AskedOfCase<Static<typeof HandOutRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'hand-out', (loaded) => {
    const { tracking, ...body } = ask.body
    if (tracking === undefined) return { act: { type: 'hand-out', ...body } }
    const { ref, newPart } = sealTracking(office, loaded, tracking)
    return { act: { type: 'hand-out', ...body, tracking: ref }, parts: [newPart] }
  })

/** 快递单号 belongs to both, and leads to where they live: it lies with what is joint. */
const sealTracking = (office: Office, { keys, stream }: Loaded, tracking: string) => {
  const keyName = keyNameOf('joint')
  const key = keys.get(keyName)
  if (key === undefined) throw new Error(`no key ${keyName}`)
  const part = newId()
  const { sealed, commitment } = sealPart(office.suite, key, partPlace(stream, part), tracking)
  const newPart: NewPart = { part, keyName, keyId: key.id, sealed }
  return { ref: { part, commitment }, newPart }
}
