import type { CryptoSuite, Json } from '@xiqian/seal'
import type { AppendStatement, Section } from './append-statement.ts'
import { placeEvents } from './chain.ts'
import { planSerials, withNumbers } from './serial.ts'
import type { Commit, Head } from './types.ts'

/** A commit as the statement takes it. `values` are `$1` to `$10`. */
export type PreparedAppend = {
  readonly name: string
  readonly text: string
  readonly values: readonly (string | number)[]
  readonly end: Head
  readonly numbers: Readonly<Record<string, string>>
  readonly answer: Json
}

/** Rows the ledger itself adds: a serial's own streams have them, no case has. */
export type Inner = { readonly voids?: readonly Json[] }

/**
 * Gives numbers, puts them in, chains the events and chooses the statement's form. Pure. Throws where the program made a
 * mistake: no event, an unknown view, a body that is not canonical.
 */
export function prepareAppend(
  suite: CryptoSuite,
  statement: AppendStatement,
  commit: Commit,
  inner: Inner = {},
): PreparedAppend {
  if (commit.events.length === 0) throw new Error('an append without an event remembers nothing')

  const serials = planSerials(suite, commit.serials ?? [])
  const fill = (value: Json): Json => (commit.serials === undefined ? value : withNumbers(value, serials.numbers))
  const events = placeEvents(
    suite,
    commit.stream,
    commit.head,
    commit.events.map(({ type, body }) => ({ type, body: fill(body) })),
  )
  const end = events.at(-1)
  if (end === undefined) throw new Error('no event was placed')

  const claims = commit.claims ?? []
  const answer = fill(commit.act.answer)
  const sets: Partial<Record<Section, unknown>> = {
    parts: filled(commit.parts),
    keys: filled(commit.keys),
    erase: filled(commit.erase),
    errands: filled(commit.errands)?.map((errand) => ({ ...errand, body: fill(errand.body) })),
    finishes: commit.finishes,
    repairs: filled(commit.repairs),
    releases: filled(claims.filter(({ change }) => change === 'release')),
    takes: filled(claims.filter(({ change }) => change === 'take')),
    serials: filled(serials.moves),
    voids: filled(inner.voids),
  }
  const wanted = order.filter((section) => sets[section] !== undefined)
  const views = Object.entries(commit.views ?? {}).filter(([, rows]) => rows.length > 0)
  const viewNames = views.map(([name]) => name).sort()

  const rest = {
    events: [...events, ...serials.events],
    answer,
    ...sets,
    draws: serials.draws,
    views: Object.fromEntries(views.map(([name, rows]) => [name, rows.map(fill)])),
  }
  const { region, stream, kind } = commit.stream
  const { head, act } = commit
  return {
    ...statement.form(wanted, viewNames),
    values: [
      region,
      stream,
      kind,
      head?.position ?? 0,
      head?.chain ?? '',
      end.position,
      end.chain,
      act.key,
      act.requestDigest,
      JSON.stringify(rest),
    ],
    end: { position: end.position, chain: end.chain },
    numbers: serials.numbers,
    answer,
  }
}

const order: readonly Section[] = [
  'parts',
  'keys',
  'erase',
  'errands',
  'finishes',
  'repairs',
  'releases',
  'takes',
  'serials',
  'voids',
]

function filled<T>(rows: readonly T[] | undefined): readonly T[] | undefined {
  return rows === undefined || rows.length === 0 ? undefined : rows
}
