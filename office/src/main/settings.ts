import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SmsGateway } from '../notices/sms-gateway.ts'

/** What the surroundings may change: PORT, XIQIAN_DATA, DATABASE_URL, METRICS_PORT, SMS_URL, OTEL_EXPORTER_OTLP_ENDPOINT; nothing of it can make a data set synthetic or real. */
export type Settings = {
  readonly port: number
  readonly folder: string
  readonly databaseUrl?: string
  /** GET /metrics on 127.0.0.1 at this port; without it nobody listens. */
  readonly metricsPort?: number
  /** Where traces go by OTLP over HTTP; without it none are made. */
  readonly tracesTo?: string
  readonly simulatorUrl?: string
  readonly simulatorSecret?: string
  readonly smsGateway?: SmsGateway
}

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => {
  const metricsPort = portOf(environment, 'METRICS_PORT')
  return {
    port: portOf(environment, 'PORT') ?? 8080,
    ...(metricsPort === undefined ? {} : { metricsPort }),
    folder: environment.XIQIAN_DATA ?? join(projectFolder, '.xiqian'),
    ...(environment.DATABASE_URL === undefined ? {} : { databaseUrl: environment.DATABASE_URL }),
    ...(environment.SIM_URL === undefined ? {} : { simulatorUrl: environment.SIM_URL }),
    ...(environment.SIM_SECRET === undefined ? {} : { simulatorSecret: environment.SIM_SECRET }),
    ...tracesOf(environment),
    ...smsGatewayOf(environment),
  }
}

const portOf = (environment: NodeJS.ProcessEnv, name: 'PORT' | 'METRICS_PORT'): number | undefined => {
  const said = environment[name]
  if (said === undefined) return undefined
  const port = Number(said)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${name} 应为 0 到 65535 的整数 / ${name} must be a whole number from 0 to 65535: ${said}`)
  }
  return port
}

const tracesOf = ({ OTEL_EXPORTER_OTLP_ENDPOINT }: NodeJS.ProcessEnv): Pick<Settings, 'tracesTo'> => {
  if (OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return {}
  if (!URL.canParse(OTEL_EXPORTER_OTLP_ENDPOINT)) {
    throw new Error(
      `OTEL_EXPORTER_OTLP_ENDPOINT 要写完整的地址，如 http://127.0.0.1:4318 / must be a whole address: ${OTEL_EXPORTER_OTLP_ENDPOINT}`,
    )
  }
  return { tracesTo: OTEL_EXPORTER_OTLP_ENDPOINT }
}

const smsGatewayOf = ({ SMS_URL, SMS_SECRET }: NodeJS.ProcessEnv): Pick<Settings, 'smsGateway'> => {
  if (SMS_URL === undefined) return {}
  if (SMS_SECRET === undefined) {
    throw new Error(
      '有 SMS_URL 就要有 SMS_SECRET：短信网关给的密钥 / SMS_URL needs SMS_SECRET, the secret of the gateway',
    )
  }
  return { smsGateway: { url: SMS_URL, secret: SMS_SECRET } }
}

/** `serve` and `work` share a PostgreSQL and a simulator (or platform) that stand already: said by the surroundings, never guessed. */
export const requiredForParts = ({ databaseUrl, simulatorUrl, simulatorSecret, smsGateway }: Settings) => {
  if (databaseUrl === undefined || simulatorUrl === undefined || simulatorSecret === undefined) {
    throw new Error(
      '分开运行需要 DATABASE_URL、SIM_URL、SIM_SECRET；只想试用请用 npm start / running apart needs DATABASE_URL, SIM_URL and SIM_SECRET; for a trial use npm start',
    )
  }
  return { databaseUrl, simulatorUrl, secret: simulatorSecret, ...(smsGateway === undefined ? {} : { smsGateway }) }
}
