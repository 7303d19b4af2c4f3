import { context, propagation, trace } from '@opentelemetry/api'

export type Exporting = { readonly stop: () => Promise<void> }

/**
 * Sends traces to a collector by OTLP over HTTP, until it is stopped. The library is read only where somebody wants traces: it is
 * not part of a start without them. Further `OTEL_…` settings (sampler, headers) are read by the library itself.
 * @param endpoint what `OTEL_EXPORTER_OTLP_ENDPOINT` says, e.g. http://127.0.0.1:4318; without it nothing is exported
 * @param service the name of this program in the traces
 */
export const exportTraces = async (endpoint: string | undefined, service: string): Promise<Exporting> => {
  if (endpoint === undefined) return { stop: async () => undefined }
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const exporter = new OTLPTraceExporter({
    url: new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href,
  })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  provider.register()
  return {
    stop: async () => {
      // A collector that does not answer keeps nobody from closing.
      await provider.shutdown().catch(() => undefined)
      for (const each of [trace, context, propagation]) each.disable()
    },
  }
}
