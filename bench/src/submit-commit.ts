import { type Commit, type Head, type Ledger, openLedger, type PreparedAppend, prepareAppend } from '@xiqian/ledger'
import { suites } from '@xiqian/seal'

/** A stream that a submit moves on: its place, and where it stands now. */
export type Place = { readonly region: string; readonly stream: string; readonly head: Head }

/** Twenty counties: the spread of keys, the same for every contestant. */
export const regions: readonly string[] = Array.from({ length: 20 }, (_, at) => String(610102 + at))

const when = '2026-03-02T09:30:00.000+08:00'

const writer = {
  name: 'bench-view',
  sql: `
    insert into bench_view (region_code, account, case_id, role, life_event, stage)
    select given.region_code, given.account, given.case_id, given.role, given.life_event, given.stage
    from won, jsonb_to_recordset($views -> 'bench-view') as given (
      region_code text, account text, case_id text, role text, life_event text, stage text
    )
    on conflict on constraint bench_view_pk do update set stage = excluded.stage`,
}

/** The table of the view rows, as a migration beside the ledger's own. */
export const benchSql = new URL('../sql', import.meta.url)

export const benchLedger = (): Ledger => openLedger(suites.gm, [writer])

/** 提交: what the office writes for it: the act, one event, the pre-review errand and the view row of each party. `unique`: 10 characters. */
export const submitCommit = ({ region, stream, head }: Place, unique: string): Commit => ({
  stream: { region, stream, kind: 'case' },
  head,
  act: {
    key: `submit-${unique}`,
    requestDigest: 'd'.repeat(64),
    answer: { done: 'submit', caseId: stream, position: head.position + 1 },
  },
  events: [
    {
      type: 'Submitted',
      body: {
        at: when,
        by: { who: 'citizen-0123456789abcdef', as: { kind: 'party', role: 'partyM' }, purpose: 'submit' },
      },
    },
  ],
  errands: [
    { id: `pre-review-${unique}`, kind: 'pre-review', body: { caseId: stream }, runAt: '2026-03-02T01:30:00.000Z' },
  ],
  views: {
    'bench-view': ['partyM', 'partyF'].map((role) => ({
      region_code: '610000',
      account: `citizen-${stream.slice(-10)}-${role}`,
      case_id: stream,
      role,
      life_event: 'marriage-household',
      stage: 'submitted',
    })),
  },
})

/** The same submit as text and values, as the ledger would send it. */
export const submitPrepared = (ledger: Ledger, place: Place, unique: string): PreparedAppend =>
  prepareAppend(ledger.suite, ledger.statement, submitCommit(place, unique))
