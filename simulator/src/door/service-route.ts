import { randomUUID } from 'node:crypto'
import type { Bureau } from '../bureau.ts'
import type { FaultMode } from '../faults.ts'
import { compactDay, dayOf, instantText } from '../legal-clock.ts'
import type { Service, WireBody } from '../platform/contracts.ts'
import type { Errand, Gate, Refusal } from '../platform/gate.ts'
import { answerSignature, type SignedHeaders } from '../platform/signature.ts'
import { refusedFor, taken } from '../registers/wire.ts'
import { refusalCode } from '../requests/decide.ts'
import type { Effect } from '../requests/effect.ts'
import type { Messenger } from './later-word.ts'

export type Answer = { readonly status: number; readonly headers: SignedHeaders; readonly body: string }

export type Tools = {
  readonly bureau: Bureau
  readonly gate: Gate
  readonly messenger: Messenger
  readonly secret: string
  readonly machineNow: () => number
}

export type ServiceCall = {
  readonly service: Service
  readonly isProgress: boolean
  readonly method: string
  readonly path: string
  readonly headers: SignedHeaders
  readonly body: string
  readonly mode: FaultMode
}

const plain = { 'content-type': 'application/json; charset=utf-8' }

export const refusalAnswer = ({ status, ...refusal }: Refusal): Answer => ({
  status,
  headers: plain,
  body: JSON.stringify(refusal),
})

/** What was decided since the last word goes to whoever asked: once, twice, or followed by its contrary. */
export const tellDecision = ({ bureau, messenger }: Tools, effect: Effect, now: number): void => {
  const word = wordOf(effect, now)
  const mode = bureau.faults.list()[effect.service]?.mode
  if (mode === 'answer-twice') {
    bureau.faults.happened(effect.service, mode)
    return void messenger.tell(effect, word, 2)
  }
  const told = messenger.tell(effect, word, 1)
  if (mode !== 'contradict') return
  bureau.faults.happened(effect.service, mode)
  void told.then(() => messenger.tell(effect, wordOf(contraryOf(effect, now), now), 1))
}

const contraryOf = (effect: Effect, now: number): Effect => ({
  ...effect,
  state: { is: 'decided', at: now, wire: refusedFor(refusalCode(effect.service), compactDay(dayOf(now))) },
})

/** What an effect says to whoever asks about it. */
export const wordOf = (effect: Effect, now: number): string => {
  const { state, receipt } = effect
  const wire = state.is === 'decided' ? state.wire : taken
  const at = state.is === 'decided' ? state.at : now
  return JSON.stringify({ ...wire, ywlsh: receipt, sj: instantText(at) })
}

const readBody = (call: ServiceCall, tools: Tools): { readonly body: WireBody } | { readonly refusal: Refusal } => {
  const takes = call.isProgress ? tools.bureau.contracts.progressTakes : call.service.takes
  const broken = (errors: readonly string[]) => ({
    refusal: { status: 400, code: 'contract-violation', msg: '报文不符合接口规范:请对照 contract.json 修改', errors },
  })
  try {
    const body: unknown = JSON.parse(call.body)
    if (takes(body)) return { body }
    return broken((takes.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? ''}`))
  } catch {
    return broken(['/ must be JSON'])
  }
}

/** A signed call of one service: let in by the gate, read by the contract, answered by a register or the desk. */
export const answerService = (call: ServiceCall, tools: Tools): Answer => {
  const { bureau } = tools
  const passed = tools.gate({ ...call, service: call.service.id })
  const seen = { service: call.service.id, isProgress: call.isProgress, at: instantText(bureau.clock.now()) }
  if ('refusal' in passed) {
    bureau.heard.note({ ...seen, refused: passed.refusal.code })
    return refusalAnswer(passed.refusal)
  }
  const { requestId, caseRef, purpose, legalBasis, initiator } = passed.errand
  bureau.heard.note({ ...seen, requestId, caseRef, purpose, legalBasis, initiator })
  const read = readBody(call, tools)
  if ('refusal' in read) return refusalAnswer(read.refusal)

  bureau.calls.set(call.service.id, (bureau.calls.get(call.service.id) ?? 0) + 1)
  const body =
    call.service.kind === 'check' ? checked(call, bureau, read.body) : requested(call, tools, read.body, passed.errand)
  return typeof body === 'string' ? signed(call, tools, passed.errand.nonce, body) : refusalAnswer(body)
}

const checked = (call: ServiceCall, bureau: Bureau, body: WireBody): string => {
  const register = bureau.registers[call.service.id]
  if (!register) throw new Error(`no register answers ${call.service.id}`)
  const receipt = randomUUID().replaceAll('-', '').toUpperCase()
  return JSON.stringify({ ...register(bureau.province, body), ywlsh: receipt, sj: instantText(bureau.clock.now()) })
}

const requested = (call: ServiceCall, tools: Tools, body: WireBody, errand: Errand): string | Refusal => {
  const { bureau, messenger } = tools
  const now = bureau.clock.now()
  for (const effect of bureau.desk.decideDue(now)) tellDecision(tools, effect, now)
  const effect = call.isProgress
    ? bureau.desk.progress(call.service.id, body.ywlsh ?? '', now, call.mode)
    : bureau.desk.receive(call.service.id, body, errand, now, call.mode)
  if ('code' in effect) return effect
  if (call.mode === 'late' && !call.isProgress && effect.attempts === 1)
    bureau.faults.happened(call.service.id, call.mode)
  const word = wordOf(misnumbered(effect, call.mode), now)
  if (word !== wordOf(effect, now)) bureau.faults.happened(call.service.id, call.mode)
  if (call.mode === 'answer-twice') {
    bureau.faults.happened(call.service.id, call.mode)
    void messenger.tell(effect, word, 1)
  }
  if (call.mode === 'contradict' && effect.attempts === 1 && effect.state.is === 'decided') {
    bureau.faults.happened(call.service.id, call.mode)
    void messenger.tell(effect, wordOf(contraryOf(effect, now), now), 1)
  }
  return word
}

const serialAtEnd = /[0-9]{6}$/

/** 号有毛病: what is entered in the register is right, what is said of it is not: too short, or the number before it. */
const misnumbered = (effect: Effect, mode: FaultMode): Effect => {
  const { state } = effect
  if ((mode !== 'bad-number' && mode !== 'used-number') || state.is !== 'decided' || state.wire.slzt !== '2')
    return effect
  const { cert_no: certNo, ...data } = state.wire.data ?? {}
  if (certNo === undefined) return effect
  const said = certNo.replace(serialAtEnd, (serial) =>
    mode === 'bad-number' ? String(Number(serial)) : String(Number(serial) - 1).padStart(serial.length, '0'),
  )
  return { ...effect, state: { ...state, wire: { ...state.wire, data: { ...data, cert_no: said } } } }
}

/** What we say must keep to the contract as well: a fault of ours is a 500, never a wrong answer. */
const signed = (call: ServiceCall, tools: Tools, nonce: string, body: string): Answer => {
  if (!call.service.gives(JSON.parse(body))) {
    const errors = (call.service.gives.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
    return refusalAnswer({ status: 500, code: 'own-contract-broken', msg: '答复不符合接口规范', errors })
  }
  const rtime = new Date(tools.machineNow()).toISOString()
  const sign = answerSignature(tools.secret, { service: call.service.id, nonce, status: 200, rtime }, body)
  return { status: 200, headers: { ...plain, gjgxjhpt_rtime: rtime, gjgxjhpt_sign: sign }, body }
}
