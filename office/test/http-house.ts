import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Refusal } from '@xiqian/case'
import { openDepartments, openNonceMemory } from '@xiqian/departments'
import { append, type Memory, openLedger, readStream } from '@xiqian/ledger'
import { newKeyRing, newPartKey, openFileKms, suites, toHex } from '@xiqian/seal'
import { type Calendar, readStandard, type Standard } from '@xiqian/standard'
import type { FastifyInstance } from 'fastify'
import { takeTurns } from '../src/desk/in-turn.ts'
import { keepForMinutes } from '../src/desk/kept-for-minutes.ts'
import { openSlots } from '../src/hall/open-slots.ts'
import { slotTaken } from '../src/hall/slot-rows.ts'
import { buildDoor, type DoorOptions } from '../src/http/build-door.ts'
import type { Desk, Dev, Done, Rooms, Views } from '../src/http/ports.ts'
import { hall } from '../src/main/hall.ts'
import type { Office } from '../src/office.ts'
import { newMetrics } from '../src/operations/metrics.ts'
import { openSourceTally } from '../src/operations/source-tally.ts'
import { newBoard } from '../src/queue/board.ts'
import { queue } from '../src/queue/index.ts'
import { joinTogether } from '../src/queue/join-together.ts'
import { queueDrawn, queueServed } from '../src/queue/queue-statements.ts'
import { buildSignIn, type SignInOptions } from '../src/sign-in/build-sign-in.ts'
import { syntheticStaff } from '../src/sign-in/staff-directory.ts'
import { emptyDirectory } from '../src/sign-in/staff-list.ts'
import { keepProving } from '../src/standards/prover.ts'
import { noSheets, nothingKept, onPaper } from './nothing-kept.ts'

export const officeSql = fileURLToPath(new URL('../sql', import.meta.url))

const eventFolder = fileURLToPath(new URL('../../standard/life-events/marriage-household', import.meta.url))

let read: Standard | undefined
/** The real standard of this province, read once a file. */
export const standard = (): Standard => {
  if (read !== undefined) return read
  const found = readStandard(eventFolder, (bytes) => toHex(suites.gm.hash(bytes)))
  if ('faults' in found) throw new Error(`the standard has faults: ${JSON.stringify(found.faults[0])}`)
  read = found.standard
  return read
}
export const calendar = (): Calendar => standard().calendar

export type TestClock = { machine: number; legal: string }

export const day = 86_400_000

export type TestOffice = { readonly office: Office; readonly clock: TestClock; readonly close: () => void }

/** An office on a given memory: real ledger, real seal, real standard; no department can be reached. */
export const openOffice = (memory: Memory, dataSet: 'synthetic' | 'real' = 'synthetic'): TestOffice => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-door-'))
  const clock: TestClock = { machine: Date.parse('2026-11-23T01:00:00Z'), legal: '2026-03-02T09:07:00.000+08:00' }
  // A key file is refused for a real data set; the door under test looks at `office.dataSet` alone.
  const kms = openFileKms(folder, { dataSet: 'synthetic' })
  const suite = suites.gm
  const office: Office = {
    memory,
    ledger: openLedger(suite, [slotTaken, queueDrawn, queueServed]),
    suite,
    kms,
    keyRing: newKeyRing(kms),
    kept: keepForMinutes(),
    board: newBoard(),
    joinTogether: joinTogether({ memory, processId: 'test' }),
    processId: 'test',
    inTurn: takeTurns(),
    departments: openDepartments({
      baseUrl: 'http://127.0.0.1:9',
      requesterId: 'xiqian',
      secret: 'test',
      clock: () => new Date(clock.machine).toISOString(),
    }),
    metrics: newMetrics(),
    sourceTally: openSourceTally(memory.pool),
    carriers: {},
    get staff() {
      return dataSet === 'synthetic' ? syntheticStaff(office) : emptyDirectory
    },
    standards: {
      inForce: (id) => (id === standard().event.id ? standard() : undefined),
      byDigest: (digest) => (digest === standard().digest ? standard() : undefined),
      all: () => [standard()],
    },
    versions: { all: () => [], byDigest: () => undefined, termsOf: () => [], refresh: async () => undefined },
    readPolicy: () => undefined,
    prover: keepProving(async () => ({ situations: 0, faults: [], ms: 0 })),
    clocks: {
      legalNow: () => clock.legal,
      today: () => clock.legal.slice(0, 10),
      machineNow: () => new Date(clock.machine),
    },
    dataSet,
    ...onPaper,
    random: Math.random,
    newId: () => Math.random().toString(36).slice(2, 12).padEnd(10, '0'),
    listKey: newPartKey(),
    wake: () => undefined,
  }
  return { office, clock, close: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A small desk that does what every desk must with a key: answers it once, and the same again; another request is refused. */
const keepByKey = async (
  office: Office,
  ask: { readonly key: string; readonly requestDigest: string; readonly caseId?: string },
): Promise<Done | Refusal> => {
  const caseId = ask.caseId ?? '610112-26-0000000000'
  const stream = { region: caseId.slice(0, 6), stream: caseId, kind: 'test' }
  const { head } = await readStream(office.memory.pool, stream)
  const answer = { done: 'kept', caseId, position: (head?.position ?? 0) + 1 }
  const { key, requestDigest } = ask
  const events = [{ type: 'Kept', body: {} }]
  const appended = await append(office.ledger, office.memory.pool, {
    stream,
    head,
    act: { key, requestDigest, answer },
    events,
  })
  if (appended.outcome === 'written') return answer
  if (appended.outcome !== 'already-done') return { refused: 'busy-try-again' }
  return appended.sameRequest ? (appended.answer as Done) : { refused: 'same-key-other-request' }
}

const desk: Desk = {
  open: keepByKey,
  join: keepByKey,
  tell: keepByKey,
  invite: keepByKey,
  answer: keepByKey,
  choose: keepByKey,
  disputeFact: keepByKey,
  settleConflict: keepByKey,
  confirm: keepByKey,
  askConsent: keepByKey,
  consent: keepByKey,
  consentByLink: keepByKey,
  supply: keepByKey,
  supplyFile: keepByKey,
  submit: keepByKey,
  preReviewByEye: keepByKey,
  book: keepByKey,
  cancelBooking: keepByKey,
  rate: keepByKey,
  withdraw: keepByKey,
  checkIn: keepByKey,
  verify: keepByKey,
  acceptAtWindow: keepByKey,
  refuseToAccept: keepByKey,
  declare: keepByKey,
  decideOnTheSpot: keepByKey,
  keepPlace: keepByKey,
  decideFromInbox: keepByKey,
  askCorrection: keepByKey,
  startSpecialProcedure: keepByKey,
  endSpecialProcedure: keepByKey,
  takeTask: keepByKey,
  giveBackTask: keepByKey,
  reassignTask: keepByKey,
  returnToWindow: keepByKey,
  sendAgain: keepByKey,
  forward: keepByKey,
  proposeVoid: keepByKey,
  answerVoid: keepByKey,
  objectTo: keepByKey,
  giveMandate: keepByKey,
  takeMandate: keepByKey,
  endMandate: keepByKey,
  openAtWindow: keepByKey,
  answerObjection: keepByKey,
  reverseDecision: keepByKey,
  recordChange: keepByKey,
  answerDoubt: keepByKey,
  recordPledgeCheck: keepByKey,
  closePledge: keepByKey,
  extendPromise: keepByKey,
  handOut: keepByKey,
  recordReply: async () => ({ done: 'record-reply', caseId: '', position: 1 }),
  recordStandard: nothingKept,
  checkStandard: nothingKept,
  approveStandard: nothingKept,
  publishStandard: nothingKept,
  retryErrand: nothingKept,
  settleErrand: nothingKept,
}

const views: Views = {
  lifeEvents: async () => ({ lifeEvents: [{ id: standard().event.id, name: standard().event.name }] }),
  lifeEvent: nothingKept,
  guide: async () => {
    throw new Error('a secret 619900200001011234 stands in this message')
  },
  standardDocuments: nothingKept,
  standardDocument: nothingKept,
  noticeDocument: nothingKept,
  caseNotice: nothingKept,
  ...noSheets,
  myCases: async () => ({ cases: [], helped: [] }),
  partyCase: nothingKept,
  consentLink: nothingKept,
  mandateLink: nothingKept,
  caseSlots: (office) => openSlots(office, '610112', undefined),
  looks: async () => ({ looks: [] }),
  tally: nothingKept,
  staffCase: nothingKept,
  paper: nothingKept,
  today: nothingKept,
  handOuts: nothingKept,
  inbox: async () => ({ rows: [], open: 0, dueToday: 0 }),
  sources: async () => ({ sources: [] }),
  find: async () => ({ cases: [] }),
  standards: nothingKept,
  standardInForce: nothingKept,
  standardVersions: nothingKept,
  standardText: nothingKept,
  standardForm: nothingKept,
  standardMatters: nothingKept,
  standardMaterials: nothingKept,
  standardConditions: nothingKept,
  standardQuestions: nothingKept,
  standardDuties: nothingKept,
  standardCalendar: nothingKept,
  standardCounties: nothingKept,
  policyVersions: nothingKept,
  operations: nothingKept,
  supervision: nothingKept,
}

export const secretOfDepartment = 'department-secret'

export type TestDoor = TestOffice & { readonly door: FastifyInstance; readonly rooms: Rooms }

export const openDoor = async (
  memory: Memory,
  {
    dataSet = 'synthetic',
    signIn = {},
    door: doorOptions = {},
    dev,
    slow,
  }: {
    readonly dataSet?: 'synthetic' | 'real'
    readonly signIn?: SignInOptions
    readonly door?: DoorOptions
    readonly dev?: Dev
    /** Milliseconds that /life-events takes, for the graceful stop. */
    readonly slow?: number
  } = {},
): Promise<TestDoor> => {
  const opened = openOffice(memory, dataSet)
  const rooms: Rooms = {
    desk,
    views:
      slow === undefined
        ? views
        : {
            ...views,
            lifeEvents: async (office) => {
              await new Promise((resolve) => setTimeout(resolve, slow))
              return views.lifeEvents(office)
            },
          },
    hall,
    queue,
    print: async () => undefined,
    signIn: buildSignIn(opened.office, signIn),
    ...(dev === undefined ? {} : { dev }),
    replyKeys: {
      secretOf: (id) => (id === 'civil-affairs' ? secretOfDepartment : undefined),
      seen: openNonceMemory(),
    },
    databaseAnswers: async () => (await memory.pool.query('select 1')).rows.length === 1,
  }
  const door = await buildDoor(opened.office, rooms, doorOptions)
  await door.ready()
  return { ...opened, door, rooms }
}

export { numberOf, people } from './number-of.ts'

/** Signs in and gives the headers that carry the session. */
export const signedIn = async (
  door: FastifyInstance,
  who:
    | { readonly kind: 'citizen'; readonly name: string; readonly citizenNumber: string }
    | { readonly kind: 'staff'; readonly account: string },
): Promise<{ readonly cookie: string }> => {
  const answer = await door.inject({ method: 'POST', url: '/dev/sign-in', payload: who })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const [cookie] = answer.cookies
  return { cookie: `${cookie?.name}=${cookie?.value}` }
}

let keys = 0
export const newKey = (): string => {
  keys += 1
  return `test-key-${String(keys).padStart(12, '0')}`
}
