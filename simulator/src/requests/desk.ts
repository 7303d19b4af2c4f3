import { plusWorkingDays } from '../calendar.ts'
import type { FaultMode } from '../faults.ts'
import type { Journal, Line } from '../journal.ts'
import { atHour, compactDay, dayOf } from '../legal-clock.ts'
import type { Province } from '../people/province.ts'
import type { WireBody } from '../platform/contracts.ts'
import type { Errand } from '../platform/gate.ts'
import { hmac, sm3 } from '../platform/signature.ts'
import { hasInterface } from '../regions.ts'
import { type DecisionWire, refusedFor } from '../registers/wire.ts'
import { isCorrection } from './corrections.ts'
import { decide, migration } from './decide.ts'
import { type Effect, effectKey, type Received } from './effect.ts'
import { firstDue, nextDue } from './migration.ts'

export type Refused = { readonly status: number; readonly code: string; readonly msg: string }

/** Where requests are received, kept and decided; each request id has one effect. Times are legal instants in milliseconds. */
export type Desk = {
  readonly receive: (service: string, body: WireBody, errand: Errand, at: number, mode: FaultMode) => Effect | Refused
  readonly progress: (service: string, receipt: string, at: number, mode: FaultMode) => Effect | Refused
  /** Decides whatever is due by then, in the order of the days; gives what was decided. */
  readonly decideDue: (at: number) => readonly Effect[]
  readonly effects: () => readonly Effect[]
  readonly replay: (line: Line) => void
}

/** 逾期: so many working days after it was due, where the fault switch says `late`. */
const lateDays = 6

const isForcing = (mode: FaultMode): boolean => mode.startsWith('decide-')

export const openDesk = (province: Province, seed: string, journal: Journal): Desk => {
  const effects = new Map<string, Effect>()
  const keyOfReceipt = new Map<string, string>()

  const keep = (effect: Effect): Effect => {
    const key = effectKey(effect.service, effect.errand.requestId)
    effects.set(key, effect)
    keyOfReceipt.set(`${effect.service} ${effect.receipt}`, key)
    return effect
  }

  const tryToDecide = (effect: Effect, at: number, mode: FaultMode): Effect => {
    const decided = decide(province, effect, at, mode)
    if (!decided) {
      const dueAt = nextDue(at)
      return keep({ ...effect, state: { is: 'open', dueAt } })
    }
    return keep({ ...effect, changed: decided.changed, state: { is: 'decided', at, wire: decided.wire } })
  }

  /** 撤回: what of the case is still open is laid aside, and what comes after it is not begun. */
  const layAside = ({ service, errand, receivedAt }: Received): void => {
    for (const effect of effects.values())
      if (effect.service === service && effect.errand.caseRef === errand.caseRef && effect.state.is === 'open')
        keep({ ...effect, state: { is: 'decided', at: receivedAt, wire: refusedFor('WITHDRAWN', onDay(receivedAt)) } })
  }
  const isWithdrawn = ({ service, errand }: Received): boolean =>
    [...effects.values()].some(
      (effect) => effect.service === service && effect.errand.caseRef === errand.caseRef && isWithdrawal(effect),
    )

  const open = (received: Received, mode: FaultMode): Effect => {
    const at = received.receivedAt
    if (isWithdrawal(received)) {
      layAside(received)
      return keep({ ...received, attempts: 1, changed: [], state: { is: 'decided', at, wire: withdrawnOn(onDay(at)) } })
    }
    if (isWithdrawn(received)) {
      const wire = refusedFor('WITHDRAWN', onDay(at))
      return keep({ ...received, attempts: 1, changed: [], state: { is: 'decided', at, wire } })
    }
    const effect: Effect = { ...received, attempts: 1, changed: [], state: { is: 'open', dueAt: at } }
    if (isForcing(mode)) return tryToDecide(effect, at, mode)
    const due = dueOf(received, at)
    if (mode === 'late')
      return keep({ ...effect, state: { is: 'open', dueAt: atHour(plusWorkingDays(dayOf(due), lateDays), 10) } })
    return due > at ? keep({ ...effect, state: { is: 'open', dueAt: due } }) : tryToDecide(effect, at, mode)
  }

  /** Whoever looks into a record takes until the next working day. */
  const dueOf = (received: Received, at: number): number => {
    if (received.service === migration) return firstDue(province, seed, received)
    return isCorrection(received.service) ? nextDue(at) : at
  }

  const again = (effect: Effect): Effect => keep({ ...effect, attempts: effect.attempts + 1 })

  const receive: Desk['receive'] = (service, body, errand, at, mode) => {
    const bodyDigest = sm3(JSON.stringify(body))
    const before = effects.get(effectKey(service, errand.requestId))
    if (before) {
      if (before.bodyDigest !== bodyDigest) return requestIdReused
      journal.write({ what: 'again', service, requestId: errand.requestId })
      return again(before)
    }
    if (service === migration && !hasInterface((body.qrdhkdjjg ?? '').slice(0, 6))) return noInterface

    const receipt = hmac(seed, `${service} ${errand.requestId}`).slice(0, 20).toUpperCase()
    const received = { service, receipt, errand, body, bodyDigest, receivedAt: at }
    journal.write({ what: 'received', received, mode })
    return open(received, mode)
  }

  const find = (service: string, receipt: string): Effect | undefined =>
    effects.get(keyOfReceipt.get(`${service} ${receipt}`) ?? '')

  const decideAndWrite = (effect: Effect, at: number, mode: FaultMode): Effect => {
    journal.write({ what: 'decide', service: effect.service, receipt: effect.receipt, at, mode })
    return tryToDecide(effect, at, mode)
  }

  return {
    receive,
    progress: (service, receipt, at, mode) => {
      const effect = find(service, receipt)
      if (!effect) return unknownReceipt
      return effect.state.is === 'open' && isForcing(mode) ? decideAndWrite(effect, at, mode) : effect
    },
    decideDue: (at) => {
      const decided: Effect[] = []
      for (;;) {
        const due = earliest([...effects.values()], at)
        if (!due) return decided
        const after = decideAndWrite(due, due.state.dueAt, 'up')
        if (after.state.is === 'decided') decided.push(after)
      }
    },
    effects: () => [...effects.values()],
    replay: (line) => {
      const parsed = replayed(line)
      if (parsed?.what === 'received') open(parsed.received, parsed.mode)
      if (parsed?.what === 'again') {
        const effect = effects.get(effectKey(parsed.service, parsed.requestId))
        if (effect) again(effect)
      }
      if (parsed?.what === 'decide') {
        const effect = find(parsed.service, parsed.receipt)
        if (effect) tryToDecide(effect, parsed.at, parsed.mode)
      }
    },
  }
}

const onDay = (at: number): string => compactDay(dayOf(at))
const withdrawnOn = (on: string): DecisionWire => ({ slzt: '2', bjjgdm: '6', bjrq: on })
const isWithdrawal = ({ service, body }: Received): boolean => service === migration && body.czlx === '3'

type OpenEffect = Effect & { readonly state: { readonly is: 'open'; readonly dueAt: number } }

const isOpen = (effect: Effect): effect is OpenEffect => effect.state.is === 'open'

const earliest = (effects: readonly Effect[], at: number): OpenEffect | undefined =>
  effects
    .filter(isOpen)
    .filter((effect) => effect.state.dueAt <= at)
    .sort((one, other) => one.state.dueAt - other.state.dueAt || one.receipt.localeCompare(other.receipt))[0]

type Replayed =
  | { readonly what: 'received'; readonly received: Received; readonly mode: FaultMode }
  | { readonly what: 'again'; readonly service: string; readonly requestId: string }
  | {
      readonly what: 'decide'
      readonly service: string
      readonly receipt: string
      readonly at: number
      readonly mode: FaultMode
    }

/** The parser of our own journal: it was written by the functions above, with exactly these members. */
const replayed = (line: Line): Replayed | undefined =>
  line.what === 'received' || line.what === 'again' || line.what === 'decide'
    ? (line as unknown as Replayed)
    : undefined

const requestIdReused: Refused = {
  status: 409,
  code: 'request-id-reused',
  msg: '同一幂等键对应不同内容:请换用新的幂等键',
}
const noInterface: Refused = { status: 422, code: 'no-interface', msg: '该县区公安未开通接口:请转窗口待办办理' }
const unknownReceipt: Refused = { status: 404, code: 'unknown-receipt', msg: '无此业务流水号:请核对后重发' }
