import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { deadErrands, type ErrandFound, type ErrandQueue, errandQueues, workerLeases } from '@xiqian/ledger'
import type { Standard, Text } from '@xiqian/standard'
import { mayOperate } from '../desk/permission.ts'
import type { Office } from '../office.ts'
import { wordsOfErrand } from '../operations/errand-words.ts'
import { problemWords } from '../operations/problem-words.ts'
import { retryReasons, settleReasons } from '../operations/repair-reasons.ts'
import type { DeadErrandShape, OperationsAnswer, QueueShape } from '../shapes/operations.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { openTickets } from './open-tickets.ts'
import { sourceLines } from './source-lines.ts'
import { onLegalClock } from './sources.ts'

/** 运行状况, for the role that runs the house. It holds nothing of a case but its number. */
export const operations = async (office: Office, by: Staff): Promise<Static<typeof OperationsAnswer> | Refusal> => {
  if (!mayOperate(office, by, 'retry-errand')) return { refused: 'not-permitted' }
  const { clocks, memory } = office
  const now = clocks.machineNow()
  await office.sourceTally.flush()
  const [dead, sources, leases, queues] = await Promise.all([
    deadErrands(memory.pool),
    sourceLines(office, now),
    workerLeases(memory.pool, now.toISOString()),
    errandQueues(memory.pool, {
      now: now.toISOString(),
      legalNow: new Date(clocks.legalNow()).toISOString(),
    }),
  ])
  return {
    today: clocks.today(),
    now: clocks.legalNow(),
    dead: { of: dead.of, errands: dead.errands.map((errand) => deadOne(office, errand)) },
    sources,
    leases: leases.map(({ by, held, lapsed }) => ({ by, held, lapsed })),
    clock: {
      machine: now.toISOString(),
      aheadSeconds: Math.round((Date.parse(clocks.legalNow()) - now.getTime()) / 1000),
    },
    standards: office.standards.all().map((standard) => standardLine(office, standard)),
    tickets: await openTickets(office),
    queues: queues.map((queue) => queueOne(office, queue, now)),
    retryReasons: listed(retryReasons),
    settleReasons: listed(settleReasons),
  }
}

const deadOne = (office: Office, errand: ErrandFound): Static<typeof DeadErrandShape> => {
  const { region, id, kind, lane, lastProblem, attempts, failingSince, deadSince } = errand
  const caseId = caseOf(errand)
  return {
    region,
    errand: id,
    kind,
    kindName: wordsOfErrand(kind),
    ...(caseId === undefined ? {} : { caseId }),
    ...sourceOf(office, lane),
    problem: problemWords(lastProblem),
    attempts,
    ...(failingSince === null ? {} : { failingSince: onLegalClock(office, failingSince) }),
    ...(deadSince === null ? {} : { deadSince: onLegalClock(office, deadSince) }),
  }
}

const standardLine = (office: Office, { event, version, digest }: Standard) => {
  const state = office.versions.byDigest(digest)?.state
  const development = state?.stage === 'published' && state.publications.at(-1)?.development === true
  return { name: event.name, version, digest, development }
}

const caseOf = ({ body }: ErrandFound): string | undefined =>
  typeof body === 'object' && body !== null && 'caseId' in body && typeof body.caseId === 'string'
    ? body.caseId
    : undefined

const queueOne = (office: Office, queue: ErrandQueue, now: Date): Static<typeof QueueShape> => {
  const { kind, lane, oldestDue, ...counts } = queue
  return {
    kind,
    kindName: wordsOfErrand(kind),
    ...sourceOf(office, lane),
    ...counts,
    ...(oldestDue === null
      ? {}
      : { lagSeconds: Math.max(0, Math.round((now.getTime() - Date.parse(oldestDue)) / 1000)) }),
  }
}

const sourceOf = ({ departments }: Office, lane: string | null): { readonly source?: Text } => {
  if (lane === null) return {}
  const name = departments.sourcesState().find(({ id }) => id === lane)?.name
  return { source: name ?? { zh: lane, en: lane } }
}

const listed = (reasons: Readonly<Record<string, Text>>) => Object.entries(reasons).map(([id, name]) => ({ id, name }))
