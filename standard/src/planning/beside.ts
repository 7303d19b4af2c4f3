import type { MatterId, PlannedAdvice, PlannedRelief, PlannedVisit, PlannedWindow, RoleId } from '../types.ts'
import type { Asked } from './asked.ts'
import { seesOf } from './conditions-on.ts'
import { isIn, isInForce } from './is-in.ts'
import type { Machine } from './machine.ts'
import { playerOf } from './parts-played.ts'
import type { Wanting } from './wanting.ts'

/** 到场: where and by whom, for matters that are planned. */
export const visitsFor = (
  machine: Machine,
  asked: Asked,
  mask: number,
  wanting: Wanting,
  isHere: (role: RoleId) => boolean,
): readonly PlannedVisit[] => {
  const visits: PlannedVisit[] = []
  for (const { rule, of, mask: its, inForce } of machine.visits) {
    if ((its & mask) === 0 || !isInForce(inForce, asked.on) || !isIn(rule, 'all', asked, wanting)) continue
    const { id, place, name, why, basis } = of
    const who = of.who
      .flatMap((part) => playerOf(asked.standard, asked.situation, part) ?? [])
      .filter((role) => isHere(role))
    visits.push({ id, who, place, name, why, basis })
  }
  return visits
}

const prepared = new WeakMap<Machine['advice'][number], PlannedAdvice>()

const adviceLine = (ready: Machine['advice'][number]): PlannedAdvice => {
  const before = prepared.get(ready)
  if (before !== undefined) return before
  const { id, kind, title, words, channel, telephone, basis } = ready.of
  const line = Object.freeze({
    id,
    kind,
    ...(ready.role === undefined ? {} : { about: ready.role }),
    title,
    words,
    ...(channel === undefined ? {} : { channel }),
    telephone,
    basis,
    sees: seesOf(ready.rule.restsOn),
  })
  prepared.set(ready, line)
  return line
}

/** 提示 for this situation. */
export const adviceFor = (
  machine: Machine,
  asked: Asked,
  wanting: Wanting,
  isHere: (role: RoleId | undefined) => boolean,
): readonly PlannedAdvice[] => {
  const advice: PlannedAdvice[] = []
  for (const ready of machine.advice) {
    if (!isHere(ready.role) || !isInForce(ready.inForce, asked.on)) continue
    const line = adviceLine(ready)
    if (isIn(ready.rule, line.sees, asked, wanting)) advice.push(line)
  }
  return advice
}

const windowForms = new WeakMap<Machine['windows'][number], Map<number, PlannedWindow>>()

/** 窗口与渠道, with the matters of this plan that they take. */
export const windowsFor = (
  machine: Machine,
  asked: Asked,
  planned: readonly MatterId[],
  mask: number,
  wanting: Wanting,
): readonly PlannedWindow[] => {
  const windows: PlannedWindow[] = []
  for (const ready of machine.windows) {
    const { of, rule } = ready
    if ((ready.mask & mask) === 0 || !isInForce(ready.inForce, asked.on) || !isIn(rule, 'all', asked, wanting)) continue
    const forms = windowForms.get(ready) ?? new Map<number, PlannedWindow>()
    windowForms.set(ready, forms)
    let form = forms.get(mask)
    if (form === undefined) {
      const { id, kind, name, organ, acts, hours, telephone, basis, by } = of
      form = Object.freeze({
        id,
        kind,
        name,
        organ,
        acts,
        matters: of.matters.filter((matter) => planned.includes(matter)),
        ...(hours === undefined ? {} : { hours }),
        telephone,
        basis,
        ...(by === undefined ? {} : { lighterBy: [by] }),
      })
      forms.set(mask, form)
    }
    windows.push(form)
  }
  return windows
}

/** 本地更优: what an overlay makes lighter here. */
export const reliefsFor = (machine: Machine, { known, on }: Asked): readonly PlannedRelief[] => {
  const reliefs: PlannedRelief[] = []
  for (const { of, rule, lines } of machine.reliefs) {
    // Told where the line itself is needed, and only where that rests on nobody's own facts.
    if (!lines.some((line) => line.restsOn.length === 0) || rule.judge(known, on).holds !== true) continue
    const bears = lines.some((line) => line.restsOn.length === 0 && line.judge(known, on).holds === true)
    if (bears) reliefs.push({ overlay: of.overlay, of: of.of, what: of.what, basis: of.basis })
  }
  return reliefs
}
