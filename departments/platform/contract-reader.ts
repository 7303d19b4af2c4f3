import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
const compiled = new WeakMap<object, ValidateFunction>()

const validatorOf = (schema: object): ValidateFunction => {
  const known = compiled.get(schema)
  if (known) return known
  const fresh = ajv.compile(schema)
  compiled.set(schema, fresh)
  return fresh
}

/** A value that keeps to the schema, or the places where it does not (paths and rules only: never a value). */
export type Read<T> = { readonly kept: true; readonly value: T } | { readonly kept: false; readonly breaks: string[] }

/**
 * The parser at this door: `T` is what the caller says that the schema describes; a test holds each mapping's type against
 * answers of a running simulator.
 */
export const readBySchema = <T>(schema: object, value: unknown): Read<T> => {
  const validate = validatorOf(schema)
  if (validate(value)) return { kept: true, value: value as T }
  return {
    kept: false,
    breaks: (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`),
  }
}

/** JSON text read by a schema; text that is no JSON breaks it at the root. */
export const readJsonBySchema = <T>(schema: object, text: string): Read<T> => {
  try {
    return readBySchema(schema, JSON.parse(text))
  } catch {
    return { kept: false, breaks: ['/ must be JSON'] }
  }
}
