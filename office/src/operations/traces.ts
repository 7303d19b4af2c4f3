import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import type { CallHeard } from '@xiqian/departments'

// 轨迹: what one request, act or errand consisted of, for whoever looks for a slow part. An attribute names a kind, a route as
// pattern, a service or a code: never a case, a person, an account or a value. Without an exporter all of this does nothing.

const tracer = () => trace.getTracer('xiqian')

const ended = (span: Span, problem: unknown): void => {
  // By kind only: the message of an accident may hold a value.
  if (problem !== undefined)
    span.setStatus({ code: SpanStatusCode.ERROR, message: problem instanceof Error ? problem.name : 'accident' })
  span.end()
}

/** Runs it as one part of what is under way; what it does inside are parts of it. */
export const inSpan = async <Value>(
  name: string,
  attributes: Attributes,
  run: (span: Span) => Promise<Value>,
  { kind = SpanKind.INTERNAL, parent = context.active() }: { readonly kind?: SpanKind; readonly parent?: Context } = {},
): Promise<Value> => {
  const span = tracer().startSpan(name, { kind, attributes }, parent)
  let problem: unknown
  try {
    return await context.with(trace.setSpan(parent, span), () => run(span))
  } catch (accident) {
    problem = accident ?? 'accident'
    throw accident
  } finally {
    ended(span, problem)
  }
}

/** A request at the door; nobody outside may say which trace it belongs to. */
export const beginRequest = (method: string, route: string): { readonly span: Span; readonly inside: Context } => {
  const span = tracer().startSpan(
    `${method} ${route}`,
    { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } },
    ROOT_CONTEXT,
  )
  return { span, inside: trace.setSpan(ROOT_CONTEXT, span) }
}

export const endRequest = (span: Span, { status, refused }: { readonly status: number; readonly refused: string }) => {
  span.setAttribute('http.response.status_code', status)
  if (refused !== '') span.setAttribute('xiqian.refused', refused)
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** A call that has come back, or never went out: told afterwards, with the time that it took. */
export const tellCall = ({ service, outcome, ms }: CallHeard): void => {
  const now = Date.now()
  const attributes = { 'xiqian.service': service, 'xiqian.outcome': outcome }
  tracer()
    .startSpan(`call ${service}`, { kind: SpanKind.CLIENT, attributes, startTime: now - ms }, context.active())
    .end(now)
}

/** Which trace is under way, as W3C `traceparent`; nothing where nobody records it. An errand takes it along. */
export const traceHere = (): string | undefined => {
  const carrier: { traceparent?: string } = {}
  propagation.inject(context.active(), carrier)
  return carrier.traceparent
}

/** The trace of the act that sent the errand, begun in this process or in another one. */
export const traceOf = (traceparent: string | undefined): Context =>
  traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent })
