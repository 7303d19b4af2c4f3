import { describe, expect, it } from 'vitest'
import { boundaries } from '../boundaries.ts'
import { houseOf } from '../house.ts'
import { inSmallHouse } from './planted.ts'

const rulesBrokenBy = (texts: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  inSmallHouse(texts, async (root) => {
    const findings = await boundaries.run({ ...houseOf(texts), root })
    return findings.map(({ file, words }) => `${file} ${words.split(':')[0]}`)
  })

describe('the arrows between the rooms', () => {
  it('an empty house breaks no rule', async () => {
    expect(await rulesBrokenBy({})).toEqual([])
  })

  it('sees each planted violation, through workspace links too', async () => {
    const broken = await rulesBrokenBy({
      'standard/src/asks-case.ts': "import { here } from '@xiqian/case'\nexport const x = here\n",
      'case/src/calls-ledger.ts': "import { here } from '@xiqian/ledger'\nexport const x = here\n",
      'case/src/uses-yaml.ts': "import { parse } from 'yaml'\nexport const x = parse\n",
      'case/src/reads-files.ts': "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n",
      'standard/src/plan.ts': "import { parse } from 'yaml'\nexport const x = parse\n",
      'standard/src/read/reader.ts': "import { parse } from 'yaml'\nexport const x = parse\n",
      'ledger/src/hashes-itself.ts': "import { createHash } from 'node:crypto'\nexport const x = createHash\n",
      'seal/src/suite.ts': "import { createHash } from 'node:crypto'\nexport const x = createHash\n",
      'seal/src/oracle.ts': "import { sm3 } from 'sm-crypto-v2'\nexport const x = sm3\n",
      'simulator/src/borrows.ts': "import { here } from '@xiqian/seal'\nexport const x = here\n",
      'departments/src/climbs.ts': "import { here } from '@xiqian/office'\nexport const x = here\n",
      'counters/parts/src/climbs.ts': "import { here } from '@xiqian/citizen'\nexport const x = here\n",
      'counters/sheets/src/climbs.ts': "import { here } from '@xiqian/citizen'\nexport const x = here\n",
      'counters/sheets/src/early.ts': "import { x } from './pdf/paint.ts'\nexport const y = x\n",
      'counters/sheets/src/late.ts': "export const y = () => import('./pdf/paint.ts')\n",
      'counters/sheets/src/pdf/paint.ts': 'export const x = 1\n',
      'office/src/http/routes.ts': "import { here } from '@xiqian/citizen'\nexport const x = here\n",
      'office/src/http/status.ts': 'export const status = 409\n',
      'office/src/main/all-in-one.ts': "import { here } from '@xiqian/citizen'\nexport const x = here\n",
      'office/src/desk/submit.ts': "import { status } from '../http/status.ts'\nexport const x = status\n",
      'office/src/desk/types-too.ts': "import type { FastifyReply } from 'fastify'\nexport type X = FastifyReply\n",
      'office/src/views/builds.ts': "import { x } from '../main/all-in-one.ts'\nexport const y = x\n",
      'ledger/src/deep.ts': "import { x } from '../../seal/src/suite.ts'\nexport const y = x\n",
      'faults/src/asks-office.ts': "import { here } from '@xiqian/office'\nexport const x = here\n",
      'faults/src/phone.ts': 'export const x = 1\n',
      'faults/src/judge/asks-load.ts': "import { x } from '../phone.ts'\nexport const y = x\n",
      'faults/src/judge/asks-ledger.ts': "import { here } from '@xiqian/ledger'\nexport const x = here\n",
      'case/src/left.ts': "import type { Right } from './right.ts'\nexport type Left = Right\n",
      'case/src/right.ts': "import type { Left } from './left.ts'\nexport type Right = Left\n",
      'case/test/fixture.ts': 'export const given = 1\n',
      'case/src/uses-test.ts': "import { given } from '../test/fixture.ts'\nexport const x = given\n",
      'case/src/nowhere.ts': "import { x } from './gone.ts'\nexport const y = x\n",
    })
    const expected = [
      'standard/src/asks-case.ts arrow-standard',
      'case/src/calls-ledger.ts arrow-case',
      'case/src/uses-yaml.ts only-the-reading-edge-reads',
      'case/src/reads-files.ts only-the-reading-edge-reads',
      'standard/src/plan.ts only-the-reading-edge-reads',
      'ledger/src/hashes-itself.ts crypto-stays-in-seal',
      'seal/src/oracle.ts no-tools-in-what-runs',
      'simulator/src/borrows.ts arrow-simulator',
      'departments/src/climbs.ts arrow-departments',
      'counters/parts/src/climbs.ts arrow-counters-parts',
      'counters/sheets/src/climbs.ts arrow-counters-sheets',
      'counters/sheets/src/early.ts the-printer-comes-late',
      'office/src/http/routes.ts main-alone-mounts-the-citizen-pages',
      'office/src/desk/submit.ts no-desk-knows-http',
      'office/src/desk/types-too.ts no-desk-knows-http',
      'office/src/views/builds.ts main-builds-and-nobody-asks-it',
      'ledger/src/deep.ts door-seal',
      'faults/src/asks-office.ts arrow-faults',
      'faults/src/judge/asks-load.ts the-judge-stands-apart',
      'faults/src/judge/asks-ledger.ts the-judge-stands-apart',
      'case/src/left.ts no-cycles',
      'case/src/uses-test.ts nobody-imports-a-test',
      'case/src/nowhere.ts everything-resolves',
    ]
    expect(expected.filter((line) => !broken.includes(line))).toEqual([])
    for (const allowed of ['standard/src/read/reader.ts', 'seal/src/suite.ts', 'office/src/main/all-in-one.ts'])
      expect(broken.filter((line) => line.startsWith(allowed))).toEqual([])
  })
})
