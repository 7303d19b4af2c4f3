import type { TSchema } from '@sinclair/typebox'
import * as citizen from '../shapes/citizen.ts'
import * as documents from '../shapes/documents.ts'
import * as parts from '../shapes/parts.ts'
import * as staff from '../shapes/staff.ts'
import * as standard from '../shapes/standard.ts'
import * as door from './door-shapes.ts'

const shapeName = (key: string): string => key.replace(/Shape$/, '')
const isShape = (value: unknown): value is TSchema => typeof value === 'object' && value !== null

/**
 * Every exported shape under its own name (`TextShape` is `Text`), as the OpenAPI document and the typed Door know it. Sorted,
 * since loaders do not agree on the order in which a file lists what it exports.
 */
export const namedShapes: ReadonlyMap<string, TSchema> = new Map(
  [parts, citizen, staff, standard, documents, door]
    .flatMap((file) =>
      Object.entries(file).flatMap(([key, value]): [string, TSchema][] =>
        isShape(value) ? [[shapeName(key), value]] : [],
      ),
    )
    .sort(([left], [right]) => (left < right ? -1 : 1)),
)
