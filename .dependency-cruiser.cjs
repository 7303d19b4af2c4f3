// The arrows of ARCHITECTURE.md, as a machine reads them. `checks/test/boundaries.test.ts` plants a violation of each kind.
const { existsSync, readFileSync } = require('node:fs')

/** room -> rooms its sources may import. Tests are free, except that nobody imports a test. */
const arrows = {
  standard: [],
  case: ['standard'],
  seal: [],
  ledger: ['seal'],
  departments: ['seal', 'case', 'standard'],
  office: ['seal', 'ledger', 'standard', 'case', 'departments'],
  'counters/parts': ['standard', 'case'],
  'counters/sheets': ['standard', 'counters/parts'],
  'counters/citizen': ['standard', 'case', 'counters/parts', 'counters/sheets'],
  'counters/staff': ['standard', 'case', 'counters/parts'],
  simulator: [],
  walkthrough: [],
  faults: ['walkthrough'],
  bench: ['standard', 'case', 'seal', 'ledger', 'walkthrough'],
  checks: ['standard', 'case', 'ledger'],
}
const rooms = Object.keys(arrows)
const anyRoom = `^(${rooms.join('|')})/`
const inTest = '(^|/)test/'

/** What a room shows to others: the files its package.json names in `exports`. */
const doorsOf = (room) => {
  const sheet = `${room}/package.json`
  if (!existsSync(sheet)) return [`${room}/src/index.ts`]
  const shown = JSON.parse(readFileSync(sheet, 'utf8')).exports ?? {}
  return Object.values(typeof shown === 'string' ? { '.': shown } : shown).map(
    (file) => `${room}/${String(file).replace(/^\.\//, '')}`,
  )
}
const exactly = (path) => `^${path.replace(/[.+()$]/g, '\\$&')}$`
const contracts = '^departments/[^/]+/[^/]+\\.json$'

const arrowRules = rooms.map((room) => ({
  name: `arrow-${room.replace('/', '-')}`,
  comment: `${room} may import ${arrows[room].length === 0 ? 'no other room' : arrows[room].join(', ')}.`,
  severity: 'error',
  // main alone builds everything: it mounts the citizen pages and starts the simulator beside the office.
  from: { path: `^${room}/`, pathNot: [inTest, '^office/src/main/'] },
  to: {
    path: anyRoom,
    pathNot: [`^${room}/`, ...arrows[room].map((other) => `^${other}/`), ...(room === 'simulator' ? [contracts] : [])],
  },
}))

const doorRules = rooms.map((room) => ({
  name: `door-${room.replace('/', '-')}`,
  comment: `Another room is entered by what its package.json exports: ${doorsOf(room).join(', ')}.`,
  severity: 'error',
  from: { path: anyRoom, pathNot: [`^${room}/`, inTest] },
  to: { path: `^${room}/`, pathNot: [...doorsOf(room).map(exactly), contracts] },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrowRules,
    ...doorRules,
    {
      name: 'the-printer-comes-late',
      comment:
        'pdfkit and the font are loaded with the first sheet, not when the office starts: only by await import().',
      severity: 'error',
      from: { path: '^counters/sheets/src/(?!pdf/)' },
      to: { path: '^counters/sheets/src/pdf/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-place-prints',
      severity: 'error',
      from: { path: '.', pathNot: ['^counters/sheets/src/pdf/', inTest] },
      to: { path: '^node_modules/pdfkit/' },
    },
    {
      name: 'main-alone-mounts-the-citizen-pages',
      severity: 'error',
      from: { path: '^(?!office/src/main/|counters/citizen/)', pathNot: inTest },
      to: { path: '^counters/citizen/' },
    },
    {
      name: 'main-builds-and-nobody-asks-it',
      severity: 'error',
      from: { path: '^office/src/(?!main/)' },
      to: { path: '^office/src/main/' },
    },
    {
      name: 'main-sees-what-runs-beside-it',
      comment: 'main may also mount the pages and the staff application; it starts the simulator as a process.',
      severity: 'error',
      from: { path: '^office/src/main/' },
      to: { path: '^(walkthrough|faults|bench|checks)/' },
    },
    {
      name: 'the-judge-stands-apart',
      comment:
        'What judges a history reads the database and the departments itself: nothing of the house, nothing of the load.',
      severity: 'error',
      from: { path: '^faults/src/judge/' },
      to: { path: '.', pathNot: ['^faults/src/judge/', '^node_modules/(@types/)?pg/'] },
    },
    {
      name: 'no-desk-knows-http',
      severity: 'error',
      from: { path: '^office/src/(desk|errands|views|hall|privacy)/' },
      to: { path: '^office/src/http/|^node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'case-and-standard-need-nothing',
      comment:
        'Pure rooms: no package, nothing of Node; the YAML and CEL parsers stand at the reading edge of standard.',
      severity: 'error',
      from: { path: '^(standard|case)/src/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: ['^node_modules/(yaml|@marcbachmann/cel-js)/', '^(node:)?(fs|fs/promises|path|url)$'],
      },
    },
    {
      name: 'only-the-reading-edge-reads',
      severity: 'error',
      from: { path: '^(standard|case)/src/', pathNot: '^standard/src/read' },
      to: { path: '^node_modules/(yaml|@marcbachmann/cel-js)/|^(node:)?(fs|fs/promises|path|url)$' },
    },
    {
      name: 'crypto-stays-in-seal',
      comment: 'node:crypto only in seal/ and simulator/ (which has its own on purpose) and in tests.',
      severity: 'error',
      from: { path: '.', pathNot: ['^(seal|simulator)/', inTest] },
      to: { path: '^(node:)?crypto$' },
    },
    {
      name: 'nobody-imports-a-test',
      severity: 'error',
      from: { pathNot: inTest },
      to: { path: inTest },
    },
    {
      name: 'no-tools-in-what-runs',
      severity: 'error',
      from: {
        path: '^(standard|case|seal|ledger|departments|office|counters|simulator)/',
        pathNot: [inTest, '/src/testing/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    // Without this an import through a workspace link is silently missed.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
