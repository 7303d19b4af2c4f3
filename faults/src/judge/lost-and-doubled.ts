import type { ActRow, Effect, ErrandRow, History } from './history.ts'

/** One thing that is wrong, in words that lead to it. */
export type Finding = { readonly what: 'lost' | 'doubled'; readonly words: string }

const lost = (words: string): Finding => ({ what: 'lost', words })
const doubled = (words: string): Finding => ({ what: 'doubled', words })

const groupsOf = <T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** What a phone was told is done stands in the database, in that case, at that position. */
const acknowledgedAndGone = ({ acknowledged, acts, streams }: History): readonly Finding[] => {
  const byKey = groupsOf(acts, ({ key }) => key)
  const heads = new Map(streams.map(({ stream, lastEvent }) => [stream, lastEvent]))
  return acknowledged.flatMap(({ key, caseId, done, position }) => {
    const here = byKey.get(key)?.find(({ stream }) => stream === caseId)
    if (here === undefined) return [lost(`${caseId}: ${done} was acknowledged under ${key} and is not there`)]
    if (here.position !== position || here.done !== done)
      return [lost(`${caseId}: ${done} was acknowledged at ${position}, and ${here.done} stands at ${here.position}`)]
    const head = heads.get(caseId) ?? 0
    return head < position ? [lost(`${caseId}: acknowledged up to ${position}, and ${head} events are there`)] : []
  })
}

/** What a phone was told was refused, in the end, has no effect: else it does again what is done already. */
const refusedAndDone = ({ refused, acts }: History): readonly Finding[] => {
  const byKey = groupsOf(acts, ({ key }) => key)
  return refused.flatMap(({ key, path, refused: why }) =>
    byKey.has(key) ? [doubled(`${path}: refused as ${why} in the end, and done under ${key}`)] : [],
  )
}

const eventsGone = ({ streams }: History): readonly Finding[] =>
  streams.flatMap(({ stream, head, events, lastEvent }) =>
    head === events && head === lastEvent ? [] : [lost(`${stream}: stands at ${head} with ${events} events`)],
  )

/** Each act of a case ends where no other ends, and the last one where the case ends: nothing was written twice or by nobody. */
const actsOverlap = ({ acts, streams }: History): readonly Finding[] => {
  const byStream = groupsOf(
    acts.filter((act): act is ActRow & { readonly position: number } => act.position !== null),
    ({ stream }) => stream,
  )
  const twice = [...byStream].flatMap(([stream, here]) =>
    [...groupsOf(here, ({ position }) => String(position))].flatMap(([position, same]) =>
      same.length > 1
        ? [doubled(`${stream}: ${same.length} acts at ${position}: ${same.map(({ key }) => key).join(' ')}`)]
        : [],
    ),
  )
  const uncovered = streams
    .filter(({ kind }) => kind === 'case')
    .flatMap(({ stream, head }) => {
      const last = Math.max(0, ...(byStream.get(stream) ?? []).map(({ position }) => position))
      return last === head ? [] : [doubled(`${stream}: events up to ${head}, and acts up to ${last}`)]
    })
  const keysTwice = [...groupsOf(acts, ({ key }) => key)].flatMap(([key, same]) =>
    same.length > 1 ? [doubled(`the key ${key} had its effect ${same.length} times`)] : [],
  )
  return [...twice, ...uncovered, ...keysTwice]
}

/** A matter is decided once, whatever came twice, late or to the contrary. */
const decidedTwice = ({ decided }: History): readonly Finding[] =>
  [...groupsOf(decided, ({ caseId, matter }) => `${caseId} ${matter}`)].flatMap(([matter, all]) =>
    all.length > 1
      ? [doubled(`${matter}: decided ${all.length} times: ${all.map(({ type }) => type).join(', ')}`)]
      : [],
  )

/** A department was asked, and did, once for a case: two migrations or two lines of one couple are one too many. */
const effectsTwice = ({ effects }: History): readonly Finding[] =>
  [...groupsOf(effects, ({ service, caseRef }) => `${caseRef} ${service}`)].flatMap(([what, all]) =>
    all.length > 1
      ? [
          doubled(
            `${what}: ${all.length} requests of different keys: ${all.map(({ requestId }) => requestId).join(' ')}`,
          ),
        ]
      : [],
  )

/** An errand that asked somebody. What an officer decided of a matter that is a department's elsewhere is told to nobody. */
const asked = ({ kind, lane }: ErrandRow): boolean =>
  (kind === 'ask-department' && lane !== null) ||
  (kind === 'report-decision' && lane !== null && lane.includes('report'))

/** What we hold for done with a department is with that department; what it answered came from it. */
const effectsGone = ({ effects, errands, decided }: History): readonly Finding[] => {
  const known = new Set(effects.map(({ requestId }) => requestId))
  const receipts = new Map<string, Effect>(effects.map((effect) => [effect.receipt, effect]))
  return [
    ...errands.flatMap((errand) => {
      const { id, kind, state, stream, matter } = errand
      return state === 'done' && asked(errand) && !known.has(id)
        ? [lost(`${stream}: ${kind} of ${matter} is done with us, and no department knows of it`)]
        : []
    }),
    ...decided.flatMap(({ caseId, matter, receipt }) =>
      receipt !== null && receipts.get(receipt)?.caseRef !== caseId
        ? [lost(`${caseId}: ${matter} was decided under the receipt ${receipt}, which no department gave it`)]
        : [],
    ),
  ]
}

/** 编号: none twice, one a case and matter, no gap. */
const serialsWrong = ({ draws }: History): readonly Finding[] => [
  ...[...groupsOf(draws, ({ text }) => text)].flatMap(([text, same]) =>
    same.length > 1 ? [doubled(`the number ${text} was given ${same.length} times`)] : [],
  ),
  ...[
    ...groupsOf(
      draws.filter(({ state }) => state === 'drawn'),
      ({ serial, caseId, matter }) => `${serial} ${caseId} ${matter}`,
    ),
  ].flatMap(([of, same]) => (same.length > 1 ? [doubled(`${of}: ${same.length} numbers`)] : [])),
  ...[...groupsOf(draws, ({ serial }) => serial)].flatMap(([serial, all]) => {
    const last = Math.max(...all.map(({ number }) => number))
    return last === all.length ? [] : [lost(`${serial}: ${all.length} numbers up to ${last}`)]
  }),
]

/** A claim that no case holds keeps somebody out for ever. */
const claimsOfNobody = ({ claims, streams }: History): readonly Finding[] => {
  const there = new Set(streams.map(({ stream }) => stream))
  return claims.flatMap(({ kind, stream }) =>
    there.has(stream) ? [] : [lost(`the claim ${kind} is held by ${stream}, which is not there`)],
  )
}

/** 丢了什么、重了什么: everything in this history that is lost or happened twice in effect. */
export const lostAndDoubled = (history: History): readonly Finding[] => [
  ...acknowledgedAndGone(history),
  ...refusedAndDone(history),
  ...eventsGone(history),
  ...actsOverlap(history),
  ...decidedTwice(history),
  ...effectsTwice(history),
  ...effectsGone(history),
  ...serialsWrong(history),
  ...claimsOfNobody(history),
]
