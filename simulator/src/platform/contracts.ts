import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

/** The only thing we share with those who ask: the departments' contract files. */
const folder = new URL('../../../departments/', import.meta.url)

export type WireBody = Readonly<Record<string, string>>

export type Service = {
  readonly id: string
  readonly kind: 'check' | 'request'
  readonly path: string
  readonly progress: string | undefined
  readonly takes: ValidateFunction<WireBody>
  readonly gives: ValidateFunction
}

export type LicenceType = { readonly id: string; readonly zh: string; readonly code: string }

export type Contracts = {
  readonly services: readonly Service[]
  readonly licenceTypes: readonly LicenceType[]
  readonly progressTakes: ValidateFunction<WireBody>
}

const contractFile = {
  type: 'object',
  properties: {
    services: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'kind', 'path', 'request', 'response'],
        properties: { id: { type: 'string' }, kind: { enum: ['check', 'request'] }, path: { type: 'string' } },
      },
    },
  },
}

type ContractFile = {
  readonly services?: readonly {
    readonly id: string
    readonly kind: 'check' | 'request'
    readonly path: string
    readonly progress?: string
    readonly request: object
    readonly response: object
  }[]
  readonly licenceTypes?: { readonly types: readonly LicenceType[] }
  readonly progressRequest?: object
}

let known: Contracts | undefined

/** Read once a process: contract files do not change while we run. */
export const readContracts = (): Contracts => {
  known ??= compileContracts()
  return known
}

const compileContracts = (): Contracts => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
  const isContract = ajv.compile<ContractFile>(contractFile)
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readContract(new URL(`${entry.name}/contract.json`, folder)))
    .map((content) => {
      if (isContract(content)) return content
      throw new Error(`a contract file of the departments is malformed: ${ajv.errorsText(isContract.errors)}`)
    })
  const services = files
    .flatMap((file) => file.services ?? [])
    .map(({ id, kind, path, progress, request, response }) => {
      const takes = ajv.compile<WireBody>(request)
      return { id, kind, path, progress, takes, gives: ajv.compile(response) }
    })
  const progress = files.find((file) => file.progressRequest !== undefined)?.progressRequest
  if (services.length === 0 || !progress) throw new Error('no contract files found in departments/*/contract.json')
  return {
    services,
    licenceTypes: files.flatMap((file) => file.licenceTypes?.types ?? []),
    progressTakes: ajv.compile<WireBody>(progress),
  }
}

const readContract = (file: URL): readonly unknown[] => {
  try {
    return [JSON.parse(readFileSync(file, 'utf8'))]
  } catch (accident) {
    if (accident instanceof Error && 'code' in accident && accident.code === 'ENOENT') return []
    throw accident
  }
}
