import { situationInWords } from '../src/prove/situation-words.ts'
import { trialOf } from '../src/read/example-outcome.ts'
import type { Example, Ruling, Stated } from '../src/read/ruling.ts'
import { tryExample, untrueIn } from '../src/read/try-example.ts'
import type { CompiledStandard } from '../src/standard.ts'
import type { Situation, Value } from '../src/types.ts'
import type { Difference } from './difference.ts'
import type { Mutant } from './mutant.ts'
import type { Base } from './try-mutant.ts'

/** The word for the verdict in the examples of each kind of line; a line without a verdict has none. */
const verdictWords: Readonly<Record<Ruling['section'], string | undefined>> = {
  matters: 'planned',
  conditions: 'holds',
  materials: 'needed',
  questions: 'asked',
  sources: 'asked',
  visits: 'needed',
  parties: 'there',
  terms: 'holds',
  advice: 'said',
  windows: 'open',
  scenario: 'holds',
  overlays: 'applies',
  steps: undefined,
  promise: undefined,
  pauses: undefined,
}

/** What an example states to speak of constants of its line. */
const constantsOf: Readonly<Record<Ruling['section'], readonly (keyof Stated)[]>> = {
  matters: ['organ', 'statutoryDays', 'silent', 'clock', 'stageDays', 'serial', 'after'],
  conditions: ['kind', 'lifetime'],
  materials: ['comes', 'legalElement'],
  questions: ['asks'],
  sources: ['whenUnavailable', 'recheckedAtWindow'],
  visits: ['organ', 'statutory'],
  parties: [],
  terms: [],
  advice: ['kind'],
  windows: ['organ', 'acts'],
  scenario: [],
  overlays: ['class', 'supplyWithinDays', 'promisedDays', 'externalDays', 'organ', 'acts'],
  steps: ['matters'],
  promise: ['workingDays'],
  pauses: ['lastDay', 'stopsClock', 'afterwards'],
}

const shortened: Readonly<Record<string, keyof Stated>> = {
  matters: 'matters',
  acts: 'acts',
  who: 'who',
  facts: 'asks',
  after: 'after',
}

const statedFor = ({ kind, detail }: Mutant, face: string, section: Ruling['section']): readonly (keyof Stated)[] => {
  const list = kind === 'list-shortened' ? shortened[detail.split(' ')[0] ?? ''] : undefined
  if (list !== undefined) return [list]
  if (face === 'constants') return constantsOf[section]
  if (face.startsWith('matters.')) return ['matters']
  switch (face) {
    case 'decidedIn':
      return ['decidedIn', 'decider', 'request', 'waitMinutes']
    case 'holds':
      return section === 'conditions' ? ['applies'] : []
    case 'promisedDays':
    case 'externalDays':
    case 'organRegion':
    case 'resultForm':
    case 'flow':
    case 'requestValues':
    case 'after':
    case 'class':
    case 'supplyWithinDays':
    case 'asks':
    case 'who':
      return [face]
    default:
      return []
  }
}

export type Proposal = { readonly ruling: Ruling; readonly example: Example; readonly kills: boolean }

/** An example that is true of the standard and not of the mutant; undefined where the line has no examples to add to. */
export const proposalFor = (
  mutant: Mutant,
  difference: Difference,
  mutated: Base['assembled'],
  base: Base,
): Proposal | undefined => {
  const { compiled, province, rulings } = base.assembled
  const line = difference.line ?? `${mutant.section}/${mutant.of}`
  const isOf = ({ section, of, examples }: Ruling) =>
    examples !== undefined && (`${section}/${of}` === line || `${section}/${of}`.startsWith(`${line}/`))
  const ruling = rulings.find(isOf)
  if (ruling === undefined) return undefined
  const { self, situation, whole, on } = difference
  const propose = (told: Situation): Proposal | undefined => {
    const draft: Example = {
      title: titleOf(told, self, on, compiled),
      ...(self === undefined || !isAboutOne(ruling, province) ? {} : { self }),
      ...(on === undefined || on === province.inForceFrom ? {} : { on }),
      given: givenOf(told, self, compiled),
    }
    const tried = tryExample(ruling, draft, base.trial)
    if ('misgiven' in tried) return undefined
    const { judge: _judge, situation: _situation, result, ...members } = tried.outcome
    const values: Readonly<Record<string, (() => unknown) | undefined>> = members
    const stated = statedFor(mutant, difference.face, ruling.section).flatMap((name) => {
      const value = values[name]?.()
      return value === undefined || value === 'unknown' ? [] : [[name, value] as const]
    })
    const isElsewhere = stated.some(([name, value]) => name === 'applies' && value === false)
    const example: Example = {
      ...draft,
      ...(isElsewhere || verdictWords[ruling.section] === undefined ? {} : { expected: result() }),
      ...Object.fromEntries(stated),
    }
    const other = mutated.rulings.find(isOf)
    const again =
      other === undefined
        ? undefined
        : tryExample(other, example, trialOf(mutated, mutant.isBase === true ? undefined : base.trial))
    return { ruling, example, kills: again !== undefined && ('misgiven' in again || untrueIn(again).length > 0) }
  }
  const short = propose(situation)
  return short?.kills === true ? short : (propose({ ...counties(whole, compiled), ...whole }) ?? short)
}

/** Where a line is decided shows only once each county is another one. */
const counties = (told: Situation, { facts, counties: all }: CompiledStandard): Situation => {
  const open = facts.filter(
    ({ id, part, domain }) => part === 'joint' && domain.kind === 'county' && told[id] === undefined,
  )
  return Object.fromEntries(open.flatMap(({ id }, i) => (all[i] === undefined ? [] : [[id, all[i].code] as const])))
}

const titleOf = (told: Situation, self: string | undefined, on: string | undefined, standard: CompiledStandard) => {
  const about = standard.parties.find(({ id }) => id === self)?.name.zh
  const said = situationInWords(standard, plainly(told, standard), on).zh
  return [about, said === '' ? '没有别的情况' : said].flatMap((one) => one ?? []).join('，')
}

const isAboutOne = ({ self, section, of }: Ruling, { materials }: CompiledStandard): boolean =>
  self || (section === 'materials' && materials.find(({ id }) => id === of)?.forEach === true)

/** What is usual goes without saying. */
const plainly = (situation: Situation, { facts }: CompiledStandard): Situation =>
  Object.fromEntries(
    Object.entries(situation).filter(([address, value]) => facts.find(({ id }) => id === address)?.usual !== value),
  )

const givenOf = (situation: Situation, self: string | undefined, standard: CompiledStandard): Example['given'] => {
  const other = standard.parties.find(({ id }) => id !== self)?.id
  return Object.fromEntries(
    Object.entries(plainly(situation, standard)).map(([address, value]): readonly [string, Value] => {
      const named =
        self === undefined
          ? address
          : address.replace(new RegExp(`^${self}\\.`), 'self.').replace(new RegExp(`^${other}\\.`), 'other.')
      return [named, typeof value === 'string' && value.startsWith('some ') ? fresh(value) : value]
    }),
  )
}

/** The prover's stand-ins for any text are told as citizen numbers of nobody. */
const fresh = (value: string): string => (value.endsWith('1') ? '619901197001010016' : '619902197001010012')

const plain = /^[A-Za-z\u4e00-\u9fff][\w.\-\u4e00-\u9fff]*$/
const scalarText = (value: unknown): string =>
  typeof value !== 'string'
    ? String(value)
    : (plain.test(value) && !['true', 'false', 'null', 'yes', 'no'].includes(value)) || /^\d{4}-\d\d-\d\d$/.test(value)
      ? value
      : JSON.stringify(value)

const flowText = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(flowText).join(', ')}]`
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length === 0
        ? '{}'
        : `{ ${Object.entries(value)
            .map(([name, one]) => `${name}: ${flowText(one)}`)
            .join(', ')} }`
      : scalarText(value)

/** One line to be put under `examples:`. */
export const exampleText = ({ section, bearsOn }: Ruling, example: Example): string => {
  const { title, self, on, given, expected, ...stated } = example
  const word = bearsOn?.kind === 'window' ? 'open' : verdictWords[section]
  const members: readonly (readonly [string, unknown])[] = [
    ['title', title],
    ['self', self],
    ['on', on],
    ['given', section === 'pauses' ? undefined : given],
    ...(word === undefined ? [] : [[word, expected] as const]),
    ...Object.entries(stated),
  ]
  const told = members.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${flowText(value)}`]))
  return `- { ${told.join(', ')} }`
}
