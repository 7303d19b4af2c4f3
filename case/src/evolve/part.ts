import type { SavedFact, TakenFromDraft } from '../acts.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { chosen } from './merged.ts'

const put = (saved: CaseFile['saved'], of: string, facts: readonly SavedFact[]): CaseFile['saved'] => ({
  ...saved,
  [of]: { ...saved[of], ...Object.fromEntries(facts.map((fact) => [fact.fact, fact])) },
})

/** Joint part and own parts: what lies in them, by name and commitment. */
export const savedAfter = (file: Pick<CaseFile, 'saved' | 'differing'>, event: CaseEvent): CaseFile['saved'] => {
  const { saved } = file
  if (event.type === 'Answered') return put(saved, event.of, event.facts)
  if (event.type === 'TakenOver') return put(put(saved, 'joint', event.joint), event.role, event.own)
  if (event.type === 'Chosen') return put(saved, 'joint', chosen(file, event))
  if (event.type === 'ConflictSettled') return put(saved, event.role, event.facts)
  if (event.type === 'SourceAnswered') return put(saved, event.role, event.facts)
  return saved
}

export const checksAfter = (checks: CaseFile['checks'], event: CaseEvent): CaseFile['checks'] => {
  if (event.type !== 'SourceAnswered') return checks
  const key = `${event.source}@${event.role}`
  const verdictIn = event.verdictIn ?? checks[key]?.verdictIn
  return {
    ...checks,
    [key]: { at: event.at, reachable: event.reachable, ...(verdictIn !== undefined && { verdictIn }) },
  }
}

const givenThere =
  ({ role, at }: CaseEvent & { readonly type: 'TakenOver' }) =>
  ({ file, ...given }: TakenFromDraft['supplied'][number]) =>
    [given.material, { ...given, by: role, ...(file === undefined ? {} : { filePart: file.part }), at }] as const

export const suppliedAfter = (supplied: CaseFile['supplied'], event: CaseEvent): CaseFile['supplied'] => {
  if (event.type === 'TakenOver') return { ...supplied, ...Object.fromEntries(event.supplied.map(givenThere(event))) }
  if (event.type !== 'Supplied') return supplied
  const item = {
    material: event.material,
    giving: event.giving,
    ...(event.role !== undefined && { by: event.role }),
    ...(event.file !== undefined && { filePart: event.file.part }),
    sheets: event.sheets,
    at: event.at,
  }
  return { ...supplied, [event.material]: item }
}

export const declaredAfter = (declared: CaseFile['declared'], event: CaseEvent): CaseFile['declared'] => {
  if (event.type !== 'Declared') return declared
  const roles = declared[event.declaration] ?? []
  return roles.includes(event.role) ? declared : { ...declared, [event.declaration]: [...roles, event.role] }
}
