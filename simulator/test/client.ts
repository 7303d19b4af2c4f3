import { randomUUID } from 'node:crypto'
import type { CoupleAnswer, Simulator, SimulatorOptions } from '../src/index.ts'
import { startSimulator } from '../src/index.ts'
import { answerSignature, requestSignature } from '../src/platform/signature.ts'

export const secret = 'a secret of the test'
export const monday = '2026-03-02T09:00:00+08:00'

export const start = (more: Partial<SimulatorOptions> = {}): Promise<Simulator> =>
  startSimulator({ port: 0, seed: 1, secret, legalNow: monday, ...more })

export type Heard = {
  readonly status: number
  readonly wire: Readonly<Record<string, unknown>>
  readonly isSignatureGood: boolean
}

export type Said = {
  readonly path: string
  readonly service: string
  readonly body: object
  readonly requestId?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly secret?: string
  readonly sentBody?: string
}

/** One signed call; `headers` replaces or (undefined) drops headers before signing. */
export const say = async (url: string, said: Said): Promise<Heard> => {
  const body = JSON.stringify(said.body)
  const all = {
    gjgxjhpt_rid: 'tester',
    gjgxjhpt_sid: said.service,
    gjgxjhpt_rtime: new Date().toISOString(),
    gjgxjhpt_nonce: randomUUID(),
    'x-request-id': said.requestId ?? randomUUID(),
    'x-purpose': encodeURIComponent('测试'),
    'x-legal-basis': encodeURIComponent('婚姻登记条例'),
    'x-case-ref': 'case-1',
    'x-initiator': 'accept-at-window;registrar',
    ...said.headers,
  }
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(all)) if (value !== undefined) headers[name] = value
  const sign = requestSignature(said.secret ?? secret, { method: 'POST', path: said.path, body }, headers)
  const answer = await fetch(`${url}${said.path}`, {
    method: 'POST',
    headers: { ...headers, gjgxjhpt_sign: sign },
    body: said.sentBody ?? body,
  })
  const text = await answer.text()
  const rtime = answer.headers.get('gjgxjhpt_rtime') ?? ''
  const nonce = headers.gjgxjhpt_nonce ?? ''
  const expected = answerSignature(secret, { service: said.service, nonce, status: answer.status, rtime }, text)
  return {
    status: answer.status,
    wire: JSON.parse(text) as Record<string, unknown>,
    isSignatureGood: expected === answer.headers.get('gjgxjhpt_sign'),
  }
}

export const get = async <T>(url: string, path: string): Promise<T> =>
  (await (await fetch(`${url}${path}`)).json()) as T

export const post = async (url: string, path: string, body: object): Promise<Response> =>
  fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })

export const coupleFor = async (url: string, fits: string, seed = 1, more = ''): Promise<CoupleAnswer> => {
  const answer = await fetch(`${url}/dev/people?fits=${fits}&seed=${seed}${more}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  return (await answer.json()) as CoupleAnswer
}

export const marriageBody = ({ man, woman }: CoupleAnswer, certNo = 'J610112-2026-000001') => ({
  name_man: man.name,
  cert_type_man: '1',
  cert_num_man: man.citizenNumber,
  nation_man: '156',
  name_woman: woman.name,
  cert_type_woman: '1',
  cert_num_woman: woman.citizenNumber,
  nation_woman: '156',
  op_type: 'IA',
  op_date: '20260302',
  cert_no: certNo,
  dept_code: '610112000000',
  dept_name: '未央区民政局婚姻登记处',
})

export const migrationBody = (couple: CoupleAnswer, certNo = 'J610112-2026-000001') => {
  const { situation } = couple
  const mover = couple[situation.mover]
  const host = couple[situation.host]
  return {
    sqrxm: mover.name,
    sqrgmsfhm: mover.citizenNumber,
    btkrxm: host.name,
    btkrgmsfhm: host.citizenNumber,
    lhfs: situation.destination === 'own-property' ? '2' : '1',
    ...(situation.propertyNumber === undefined ? {} : { bdcqzh: situation.propertyNumber }),
    cert_no: certNo,
    qcdhkdjjg: situation.fromOrgan,
    qrdhkdjjg: situation.toOrgan,
  }
}

export const person = { path: '/public-security/person', service: 'public-security.person' }
export const marriages = { path: '/civil-affairs/marriage-reports', service: 'civil-affairs.report-marriage' }
export const migrations = { path: '/public-security/hukou-migrations', service: 'public-security.hukou-migration' }
export const progress = { ...migrations, path: '/public-security/hukou-migrations/progress' }
