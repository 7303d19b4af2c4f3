import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noticeChannels } from '@xiqian/standard'
import type { Gateways } from '../notices/gateway.ts'

/** What the surroundings may change: PORT, XIQIAN_DATA, DATABASE_URL, METRICS_PORT, PUBLIC_URL, APP_URL, SMS_URL, MAIL_URL, OTEL_EXPORTER_OTLP_ENDPOINT; nothing of it can make a data set synthetic or real. */
export type Settings = {
  readonly port: number
  readonly folder: string
  readonly databaseUrl?: string
  /** GET /metrics on 127.0.0.1 at this port; without it nobody listens. */
  readonly metricsPort?: number
  /** Where traces go by OTLP over HTTP; without it none are made. */
  readonly tracesTo?: string
  /** Where people find us, printed on papers; without it this machine. */
  readonly publicUrl?: string
  readonly simulatorUrl?: string
  readonly simulatorSecret?: string
  readonly gateways: Gateways
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
    ...publicUrlOf(environment),
    ...tracesOf(environment),
    gateways: gatewaysOf(environment),
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

const publicUrlOf = ({ PUBLIC_URL }: NodeJS.ProcessEnv): Pick<Settings, 'publicUrl'> => {
  if (PUBLIC_URL === undefined) return {}
  if (!URL.canParse(PUBLIC_URL)) {
    throw new Error(
      `PUBLIC_URL 要写群众打开的完整地址，如 https://xiqian.example.gov.cn / must be the whole address that people open: ${PUBLIC_URL}`,
    )
  }
  return { publicUrl: new URL(PUBLIC_URL).origin }
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

/** `SMS_URL` and `SMS_SECRET` of each channel that has a gateway. */
const gatewaysOf = (environment: NodeJS.ProcessEnv): Gateways =>
  Object.fromEntries(
    noticeChannels.flatMap((channel) => {
      const name = channel.toUpperCase()
      const [url, secret] = [environment[`${name}_URL`], environment[`${name}_SECRET`]]
      if (url === undefined) return []
      if (secret === undefined) {
        throw new Error(
          `有 ${name}_URL 就要有 ${name}_SECRET：网关给的密钥 / ${name}_URL needs ${name}_SECRET, the secret of the gateway`,
        )
      }
      return [[channel, { url, secret }]]
    }),
  )

/** `serve` and `work` share a PostgreSQL and a simulator (or platform) that stand already: said by the surroundings, never guessed. */
export const requiredForParts = ({ databaseUrl, simulatorUrl, simulatorSecret, gateways, publicUrl }: Settings) => {
  if (databaseUrl === undefined || simulatorUrl === undefined || simulatorSecret === undefined) {
    throw new Error(
      '分开运行需要 DATABASE_URL、SIM_URL、SIM_SECRET；只想试用请用 npm start / running apart needs DATABASE_URL, SIM_URL and SIM_SECRET; for a trial use npm start',
    )
  }
  const found = publicUrl === undefined ? {} : { publicUrl }
  return { databaseUrl, simulatorUrl, secret: simulatorSecret, gateways, ...found }
}
