/**
 * The parts of a SQL text that touch a table without naming region_code: in the where clause of every select, update and
 * delete, and in the column list of every insert. Past one machine such a statement would go to every city. Left out: claims
 * (one region by their own check), the record of migrations, the catalogue, and definitions. Gives the first 200 characters
 * of each offending part, in lower case and without quoted text.
 */
export function statementsWithoutRegion(sqlText: string): readonly string[] {
  return statementsOf(bare(sqlText)).flatMap((statement) => {
    if (!/\b(select|insert|update|delete|merge)\b/.test(statement) || isDefinition(statement)) return []
    const named = namesOf(statement)
    return blocksOf(statement)
      .filter((block) => touchesTable(block, named) && !isRegional(block))
      .map((block) => block.trim().replace(/\s+/g, ' ').slice(0, 200))
  })
}

const exempt = new Set(['claim', 'migration', 'won'])
const keywords = new Set(['select', 'lateral', 'set', 'only', 'values'])
const table = /^[a-z_][a-z0-9_.]*$/

const first = (match: RegExpMatchArray): string => match[1] ?? ''

/** Comments, quoted text and dollar-quoted bodies go: what stands in them is not part of the statement. */
function bare(text: string): string {
  return text
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(\$[a-z_]*\$)[\s\S]*?\1/gi, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .toLowerCase()
}

function statementsOf(text: string): readonly string[] {
  return text.split(';').map((statement) => statement.trim())
}

function isDefinition(statement: string): boolean {
  return /^(create|alter|drop|comment|grant|revoke|do|set)\b/.test(statement)
}

/** What `with` names: `name as (`, `name (columns) as materialized (`. */
function namesOf(statement: string): ReadonlySet<string> {
  const names = /\b([a-z_][a-z0-9_]*)\s*(?:\([^()]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s*)?\(/g
  return new Set([...statement.matchAll(names)].map(first))
}

/**
 * Every bracket is a block of its own, so is each arm of a union, and so is the source of an insert: a where clause in one
 * does not count for another.
 */
function blocksOf(statement: string): readonly string[] {
  const finished: string[] = []
  const open: string[] = ['']
  const add = (text: string) => open.push(`${open.pop() ?? ''}${text}`)
  for (const character of statement) {
    if (character === '(') open.push('')
    else if (character === ')' && open.length > 1) {
      const block = open.pop() ?? ''
      finished.push(block)
      // A list of columns stays where it stood; a query leaves empty brackets.
      add(/\b(select|insert|update|delete)\b/.test(block) ? '()' : `(${block})`)
    } else add(character)
  }
  return [...finished, ...open]
    .flatMap((block) => block.split(/\b(?:union all|union|intersect|except)\b/))
    .flatMap((block) => (/\binsert\s+into\b/.test(block) ? insertBlocks(block) : [block]))
}

function insertBlocks(block: string): readonly string[] {
  const [withoutConflict = ''] = block.split(/\bon\s+conflict\b/)
  const source = withoutConflict.search(/\bselect\b/)
  return source < 0 ? [withoutConflict] : [withoutConflict.slice(0, source), withoutConflict.slice(source)]
}

function touchesTable(block: string, named: ReadonlySet<string>): boolean {
  if (!/\b(select|insert|update|delete|merge)\b/.test(block)) return false
  return tablesOf(block).some((name) => !exempt.has(name) && !named.has(name) && !isCatalogue(name))
}

function tablesOf(block: string): readonly string[] {
  const written = [
    ...block.matchAll(/\b(?:join|into|(?<!\bdo )(?<!\bfor )update)\s+(?:lateral\s+)?([a-z_][a-z0-9_.]*)/g),
  ]
  const lists = block.matchAll(
    /\b(?:from|using)\s+([\s\S]*?)(?=\bwhere\b|\breturning\b|\border\s+by\b|\bgroup\s+by\b|\blimit\b|\bfor\s+update\b|$)/g,
  )
  const members = [...lists]
    .flatMap((list) =>
      first(list)
        .replace(/\([^()]*\)/g, '()')
        .split(/,|\b(?:cross\s+|left\s+|inner\s+)?join\b/),
    )
    .map((member) => member.trim().split(/\s+/)[0] ?? '')
  // A function's name ends in a bracket and is no table.
  return [...written.map(first), ...members].filter((name) => table.test(name) && !keywords.has(name))
}

function isRegional(block: string): boolean {
  if (/\binsert\s+into\b/.test(block)) return /\binto\s+[a-z_.]+\s*\([^()]*\bregion_code\b/.test(block)
  const wheres = block.matchAll(/\bwhere\b([\s\S]*?)(?=\breturning\b|\border\s+by\b|\bgroup\s+by\b|\blimit\b|$)/g)
  return [...wheres].some((clause) => /\bregion_code\b/.test(first(clause)))
}

function isCatalogue(name: string): boolean {
  return name.startsWith('pg_') || name.startsWith('information_schema')
}
