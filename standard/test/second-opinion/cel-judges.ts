import { type CelInput, CelScalar, celEnv, celFunc, parse as parseBuf, plan as planBuf } from '@bufbuild/cel'
import { Environment } from '@marcbachmann/cel-js'
import type { LegalDay, RoleId } from '../../src/evaluator.ts'
import { plainAddMonths, plainFullYears } from './plain-days.ts'
import type { Values } from './plain-meaning.ts'
import { addresses, aliases, datedLists, factAt, lists, membersOn, otherOf } from './world.ts'

export type Bindings = Readonly<Record<string, CelInput>>
/** A rule made ready by a CEL library; what it cannot say is an error in words, never a yes or a no. */
export type CelRule = (bindings: Bindings) => boolean | string
export type CelJudge = { readonly name: string; readonly ready: (rule: string) => CelRule }

/** The same situation as a CEL library takes it: whole numbers as int, own facts as a map for each party. */
export const bindingsOf = (values: Values, self: RoleId, on: LegalDay): Bindings => {
  const joint: Record<string, CelInput> = { on }
  const p1: Record<string, CelInput> = { role: 'p1' }
  const p2: Record<string, CelInput> = { role: 'p2' }
  addresses.forEach((address, row) => {
    const value = values[row] ?? ''
    const dot = address.indexOf('.')
    const into = dot < 0 ? joint : address.startsWith('p1') ? p1 : p2
    into[address.slice(dot + 1)] = typeof value === 'number' ? BigInt(value) : value
  })
  for (const [alias, of] of aliases) {
    p1[alias] = joint[of.p1 ?? ''] ?? null
    p2[alias] = joint[of.p2 ?? ''] ?? null
  }
  const listed = Object.fromEntries(listNames.map((name) => [name, membersOn(name, on)]))
  return { ...joint, ...listed, p1, p2, self: self === 'p1' ? p1 : p2, other: otherOf(self) === 'p1' ? p1 : p2 }
}

const listNames = [...Object.keys(lists), ...Object.keys(datedLists)]

const answer = (of: () => unknown): boolean | string => {
  try {
    const value = of()
    return typeof value === 'boolean' ? value : `no yes or no: ${String(value)}`
  } catch (accident) {
    return String(accident).split('\n')[0] ?? ''
  }
}

const ready = (make: () => (bindings: Bindings) => unknown): CelRule => {
  try {
    const made = make()
    return (bindings) => answer(() => made(bindings))
  } catch (accident) {
    const said = `cannot be read: ${String(accident).split('\n')[0]}`
    return () => said
  }
}

const celJs = (): CelJudge => {
  const cel = new Environment()
    .registerFunction('fullYears(string, string): int', (a: string, b: string) => BigInt(plainFullYears(a, b)))
    .registerFunction('addMonths(string, int): string', (day: string, n: bigint) => plainAddMonths(day, Number(n)))
  for (const name of ['p1', 'p2', 'self', 'other']) cel.registerVariable(name, 'map')
  for (const name of listNames) cel.registerVariable(name, 'list<string>')
  cel.registerVariable('on', 'string')
  for (const address of addresses.filter((one) => !one.includes('.'))) {
    const { kind } = factAt(address).domain
    cel.registerVariable(address, kind === 'yes-no' ? 'bool' : kind === 'whole-number' ? 'int' : 'string')
  }
  return { name: 'cel-js', ready: (rule) => ready(() => cel.parse(rule)) }
}

const bufbuild = (): CelJudge => {
  const { STRING, INT } = CelScalar
  const env = celEnv({
    funcs: [
      celFunc('fullYears', [STRING, STRING], INT, (a, b) => BigInt(plainFullYears(a, b))),
      celFunc('addMonths', [STRING, INT], STRING, (day, n) => plainAddMonths(day, Number(n))),
    ],
  })
  return { name: '@bufbuild/cel', ready: (rule) => ready(() => planBuf(env, parseBuf(rule))) }
}

/** Both CEL libraries of the public; each parses the text by itself. */
export const celJudges = (): readonly CelJudge[] => [celJs(), bufbuild()]
