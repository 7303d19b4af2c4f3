import { type Check, type Finding, type House, thisHouse } from './house.ts'

const page = 'docs/glossary.md'

export type GlossaryRow = {
  readonly zh: string
  readonly identifiers: readonly string[]
  readonly files: readonly string[]
  readonly events: readonly string[]
}

/** `type: 'x'` of one exported union. */
const typesIn = (text: string, union: string): readonly string[] => {
  const begins = text.indexOf(`export type ${union} =`)
  const rest = text.slice(begins + 1)
  const ends = rest.indexOf('\nexport ')
  const body = begins < 0 ? '' : rest.slice(0, ends < 0 ? undefined : ends)
  return [...body.matchAll(/\btype: '([^']+)'/g)].flatMap(([, type]) => type ?? [])
}

const namesIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? [])

/** Rows `| 中文 | identifier | file | events |` of every table of the page. */
export const rowsOf = (text: string): readonly GlossaryRow[] =>
  text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.length !== 6 || /^-+$/.test(cells[1] ?? '') || !/`/.test(cells[2] ?? '')) return []
    return [
      {
        zh: cells[1] ?? '',
        identifiers: namesIn(cells[2] ?? ''),
        files: namesIn(cells[3] ?? ''),
        events: namesIn(cells[4] ?? ''),
      },
    ]
  })

/** A version of the standard and a dead errand have acts and events of their own, beside those of a case. */
const ofVersions = 'office/src/standards/version.ts'
const ofRepairs = 'office/src/operations/repair.ts'
const typesOf = (house: House, file: string, union: string): readonly string[] =>
  house.files.includes(file) ? typesIn(house.read(file), union) : []

/** 转折, 告知承诺, 帮办委托, 数据不一致 and 部门答复 of a case stand in files of their own. */
const ofTurns = 'case/src/turn-events.ts'
const ofPledges = 'case/src/pledge-events.ts'
const ofMandates = 'case/src/mandate-events.ts'
const ofConflicts = 'case/src/conflict-events.ts'
const ofAnswers = 'case/src/answer-events.ts'

const eventsOf = (house: House): readonly string[] => [
  ...typesIn(house.read('case/src/events.ts'), 'CaseEvent'),
  ...typesOf(house, ofTurns, 'TurnEvent'),
  ...typesOf(house, ofPledges, 'PledgeEvent'),
  ...typesOf(house, ofMandates, 'MandateEvent'),
  ...typesOf(house, ofConflicts, 'ConflictEvent'),
  ...typesOf(house, ofAnswers, 'AnswerEvent'),
  ...typesOf(house, ofVersions, 'VersionEvent'),
  ...typesOf(house, ofRepairs, 'RepairEvent'),
]
const actsOf = (house: House): readonly string[] => [
  ...typesIn(house.read('case/src/acts.ts'), 'Act'),
  ...typesOf(house, 'case/src/visit-acts.ts', 'VisitAct'),
  ...typesOf(house, ofVersions, 'VersionAct'),
  ...typesOf(house, ofRepairs, 'RepairAct'),
]

/** 词汇表: every act has its row with Chinese, identifier, file and events; every event stands in a row; named files exist. */
export const glossary: Check = {
  name: 'glossary',
  async run(house = thisHouse()) {
    const rows = rowsOf(house.read(page))
    const acts = actsOf(house)
    const events = eventsOf(house)
    if (acts.length === 0 || events.length === 0)
      return [{ file: 'case/src/acts.ts', words: 'no acts or events found: the glossary check reads nothing' }]
    const there = new Set(house.files)
    const isThere = (file: string): boolean =>
      there.has(file) || house.files.some((path) => path.startsWith(`${file.replace(/\/$/, '')}/`))

    const withoutRow = acts.filter((act) => !rows.some(({ identifiers }) => identifiers[0] === act))
    const thin = acts
      .flatMap((act) => rows.filter(({ identifiers }) => identifiers[0] === act))
      .filter(({ zh, files, events: named }) => !/[\u4e00-\u9fff]/.test(zh) || files.length === 0 || named.length === 0)
    const nowhere = events.filter((event) => !rows.some((row) => row.events.includes(event)))
    const invented = rows.flatMap((row) => row.events).filter((event) => !events.includes(event))
    const lost = rows.flatMap(({ files }) => files).filter((file) => !isThere(file))
    const at = (words: string): Finding => ({ file: page, words })
    return [
      ...withoutRow.map((act) => at(`no row for the act \`${act}\``)),
      ...thin.map(({ identifiers }) => at(`the row of \`${identifiers[0]}\` needs Chinese, a file and its events`)),
      ...nowhere.map((event) => at(`the event \`${event}\` stands in no row`)),
      ...invented.map((event) => at(`there is no event \`${event}\` in case/src/events.ts`)),
      ...lost.map((file) => at(`\`${file}\` does not exist`)),
    ]
  },
}
