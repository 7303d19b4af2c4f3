import { type Document, isNode, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Expression } from '../language/expression.ts'
import type { Text } from '../types.ts'
import { type Fault, fault, type Place, words } from './fault.ts'

/** What kinds of names the policy files define and refer to. */
export type Kind =
  | 'fact'
  | 'source'
  | 'duty'
  | 'conflict'
  | 'matter'
  | 'material'
  | 'condition'
  | 'consent'
  | 'department'
  | 'party'
  | 'part'
  | 'question'
  | 'step'
  | 'visit'
  | 'serial'
  | 'declaration'
  | 'staff-role'
  | 'cause'
  | 'list'
  | 'organ'
  | 'term'
  | 'advice'
  | 'window'
  | 'notice'
  | 'pause'
  | 'reason'
  | 'overlay'

/** What is gathered while all files are read, so that every fault is reported at once. */
export type Gathered = {
  readonly faults: Fault[]
  readonly named: Map<Kind, Map<string, Place>>
  readonly references: { readonly kind: Kind; readonly id: string; readonly place: Place }[]
  readonly days: { readonly day: string; readonly place: Place }[]
  /** Named expressions, filled while event.yaml is read, before any rule that uses them. */
  readonly terms: Map<string, Expression>
  /** Where each thing that was read stands: rules, expressions and their parts, examples. */
  readonly places: WeakMap<object, Place>
  /** Kinds of which a file could not be read to its end; a name of such a kind is not called unknown. */
  readonly incomplete: Set<Kind>
}

/** One file being read. */
export type Reading = Gathered & {
  readonly file: string
  readonly source: string
  readonly lines: LineCounter
}

export const nothingGathered = (): Gathered => ({
  faults: [],
  named: new Map(),
  references: [],
  days: [],
  terms: new Map(),
  places: new WeakMap(),
  incomplete: new Set(),
})

export const placeAt = (reading: Reading, offset: number): Place => {
  const { line, col } = reading.lines.linePos(offset)
  return { file: reading.file, line, column: col }
}

export const placeOf = (reading: Reading, node: Node | null): Place => placeAt(reading, node?.range?.[0] ?? 0)

export const complain = (reading: Reading, node: Node | null, problem: Text, remedy: Text): undefined => {
  reading.faults.push(fault(placeOf(reading, node), problem, remedy))
  return undefined
}

type Parsed = { readonly document: Document.Parsed; readonly lines: LineCounter }

const parse = (source: string): Parsed => {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, schema: 'core', prettyErrors: false })
  return { document, lines }
}

/** Parsing is most of reading, and who checks a draft again has changed one file of forty. Nobody writes into a parsed file. */
const parsedBefore = new Map<string, Parsed>()
const kept = 128
const parsedOf = (source: string): Parsed => {
  const known = parsedBefore.get(source)
  const parsed = known ?? parse(source)
  parsedBefore.delete(source)
  parsedBefore.set(source, parsed)
  for (const [oldest] of parsedBefore) {
    if (parsedBefore.size <= kept) break
    parsedBefore.delete(oldest)
  }
  return parsed
}

/** Parses one file; syntax faults are reported, and what could be read is still looked at. */
export const openYaml = (
  gathered: Gathered,
  file: string,
  source: string,
  defines: readonly Kind[],
): { readonly reading: Reading; readonly root: Node | null; readonly brokenAt: number | undefined } => {
  const { document, lines } = parsedOf(source)
  const reading: Reading = { ...gathered, file, source, lines }
  const broken = document.errors.slice(0, 1)
  for (const error of [...broken, ...document.warnings]) {
    const said = error.message.split('\n')[0] ?? ''
    gathered.faults.push(
      fault(
        placeAt(reading, error.pos[0]),
        words(`YAML 写法有误：${said}`, `The YAML cannot be read: ${said}`),
        words(
          '检查这一行的缩进、冒号、引号和括号是否成对',
          'Check indentation, colons, quotes and brackets on this line',
        ),
      ),
    )
  }
  if (document.errors.length > 0) for (const kind of defines) gathered.incomplete.add(kind)
  visit(document, {
    Alias: (_key, node) => {
      complain(
        reading,
        node,
        words('标准里不用 YAML 别名', 'Aliases are not used in a standard'),
        words('把内容写全', 'Write the content out'),
      )
    },
  })
  const brokenAt = broken[0] === undefined ? undefined : placeAt(reading, broken[0].pos[0]).line
  return { reading, root: isNode(document.contents) ? document.contents : null, brokenAt }
}
