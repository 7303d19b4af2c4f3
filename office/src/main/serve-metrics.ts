import { createServer } from 'node:http'
import type { Office } from '../office.ts'
import { openHouseGauges } from '../operations/house-gauges.ts'
import { openProcessGauges } from '../operations/process-gauges.ts'
import { textForm } from '../operations/registry.ts'

export type MetricsAddress = { readonly url: string; readonly close: () => void }

/** GET /metrics in Prometheus' text form, on an address of its own on this machine: never on the public door. */
export const serveMetrics = async (office: Office, port: number): Promise<MetricsAddress> => {
  const { registry } = office.metrics
  const readHouse = openHouseGauges(office)
  const ofProcess = openProcessGauges(registry)
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    readHouse().then(
      () => {
        ofProcess.read()
        response.writeHead(200, { 'content-type': textForm }).end(registry.text())
      },
      // The database does not answer: whoever scrapes sees that the look failed.
      () => response.writeHead(503).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const heard = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${heard}`,
    close: () => {
      ofProcess.stop()
      server.close()
    },
  }
}
