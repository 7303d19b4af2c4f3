import { fileURLToPath } from 'node:url'
import { type DepartmentOptions, openDepartments, openNonceMemory } from '@xiqian/departments'
import {
  createDataSet,
  type Memory,
  type MemoryOptions,
  migrate,
  openLedger,
  openMemory,
  readDataSet,
} from '@xiqian/ledger'
import { gm, newId, newKeyRing, randomBytes } from '@xiqian/seal'
import { missingCharacters, type Print } from '@xiqian/sheets'
import { type NoticeChannel, noticeChannels } from '@xiqian/standard'
import type { FastifyInstance } from 'fastify'
import { takeTurns } from '../desk/in-turn.ts'
import { desk } from '../desk/index.ts'
import { keepForMinutes } from '../desk/kept-for-minutes.ts'
import { sourceRests } from '../errands/source-rests.ts'
import { startWorker, type Worker } from '../errands/worker.ts'
import { slotTaken } from '../hall/slot-rows.ts'
import { buildDoor, type DoorOptions } from '../http/build-door.ts'
import type { Carrier } from '../notices/carrier.ts'
import { type Gateways, openGateway } from '../notices/gateway.ts'
import { openOutbox } from '../notices/outbox.ts'
import type { Office } from '../office.ts'
import { newMetrics } from '../operations/metrics.ts'
import { openSourceTally } from '../operations/source-tally.ts'
import { tellCall } from '../operations/traces.ts'
import { newBoard } from '../queue/board.ts'
import { queue } from '../queue/index.ts'
import { joinTogether } from '../queue/join-together.ts'
import { keepQueue, newProcessId, type QueueKeeper } from '../queue/keep-queue.ts'
import { queueDrawn, queueServed } from '../queue/queue-statements.ts'
import { buildSignIn } from '../sign-in/build-sign-in.ts'
import { syntheticStaff } from '../sign-in/staff-directory.ts'
import { emptyDirectory } from '../sign-in/staff-list.ts'
import { keepProving, type Prove } from '../standards/prover.ts'
import { caseOfPerson } from '../views/case-of-person.ts'
import { creditNote, creditNoteGone } from '../views/credit-notes.ts'
import { views } from '../views/index.ts'
import { openListKey } from '../views/list-key.ts'
import { mandateHeld } from '../views/mandate-held.ts'
import { type LegalClock, openClocks } from './clocks.ts'
import { buildDev } from './dev.ts'
import { hall } from './hall.ts'
import { openKeys } from './open-keys.ts'
import { print } from './printer.ts'
import { proveApart } from './prove-apart.ts'
import { openStandards, policyReader } from './standards.ts'

export const sqlFolder = fileURLToPath(new URL('../../sql', import.meta.url))

/** A Monday of a year whose calendar is known, far from its horizon: every figure is the same in any year. */
export const syntheticStart = '2026-03-02T09:00:00.000+08:00'

export type OfficeOptions = {
  /** Where keys and, without a database URL, the data lie. */
  readonly folder: string
  readonly databaseUrl?: string
  /** Another database than these two say: for tests. */
  readonly memory?: MemoryOptions
  readonly simulatorUrl: string
  /** Where people find us; without it this machine. */
  readonly publicUrl?: string
  readonly secret: string
  readonly standardFolder?: string
  /** Where the legal clock of a new synthetic data set starts. */
  readonly legalClockStart?: string
  /** How a version is checked before it may be published; in a process of its own unless a test gives its own. */
  readonly prove?: Prove
  /** The printer of this house, where it is not that of the process. */
  readonly print?: Print
  /** How often what other processes changed (legal clock, versions of the standard) is read. */
  readonly refreshMs?: number
  readonly machineNow?: () => Date
  readonly random?: () => number
  readonly departments?: Partial<DepartmentOptions>
  /** Who sends messages to people; without one a synthetic data set keeps text messages and mails in its outbox. */
  readonly gateways?: Gateways
}

export type Built = {
  readonly office: Office
  readonly clock: LegalClock
  /** Reads now and then what other processes on this database changed, until it is stopped. */
  readonly keepAbreast: () => { readonly stop: () => void }
  readonly close: () => Promise<void>
}

/** How often what this process heard of the sources is added to what all heard. */
const tallyMs = 10_000

/** Every statement of the office takes milliseconds: who hears nothing for so long has lost the line. */
const answerWithinMs = 15_000

/** Who we are to the data platform, and who the platform is to us. */
export const requesterId = 'xiqian-610000'
const platformId = 'provincial-platform'

/** 搭办公室: everything a desk works with, built by hand in reading order. */
export const buildOffice = async (options: OfficeOptions): Promise<Built> => {
  const { folder, databaseUrl, simulatorUrl, secret } = options
  const memory = await openMemory(
    options.memory ?? (databaseUrl === undefined ? { folder } : { databaseUrl, answerWithinMs }),
  )
  try {
    await migrate(memory.pool, [sqlFolder])
    const machineNow = options.machineNow ?? (() => new Date())
    const dataSet =
      (await readDataSet(memory.pool)) ??
      (await createDataSet(memory.pool, {
        id: newId(),
        kind: 'synthetic',
        createdAt: machineNow().toISOString(),
        legalClockStart: new Date(options.legalClockStart ?? syntheticStart).toISOString(),
      }))

    const suite = gm
    const kms = await openKeys(memory, folder, dataSet.kind)
    const ledger = openLedger(suite, [
      caseOfPerson,
      creditNote,
      creditNoteGone,
      slotTaken,
      mandateHeld,
      queueDrawn,
      queueServed,
    ])
    const clock = await openClocks(memory.pool, dataSet, machineNow)
    const { standards, versions } = await openStandards(
      { memory, ledger, suite, clocks: clock, dataSet: dataSet.kind },
      options.standardFolder,
    )
    const sourceTally = openSourceTally(memory.pool)
    const metrics = newMetrics()
    const departments = openDepartments({
      baseUrl: simulatorUrl,
      requesterId,
      secret,
      clock: () => machineNow().toISOString(),
      rests: sourceRests(memory),
      onCall: (call) => {
        sourceTally.heard(call)
        metrics.call(call)
        tellCall(call)
      },
      ...options.departments,
    })
    await departments.refresh()
    const processId = newProcessId()
    const office: Office = {
      memory,
      ledger,
      suite,
      kms,
      departments,
      metrics,
      sourceTally,
      staff: dataSet.kind === 'synthetic' ? syntheticStaff({ kms, standards }) : emptyDirectory,
      carriers: carriersOf(options.gateways ?? {}, memory, dataSet.kind),
      standards,
      versions,
      readPolicy: policyReader(suite, options.standardFolder),
      prover: keepProving(options.prove ?? proveApart),
      keyRing: newKeyRing(kms),
      kept: keepForMinutes(),
      board: newBoard(),
      joinTogether: joinTogether({ memory, processId }),
      processId,
      inTurn: takeTurns(),
      clocks: clock,
      dataSet: dataSet.kind,
      missingCharacters,
      publicUrl: options.publicUrl ?? 'http://127.0.0.1:8080',
      newId: newCaseSuffix,
      random: options.random ?? Math.random,
      listKey: await openListKey({ memory, kms }),
      wake: () => undefined,
    }
    const keepAbreast = () => {
      const refresh = () =>
        Promise.all([clock.refresh(), versions.refresh(), departments.refresh()]).catch(() => undefined)
      // The embedded database has one process: nobody else can have changed anything.
      const timer = memory.pglite === undefined ? setInterval(refresh, options.refreshMs ?? 2_000) : undefined
      const tallying = setInterval(() => void sourceTally.flush().catch(() => undefined), tallyMs)
      return {
        stop: () => {
          clearInterval(timer)
          clearInterval(tallying)
        },
      }
    }
    const close = async () => {
      await sourceTally.flush().catch(() => undefined)
      await memory.close()
    }
    return { office, clock, keepAbreast, close }
  } catch (problem) {
    await memory.close()
    throw problem
  }
}

const carriersOf = (gateways: Gateways, { pool }: Memory, kind: Office['dataSet']): Office['carriers'] => {
  const found = noticeChannels.flatMap((channel): readonly (readonly [NoticeChannel, Carrier])[] => {
    const gateway = gateways[channel]
    if (gateway !== undefined) return [[channel, openGateway(channel, gateway)]]
    // Nobody has an app that nobody runs: a message to it would be told to no one.
    return kind === 'synthetic' && channel !== 'app' ? [[channel, openOutbox(pool, channel)]] : []
  })
  return Object.fromEntries(found)
}

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Ten characters of [0-9a-z]; more than fifty bits, so that nobody finds a case by trying. */
const newCaseSuffix = (): string =>
  Array.from(randomBytes(20))
    .flatMap((byte) => (byte < 252 ? [alphabet.charAt(byte % 36)] : []))
    .join('')
    .slice(0, 10)
    .padEnd(10, '0')

export type Open = {
  readonly office: Office
  readonly door: FastifyInstance
  readonly worker: Worker | undefined
  readonly keeper: QueueKeeper
  readonly close: () => Promise<void>
}

/** 开门: the office with its door, and with its errands unless they run elsewhere. Not listening yet. */
export const openOffice = async (
  options: OfficeOptions & {
    readonly withWorker?: boolean
    /** How long an errand is held by a worker that says nothing more. */
    readonly leaseMs?: number
    /** How often the queue of a release looks whether something is due. */
    readonly queueEveryMs?: number
    readonly door?: DoorOptions
    readonly onProblem?: Parameters<typeof startWorker>[1]['onProblem']
  },
): Promise<Open> => {
  const built = await buildOffice(options)
  const onProblem = options.onProblem ?? (() => undefined)
  let worker: Worker | undefined
  const office: Office = { ...built.office, wake: () => worker?.wake() }
  if (options.withWorker !== false) {
    worker = startWorker(office, {
      name: `worker-${newId()}`,
      onProblem,
      ...(options.leaseMs === undefined ? {} : { leaseMs: options.leaseMs }),
    })
  }
  const running = worker
  const abreast = built.keepAbreast()
  const keeper = await keepQueue(office, {
    everyMs: options.queueEveryMs ?? 500,
    onProblem: (problem) => onProblem({ id: '', kind: 'queue', attempts: 0 }, problem),
  })
  const door = await buildDoor(
    office,
    {
      desk,
      views,
      hall,
      queue,
      print: options.print ?? print,
      signIn: buildSignIn(office, { simulatorUrl: options.simulatorUrl }),
      ...(office.dataSet === 'synthetic' ? { dev: buildDev(office, built.clock, running, options) } : {}),
      replyKeys: {
        secretOf: (sender) => (sender === platformId ? options.secret : undefined),
        seen: openNonceMemory(),
      },
      databaseAnswers: () =>
        office.memory.pool.query('select 1').then(
          () => true,
          () => false,
        ),
    },
    options.door,
  )
  return {
    office,
    door,
    worker,
    keeper,
    close: async () => {
      abreast.stop()
      await door.close()
      await keeper.stop()
      await running?.stop()
      await built.close()
    },
  }
}
