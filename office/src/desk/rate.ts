import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { RateRequest } from '../shapes/citizen.ts'
import type { AskedOfCase } from './asked.ts'
import { keyNameOf } from './load.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

const levels = [1, 2, 3, 4, 5] as const

/** 好差评: once a party; the words lie sealed in that party's own part. */
export const rate = (office: Office, ask: AskedOfCase<Static<typeof RateRequest>>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'rate', (loaded, role) => {
    const level = levels.find((one) => one === ask.body.level)
    if (level === undefined) {
      return { refused: 'malformed', where: 'level', problem: { zh: '请选 1 到 5', en: 'Choose 1 to 5' } }
    }
    const words = ask.body.words?.trim()
    if (words === undefined || words === '') return { act: { type: 'rate', role, level } }
    const keyName = keyNameOf(role)
    const key = loaded.keys.get(keyName)
    if (key === undefined) return { act: { type: 'rate', role, level } }
    const part = newId()
    const { sealed, commitment } = sealPart(office.suite, key, partPlace(loaded.stream, part), words)
    return {
      act: { type: 'rate', role, level, words: { part, commitment } },
      parts: [{ part, keyName, keyId: key.id, sealed }],
    }
  })
