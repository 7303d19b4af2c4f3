import { type Matchmaker, openMatchmaker } from './couples/matchmaker.ts'
import { type Faults, openFaults } from './faults.ts'
import { type Heard, openHeard } from './heard.ts'
import { type Journal, noJournal, openJournal } from './journal.ts'
import { dayOf, instantText, type LegalClock, openLegalClock } from './legal-clock.ts'
import { type Channel, channels, type Gateway, openGateway } from './messages/gateway.ts'
import { populate } from './people/populate.ts'
import type { Province } from './people/province.ts'
import { type Contracts, readContracts } from './platform/contracts.ts'
import { type Register, registersOf } from './registers/ask.ts'
import { misrecord } from './registers/misrecorded.ts'
import { type Desk, openDesk } from './requests/desk.ts'

/** Everything that the departments have, behind one door. */
export type Bureau = {
  readonly seed: string
  readonly contracts: Contracts
  readonly province: Province
  readonly registers: Readonly<Record<string, Register>>
  readonly clock: LegalClock
  readonly desk: Desk
  readonly faults: Faults
  readonly gateway: Gateway
  readonly matchmaker: Matchmaker
  /** Calls by service, checks included. */
  readonly calls: Map<string, number>
  readonly heard: Heard
  /** 记错, by order: false where nobody is there or this cannot be wrong. */
  readonly misrecord: (item: string, number: string) => boolean
  readonly moveClock: (legalNow: string) => void
}

export type BureauOptions = {
  readonly seed: string
  readonly folder?: string
  readonly legalNow: string
  readonly machineNow: () => number
}

/** A folder belongs to one seed: other people under the same receipts would be nonsense. */
const foundation = (
  journal: Journal,
  options: BureauOptions,
): { readonly anchorYear: number; readonly legalNow: string } => {
  const laid = journal.before.find((line) => line.what === 'founded')
  if (!laid) {
    const anchorYear = Number(dayOf(Date.parse(options.legalNow)).slice(0, 4))
    journal.write({ what: 'founded', seed: options.seed, anchorYear, legalNow: options.legalNow })
    return { anchorYear, legalNow: options.legalNow }
  }
  if (laid.seed !== options.seed) {
    throw new Error(`this folder belongs to seed ${String(laid.seed)}: give that seed or another folder`)
  }
  const moved = journal.before.findLast((line) => line.what === 'clock')
  return { anchorYear: Number(laid.anchorYear), legalNow: String(moved?.legalNow ?? laid.legalNow) }
}

/** What faults of an operator's gateway are set under. */
export const gatewayOf = (channel: Channel): string => `${channel}.gateway`

export const openBureau = (options: BureauOptions): Bureau => {
  const { seed, machineNow } = options
  const clock = openLegalClock(options.legalNow, machineNow)
  const journal = options.folder === undefined ? noJournal : openJournal(options.folder)
  const { anchorYear, legalNow } = foundation(journal, options)
  clock.set(legalNow)

  const contracts = readContracts()
  const { province } = populate(seed, anchorYear)
  const matchmaker = openMatchmaker(province, () => populate(seed, anchorYear), seed, anchorYear, journal)
  const desk = openDesk(province, seed, journal)
  for (const line of journal.before) {
    desk.replay(line)
    if (line.what === 'misrecorded') misrecord(province, String(line.item), String(line.number))
    matchmaker.replay(line)
  }

  return {
    seed,
    contracts,
    clock,
    desk,
    matchmaker,
    province,
    registers: registersOf(contracts),
    faults: openFaults([...contracts.services.map(({ id }) => id), ...channels.map(gatewayOf)]),
    gateway: openGateway(),
    calls: new Map(),
    heard: openHeard(),
    misrecord: (item, number) => {
      const isWrongNow = misrecord(province, item, number)
      if (isWrongNow) journal.write({ what: 'misrecorded', item, number })
      return isWrongNow
    },
    moveClock: (to) => {
      clock.set(to)
      journal.write({ what: 'clock', legalNow: instantText(clock.now()) })
    },
  }
}
