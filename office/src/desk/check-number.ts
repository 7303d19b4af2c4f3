import type { NumberDoubt } from '@xiqian/case'
import type { Outcome, Reply } from '@xiqian/departments'
import { type ClaimChange, readStreams } from '@xiqian/ledger'
import { blindIndex } from '@xiqian/seal'
import { type PlannedMatter, readSerial } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { organOf, regionOfOrgan } from '../views/organs.ts'
import type { Loaded } from './load.ts'

/** What is wrong with a number that a register gave, or the claim by which it is nobody else's from now on. */
export type CheckedNumber = { readonly doubt?: NumberDoubt; readonly claims?: readonly ClaimChange[] }

const holder = `
  select by_stream as stream from claim
  where region_code = '610000' and claim_kind = $1 and person_index = $2`

/** 核对证号: its form, organ and year as the standard says, and that nobody has it. Only a register that answers at the window is checked. */
export const checkNumber = async (
  office: Office,
  loaded: Loaded,
  planned: PlannedMatter,
  reply: Reply,
): Promise<CheckedNumber> => {
  const given = granted(reply)
  const rule = loaded.standard.serials.find(({ id }) => id === planned.result.serial)
  if (planned.whileTheyWait === undefined || given === undefined || rule === undefined) return {}
  const region = regionOfOrgan(organOf(planned, loaded.file))
  const year = given.on.slice(0, 4)
  const { number = '' } = given
  const read = readSerial(rule, { region, year: Number(year) }, number)
  if ('problem' in read) return { doubt: read.problem }

  const { pool } = office.memory
  const caseId = loaded.file.stream.id
  const ours = { region, stream: `${rule.id}-${region}-${year}`, caseStream: caseId, matter: planned.id }
  const { serials } = await readStreams(pool, { streams: [], serials: [ours] })
  if (read.n <= (serials[0]?.lastNumber ?? 0)) return { doubt: 'used' }
  const kind = `number ${rule.id}`
  const personIndex = await blindIndex(office.kms, rule.id, number)
  const { rows } = await pool.query<{ stream: string }>(holder, [kind, personIndex])
  if (rows.some(({ stream }) => stream !== caseId)) return { doubt: 'used' }
  const isNew = rows.length === 0 && loaded.file.matters[planned.id]?.stage === 'asked'
  return isNew ? { claims: [{ change: 'take', kind, personIndex }] } : {}
}

const granted = (reply: Reply): Extract<Outcome, { outcome: 'granted' }> | undefined =>
  reply.reply === 'decided' && reply.outcome.outcome === 'granted' ? reply.outcome : undefined
