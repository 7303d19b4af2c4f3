import { sqlText } from './sql-text.ts'
import type { ViewWriter } from './view-writer.ts'

/** What a commit may hold beside its events. A statement is put together from the sections a commit needs. */
export type Section =
  | 'parts'
  | 'keys'
  | 'erase'
  | 'errands'
  | 'finishes'
  | 'repairs'
  | 'releases'
  | 'takes'
  | 'serials'
  | 'voids'

/** The append, put together once at start. */
export type AppendStatement = {
  /** The whole text, with every section and every view: `$1` to `$10` as described in `statements/append-core.sql`. */
  readonly text: string
  /** The text with only what a commit needs, and a name for it, so that the database prepares each form once. */
  readonly form: (
    sections: readonly Section[],
    views: readonly string[],
  ) => { readonly name: string; readonly text: string }
  /** The text of many commits together (`$1`), with these views. */
  readonly together: (views: readonly string[]) => { readonly name: string; readonly text: string }
  readonly views: ReadonlySet<string>
  readonly refusals: ReadonlySet<string>
}

const core = sqlText('append-core')
const together = sqlText('append-together')

const sections: Readonly<Record<Section, { readonly sql: string; readonly check?: string }>> = {
  parts: { sql: sqlText('append-parts') },
  keys: { sql: sqlText('append-keys') },
  erase: { sql: sqlText('append-erase') },
  errands: { sql: sqlText('append-errands') },
  finishes: { sql: sqlText('append-finishes') },
  repairs: { sql: sqlText('append-repairs'), check: 'repairs_hold' },
  releases: { sql: sqlText('append-releases') },
  takes: { sql: sqlText('append-takes'), check: 'claims_hold' },
  serials: { sql: sqlText('append-serials'), check: 'serials_hold' },
  voids: { sql: sqlText('append-voids'), check: 'voids_hold' },
}

const everySection = Object.keys(sections).filter(isSection)

/** Puts the append together with the office's view writers. Throws on a writer that does not keep the convention. */
export function composeAppend(writers: readonly ViewWriter[] = []): AppendStatement {
  const bodies = new Map<string, string>()
  for (const writer of writers) {
    if (bodies.has(writer.name)) throw new Error(`two view writers are called ${writer.name}`)
    bodies.set(writer.name, bodyOf(writer))
  }

  const compose = (wanted: readonly Section[], views: readonly string[]): string => {
    const chosen = wanted.map((section) => sections[section])
    const ctes = [core, ...chosen.map(({ sql }) => sql), ...views.map((view) => bodies.get(view) ?? unknown(view))]
    const checks = chosen.flatMap(({ check }) =>
      check === undefined ? [] : [`(select holds from ${check}) as ${check}`],
    )
    const columns = ['(select count(*)::integer from won) as won', ...checks]
    return `with\n${ctes.join(',\n')}\nselect\n  ${columns.join(',\n  ')}`
  }

  const forms = new Map<string, { readonly name: string; readonly text: string }>()
  const form = (wanted: readonly Section[], views: readonly string[]) => {
    const key = [...wanted, ...views].join(' ')
    const known = forms.get(key)
    if (known !== undefined) return known
    const made = { name: `append ${forms.size + 1}`, text: compose(wanted, views) }
    forms.set(key, made)
    return made
  }

  const formTogether = (views: readonly string[]) => {
    const ctes = views.map((view) => (bodies.get(view) ?? unknown(view)).replaceAll('$10', '$1'))
    return {
      name: ['append together', ...views].join(' '),
      text: `with\n${[together, ...ctes].join(',\n')}\nselect (select holds from claims_hold) as claims_hold`,
    }
  }

  return {
    text: compose(everySection, [...bodies.keys()]),
    form,
    together: formTogether,
    views: new Set(bodies.keys()),
    refusals: new Set(writers.flatMap(({ refusals }) => refusals ?? [])),
  }
}

function bodyOf({ name, sql }: ViewWriter): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(`view writer ${name}: lower-case letters, digits and hyphens only`)
  const body = sql
    .replace(/^\s*--.*\n/gm, '')
    .trim()
    .replace(/;$/, '')
  if (!body.includes(`$views -> '${name}'`)) throw new Error(`view writer ${name}: it must read $views -> '${name}'`)
  if (!/\b(from|using)\s+won\b/.test(body)) throw new Error(`view writer ${name}: it must be guarded by "from won"`)
  return `view_${name.replaceAll('-', '_')} as (\n${body.replaceAll('$views', "($10::jsonb -> 'views')")}\n)`
}

function unknown(view: string): never {
  throw new Error(`no view writer is called ${view}`)
}

function isSection(name: string): name is Section {
  return Object.hasOwn(sections, name)
}
