import type { TSchema } from '@sinclair/typebox'
import { RefusalShape } from '../shapes/parts.ts'
import { namesIn, patternOf } from './address-names.ts'
import { namedShapes } from './named-shapes.ts'
import { refusalStatus } from './refusal-status.ts'
import type { Route } from './route.ts'

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/** 接口文档, OpenAPI 3.1, made from the same list as the server. Pure: needs neither a database nor a running office. */
export const openApiOf = (routes: readonly Route[]): Plain => ({
  openapi: '3.1.0',
  info: {
    title: '喜迁 Xiqian',
    version: '0.1.0',
    description: `结婚落户「高效办成一件事」. A refusal carries one code of a closed list: ${Object.keys(refusalStatus).join(', ')}.`,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: Object.fromEntries([...pathsOf(routes)].map(([path, here]) => [path, Object.fromEntries(here)])),
  components: {
    schemas: Object.fromEntries([...namedShapes].map(([name, shape]) => [name, insideOf(shape)])),
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'xiqian' } },
  },
})

const pathsOf = (routes: readonly Route[]): ReadonlyMap<string, ReadonlyMap<string, Plain>> => {
  const paths = new Map<string, Map<string, Plain>>()
  for (const route of routes) {
    const path = route.url.replace(/:([a-zA-Z]+)/g, '{$1}')
    const here = paths.get(path) ?? new Map<string, Plain>()
    paths.set(path, here.set(route.method.toLowerCase(), operationOf(route)))
  }
  return paths
}

const operationOf = (route: Route): Plain => ({
  operationId: operationId(route),
  tags: [route.counter],
  summary: route.summary,
  security: route.access === 'everybody' ? [] : [{ session: [] }],
  'x-access': route.access,
  parameters: [
    ...namesIn(route.url).map((name) => parameter('path', name, { type: 'string', pattern: patternOf(route, name) })),
    ...(route.keyed ? [parameter('header', 'Idempotency-Key', keySchema)] : []),
    ...queryParameters(route.query),
  ],
  ...bodyOf(route),
  responses: {
    200: { description: 'The answer', ...answerOf(route) },
    default: { description: 'A refusal, with what to do next', ...json(schemaOf(RefusalShape)) },
  },
})

const keySchema = { type: 'string', pattern: '^[A-Za-z0-9_-]{16,80}$' }

/** `POST /cases/:id/accept-at-window` -> `postCasesIdAcceptAtWindow`. */
const operationId = ({ method, url }: Route): string =>
  method.toLowerCase() +
  url.replace(/[^a-zA-Z]+([a-zA-Z])?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')

const parameter = (place: 'path' | 'header' | 'query', name: string, schema: Plain, required = true): Plain => ({
  name,
  in: place,
  required,
  schema,
})

const queryParameters = (query: TSchema | undefined): readonly Plain[] => {
  if (query === undefined) return []
  const required: readonly string[] = query.required ?? []
  const properties: Readonly<Record<string, TSchema>> = query.properties ?? {}
  return Object.entries(properties).map(([name, schema]) =>
    parameter('query', name, schemaOf(schema), required.includes(name)),
  )
}

const bodyOf = (route: Route): { readonly [key: string]: Plain } => {
  if (route.method === 'GET') return {}
  if (route.upload) {
    const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  return route.body === undefined ? {} : { requestBody: { required: true, ...json(schemaOf(route.body)) } }
}

const answerOf = ({ answer, file }: Route): { readonly content: Plain } =>
  file === undefined
    ? json(schemaOf(answer))
    : { content: { [file]: { schema: { type: 'string', format: 'binary' } } } }

const json = (schema: Plain): { readonly content: Plain } => ({ content: { 'application/json': { schema } } })

const written = (shape: unknown): string => JSON.stringify(shape)
const nameByWriting: ReadonlyMap<string, string> = new Map(
  [...namedShapes].map(([name, shape]) => [written(shape), name]),
)

/** A shape, or a pointer to it where it has a name of its own. */
const schemaOf = (shape: unknown): Plain => {
  const name = nameByWriting.get(written(shape))
  return name === undefined ? insideOf(shape) : { $ref: `#/components/schemas/${name}` }
}

const insideOf = (shape: unknown): Plain => {
  if (Array.isArray(shape)) return shape.map(schemaOf)
  if (typeof shape === 'object' && shape !== null) {
    return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, schemaOf(value)]))
  }
  return typeof shape === 'string' || typeof shape === 'number' || typeof shape === 'boolean' ? shape : null
}
