import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { SupplyRequest } from '../shapes/citizen.ts'
import type { Citizen, SomebodySignedIn } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { keyNameOf, type Loaded } from './load.ts'
import { actAsParty, actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** Whose own it is, where it is one party's: `household-book@partyM`. */
const ownerOf = (material: string): string | undefined => material.split('@')[1]

/** 交材料 without a file: a tick by a party, a photo or a paper taken at the window. */
export const supply = (
  office: Office,
  ask: AskedOfCase<Static<typeof SupplyRequest>, SomebodySignedIn>,
): Promise<Done | Refusal> => {
  const { by, body } = ask
  const { material, giving, sentenceDigest } = body
  const signed = sentenceDigest === undefined ? {} : { sentenceDigest }
  if (by.kind === 'citizen') {
    if (giving !== 'tick') return Promise.resolve({ refused: 'not-your-act' })
    return actAsParty(
      office,
      { ...ask, by },
      'supply',
      (_loaded, role) => ({
        act: { type: 'supply', material, giving, by: role, sheets: 0, ...signed },
      }),
      ownerOf(material),
    )
  }
  // A photo taken here is no paper of theirs; a paper counts its sheets.
  const sheets = giving === 'paper' ? (body.sheets ?? 1) : 0
  return actAsStaff(office, { ...ask, by }, 'supply', () => ({
    act: { type: 'supply', material, giving, sheets, ...signed, ...(body.by === undefined ? {} : { by: body.by }) },
  }))
}

export type FileKind = 'image/jpeg' | 'image/png' | 'application/pdf'
export type AskedWithFile = Omit<AskedOfCase<never, Citizen>, 'body'> & {
  readonly material: string
  readonly file: { readonly kind: FileKind; readonly bytes: Uint8Array }
}

/** 上传材料: the file becomes a sealed part of the party who gave it. */
export const supplyFile = (office: Office, ask: AskedWithFile): Promise<Done | Refusal> =>
  actAsParty(
    office,
    ask,
    'supply',
    (loaded, role) => {
      const file = sealFile(office, loaded, role, ask.file)
      const { part, commitment } = file
      return {
        act: {
          type: 'supply',
          material: ask.material,
          giving: 'upload',
          by: role,
          file: { part, commitment },
          sheets: 0,
        },
        parts: [file.newPart],
      }
    },
    ownerOf(ask.material),
  )

const sealFile = (office: Office, loaded: Loaded, role: string, file: AskedWithFile['file']) => {
  const keyName = keyNameOf(role)
  const key = loaded.keys.get(keyName)
  if (key === undefined) throw new Error(`no key ${keyName}`)
  const part = newId()
  const value = { kind: file.kind, base64: Buffer.from(file.bytes).toString('base64') }
  const { sealed, commitment } = sealPart(office.suite, key, partPlace(loaded.stream, part), value)
  return { part, commitment, newPart: { part, keyName, keyId: key.id, sealed } }
}
