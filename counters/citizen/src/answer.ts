import type { Problem, Refused, Text } from '@xiqian/parts'

/** What came through the door: a value, or a refusal with its status. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly status: number; readonly refused: Refused }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'

const readRefused = (error: unknown): Refused | undefined =>
  isRecord(error) && typeof error.refused === 'string' && isText(error.title) && isText(error.doNext)
    ? {
        refused: error.refused,
        title: error.title,
        doNext: error.doNext,
        detail: isRecord(error.detail) ? error.detail : {},
      }
    : undefined

/** The office answered in a way that is not of our contract: an accident, shown as "busy". */
export class OfficeAccident extends Error {
  override readonly name = 'OfficeAccident'
}

export const settle = async <Value>(
  asked: Promise<{ data?: Value | undefined; error?: unknown; response: Response }>,
): Promise<Answer<Value>> => {
  const { data, error, response } = await asked
  if (response.ok && data !== undefined) return { ok: true, value: data, cookies: response.headers.getSetCookie() }
  const refused = readRefused(error)
  if (refused === undefined) throw new OfficeAccident(`the office answered ${response.status} without a refusal`)
  return { ok: false, status: response.status, refused }
}

/** The fields that a `fact-invalid` names, or that a `facts-missing` lists. */
export const problemsOf = (refused: Refused, missing: Text): readonly Problem[] => {
  const { problems, facts } = refused.detail
  if (Array.isArray(problems))
    return problems.flatMap((one: unknown): readonly Problem[] =>
      isRecord(one) && typeof one.fact === 'string' && isText(one.problem)
        ? [{ fact: one.fact, problem: one.problem }]
        : [],
    )
  if (refused.refused === 'facts-missing' && Array.isArray(facts))
    return facts.flatMap((fact: unknown) => (typeof fact === 'string' ? [{ fact, problem: missing }] : []))
  return []
}
