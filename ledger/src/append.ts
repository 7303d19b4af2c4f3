import type { Json } from '@xiqian/seal'
import type { Ledger } from './ledger.ts'
import { type Inner, type PreparedAppend, prepareAppend } from './prepare-append.ts'
import { sqlText } from './sql-text.ts'
import type { Appended, ClaimHolder, Commit, Db, PriorAct } from './types.ts'

const readAct = sqlText('read-act')
const readClaims = sqlText('read-claims')

/**
 * Writes one command's whole effect in one trip: events, act, parts, keys, errands, claims, numbers and view rows, or
 * nothing. Whatever stood in the way is an outcome; only accidents throw. `db` is the pool, or a client outside a
 * transaction: a conflict is told by an error, which would end the caller's transaction too.
 */
export async function append(ledger: Ledger, db: Db, commit: Commit): Promise<Appended> {
  return write(ledger, db, commit, {})
}

export async function write(ledger: Ledger, db: Db, commit: Commit, inner: Inner): Promise<Appended> {
  const prepared = prepareAppend(ledger.suite, ledger.statement, commit, inner)
  const conflict = await tryWrite(ledger, db, prepared)
  if (conflict === null) {
    const { end, numbers, answer } = prepared
    return { outcome: 'written', ...end, numbers, answer }
  }

  // Whatever was in the way, a key that had its effect answers first: the same request is never refused by its own traces.
  const prior = await priorAct(db, commit.stream.region, commit.act.key)
  if (prior !== null) {
    const sameRequest = prior.requestDigest === commit.act.requestDigest
    return { outcome: 'already-done', answer: prior.answer, sameRequest }
  }
  if (conflict.conflict === 'refused') return { outcome: 'refused', constraint: conflict.constraint }
  return conflict.conflict === 'claim' ? claimed(db, commit) : { outcome: 'lost-race' }
}

type Conflict = { readonly conflict: 'race' | 'claim' } | { readonly conflict: 'refused'; readonly constraint: string }

/** Null when everything was written. */
async function tryWrite(ledger: Ledger, db: Db, { name, text, values }: PreparedAppend): Promise<Conflict | null> {
  try {
    const { rows } = await db.query<{ won: number }>({ name, text, values: [...values] })
    return rows[0]?.won === 1 ? null : { conflict: 'race' }
  } catch (problem) {
    const conflict = conflictOf(ledger, problem)
    if (conflict === null) throw problem
    return conflict
  }
}

/** A doubled idempotency key raises the same 23505 as other conflicts, so they are told apart by the constraint's name. */
function conflictOf({ statement }: Ledger, problem: unknown): Conflict | null {
  if (!(problem instanceof Error)) return null
  const code = 'code' in problem ? problem.code : undefined
  const constraint = 'constraint' in problem && typeof problem.constraint === 'string' ? problem.constraint : ''

  if (statement.refusals.has(constraint)) return { conflict: 'refused', constraint }
  if (code === 'XQ001') return { conflict: constraint === 'claim_pk' ? 'claim' : 'race' }
  if (code === '23505' && races.has(constraint)) return { conflict: 'race' }
  // A deadlock or a failed serialization is a race that the database decided.
  return code === '40P01' || code === '40001' ? { conflict: 'race' } : null
}

const races = new Set(['act_pk', 'serial_draw_pk', 'serial_draw_once'])

async function priorAct(db: Db, region: string, key: string): Promise<PriorAct | null> {
  const { rows } = await db.query<PriorAct>({ name: 'read act', text: readAct, values: [region, key] })
  return rows[0] ?? null
}

type ClaimRow = ClaimHolder & { readonly claimKind: string; readonly personIndex: string }

async function claimed(db: Db, commit: Commit): Promise<Appended> {
  const taken: readonly Json[] = (commit.claims ?? [])
    .filter(({ change }) => change === 'take')
    .map(({ kind, personIndex }) => ({ kind, personIndex }))
  const { rows } = await db.query<ClaimRow>({
    name: 'read claims',
    text: readClaims,
    values: [JSON.stringify(taken)],
  })
  const other = rows.find(({ region, stream }) => region !== commit.stream.region || stream !== commit.stream.stream)
  // Released between the two trips: nobody is in the way any more.
  if (other === undefined) return { outcome: 'lost-race' }

  const { claimKind, region, stream, idempotencyKey } = other
  return { outcome: 'claimed', claimKind, by: { region, stream, idempotencyKey } }
}
