import { isWorkingDay, plusDays } from '../calendar.ts'
import { type FaultMode, faultModes } from '../faults.ts'
import { dayOf, instantText } from '../legal-clock.ts'
import { quirkKey } from '../people/quirks.ts'
import { counties, hasInterface } from '../regions.ts'
import { misrecordable } from '../registers/misrecorded.ts'
import { json, readObject } from './json.ts'
import { installApp, messagesSent } from './message-routes.ts'
import { type Answer, refusalAnswer, type Tools, tellDecision } from './service-route.ts'

export type DevCall = { readonly method: string; readonly url: URL; readonly body: string }

const wrong = (msg: string): Answer => refusalAnswer({ status: 400, code: 'bad-input', msg })

const about = ({ bureau }: Tools): Answer =>
  json({
    synthetic: true,
    seed: bureau.seed,
    legalNow: instantText(bureau.clock.now()),
    people: bureau.province.people.size,
    households: bureau.province.households.size,
    services: bureau.contracts.services.map(({ id, kind, path }) => ({ id, kind, path })),
    interfaceCounties: counties.filter(({ code }) => hasInterface(code)).map(({ code }) => code),
    couples: bureau.matchmaker.couplesKept(),
    parents: bureau.matchmaker.parentsKept(),
  })

const people = ({ bureau }: Tools, { url }: DevCall): Answer => {
  const seed = Number(url.searchParams.get('seed') ?? '1')
  const days = Number(url.searchParams.get('days') ?? '10')
  const settle = url.searchParams.get('settle')
  if (!Number.isSafeInteger(seed) || seed < 0) return wrong('seed must be a whole number from 0')
  if (!Number.isSafeInteger(days) || Math.abs(days) > 3_000) return wrong('days must be a whole number up to 3000')
  const wish = {
    seed,
    days,
    fits: url.searchParams.get('fits') ?? 'reference',
    unused: url.searchParams.get('unused') === 'yes',
    ...(settle === null ? {} : { settle }),
  }
  const found = bureau.matchmaker.find(wish, dayOf(bureau.clock.now()))
  return 'nobody' in found ? refusalAnswer({ status: 404, code: 'nobody-fits', msg: found.nobody }) : json(found)
}

/** The longest wait of a request; beyond it the calendar must reach. */
const reachDays = 60

const moveClock = (tools: Tools, { body }: DevCall): Answer => {
  const { bureau } = tools
  const { legalNow } = readObject(body)
  if (typeof legalNow !== 'string' || Number.isNaN(Date.parse(legalNow))) {
    return wrong('give {"legalNow": "2026-03-02T09:00:00+08:00"}')
  }
  try {
    isWorkingDay(plusDays(dayOf(Date.parse(legalNow)), reachDays))
  } catch (accident) {
    return wrong(accident instanceof Error ? accident.message : 'beyond the calendar')
  }
  bureau.moveClock(legalNow)
  const now = bureau.clock.now()
  const decided = bureau.desk.decideDue(now)
  for (const effect of decided) tellDecision(tools, effect, now)
  return json({ legalNow: instantText(now), decided: decided.map(({ receipt }) => receipt) })
}

const isMode = (mode: unknown): mode is FaultMode => faultModes.some((known) => known === mode)

const slowByDefaultMs = 8_000

const setFault = ({ bureau }: Tools, { body }: DevCall): Answer => {
  const { source, mode, ms = slowByDefaultMs, times } = readObject(body)
  if (typeof source !== 'string') return wrong('source must be a service id, a department, or "all"')
  if (!isMode(mode)) return wrong(`mode must be one of ${faultModes.join(', ')}`)
  if (typeof ms !== 'number' || (times !== undefined && typeof times !== 'number'))
    return wrong('ms and times are numbers')
  try {
    bureau.faults.set(source, { mode, ms, ...(times === undefined ? {} : { times }) })
  } catch (accident) {
    return wrong(accident instanceof Error ? accident.message : 'unknown source')
  }
  return json(bureau.faults.list())
}

const quirks = ['missing', 'name-variant', 'promised-falsely'] as const

/** 安排一个人在一个库里的毛病, e.g. a promise that is not true; `none` puts it right. */
const setQuirk = ({ bureau }: Tools, { body }: DevCall): Answer => {
  const { service, citizenNumber, quirk } = readObject(body)
  const known = quirks.find((one) => one === quirk)
  if (typeof service !== 'string' || typeof citizenNumber !== 'string' || !bureau.province.people.has(citizenNumber))
    return wrong('give {"service": "health.birth-record", "citizenNumber": of somebody here, "quirk": ...}')
  const key = quirkKey(service, citizenNumber)
  if (known !== undefined) bureau.province.quirks.set(key, known)
  else if (quirk === 'none') bureau.province.quirks.delete(key)
  else return wrong(`quirk must be one of ${quirks.join(', ')}, none`)
  return json({ service, quirk })
}

/** 记错: stages a register that is wrong about somebody; a 校核 to its department puts it right. */
const misrecord = ({ bureau }: Tools, { body }: DevCall): Answer => {
  const { item, number } = readObject(body)
  const items = Object.keys(misrecordable)
  if (typeof item !== 'string' || typeof number !== 'string' || !bureau.misrecord(item, number))
    return wrong(`give {"item", "number"}: somebody of this province, and one of ${items.join(', ')}`)
  return json({ item })
}

/** Each distinct request once, with no name and no citizen number in it. */
const effects = ({ bureau, messenger }: Tools): Answer =>
  json({
    effects: bureau.desk.effects().map((effect) => ({
      service: effect.service,
      requestId: effect.errand.requestId,
      receipt: effect.receipt,
      requester: effect.errand.requester,
      caseRef: effect.errand.caseRef,
      purpose: effect.errand.purpose,
      legalBasis: effect.errand.legalBasis,
      initiator: effect.errand.initiator,
      receivedAt: instantText(effect.receivedAt),
      attempts: effect.attempts,
      bodyDigest: effect.bodyDigest,
      state: effect.state.is,
      ...(effect.state.is === 'open'
        ? { dueAt: instantText(effect.state.dueAt) }
        : { decidedAt: instantText(effect.state.at), slzt: effect.state.wire.slzt }),
      ...(effect.state.is === 'decided' && effect.state.wire.slzt === '2' ? { bjjgdm: effect.state.wire.bjjgdm } : {}),
      changed: effect.changed,
    })),
    calls: Object.fromEntries(bureau.calls),
    deliveries: messenger.deliveries(),
  })

type Route = (tools: Tools, call: DevCall) => Answer

/** For synthetic data only; whoever reaches 127.0.0.1 may use them. */
export const devRoutes: Readonly<Record<string, Route>> = {
  'GET /about': about,
  'GET /dev/people': people,
  'GET /dev/clock': ({ bureau }) => json({ legalNow: instantText(bureau.clock.now()) }),
  'POST /dev/clock': moveClock,
  'GET /dev/faults': ({ bureau }) => json(bureau.faults.list()),
  'POST /dev/misrecord': misrecord,
  'GET /dev/struck': ({ bureau }) => json({ struck: bureau.faults.struck() }),
  'POST /dev/faults': setFault,
  'POST /dev/quirks': setQuirk,
  'GET /dev/effects': effects,
  'GET /dev/calls': ({ bureau }) => json({ calls: bureau.heard.calls() }),
  'GET /dev/messages': messagesSent,
  'POST /dev/app': installApp,
}
