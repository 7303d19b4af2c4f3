import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.ts'
import { type Check, type Finding, root } from './house.ts'

type Violation = {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
  readonly comment?: string
}
type Cruised = { readonly summary: { readonly violations: readonly Violation[] } }

const rooms = [
  'standard',
  'case',
  'seal',
  'ledger',
  'departments',
  'office',
  'counters',
  'simulator',
  'walkthrough',
  'faults',
  'bench',
  'checks',
]

const parse = (out: string): Cruised => JSON.parse(out)

/** dependency-cruiser with the arrows of ARCHITECTURE.md over the rooms that lie under `root`. */
export const boundaries: Check = {
  name: 'boundaries',
  async run(house) {
    const cwd = house?.root ?? root
    const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const config = join(root, '.dependency-cruiser.cjs')
    const there = rooms.filter((room) => existsSync(join(cwd, room)))
    const ended = await command(process.execPath, [bin, '--config', config, '-T', 'json', ...there], cwd)
    if (!ended.out.startsWith('{')) return [{ file: '.dependency-cruiser.cjs', words: ended.out.trim() }]
    return parse(ended.out).summary.violations.map(
      ({ from, to, rule, comment }): Finding => ({
        file: from,
        words: `${rule.name}: must not import ${to}${comment === undefined ? '' : ` (${comment})`}`,
      }),
    )
  },
}
