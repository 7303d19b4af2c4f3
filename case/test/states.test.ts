import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLifeEvents } from '../histories/province.ts'
import { statesPageOf, tables, transitionsOf } from '../histories/states-page.ts'

const page = readFileSync(new URL('../../docs/states.md', import.meta.url), 'utf8')
const lines = page.split('\n')

describe('docs/states.md', () => {
  test('每台机器每个阶段的一行，就是代码里的那张表', () => {
    const rows = Object.values(tables).flatMap((table) =>
      Object.entries(table).map(([stage, acts]) => ({ stage, acts: acts.length === 0 ? '—' : acts.join(', ') })),
    )
    const missing = rows.filter(
      ({ stage, acts }) => !lines.some((line) => line.includes(`${stage} |`) && line.includes(`| ${acts} |`)),
    )
    expect(missing, 'npm run states').toEqual([])
  })

  test('同一颗种子的头几件走出来的路，图上都有', () => {
    const drawn = new Set(lines.filter((line) => line.includes(' --> ')).flatMap(arrowsOf))
    const walked = statesPageOf(transitionsOf(readLifeEvents(), 1, 40), 1, 40).split('\n')
    const arrows = walked.filter((line) => line.includes(' --> ')).flatMap(arrowsOf)
    expect(arrows.length).toBeGreaterThan(60)
    expect(
      arrows.filter((arrow) => !drawn.has(arrow)),
      'npm run states',
    ).toEqual([])
  })
})

/** One arrow an act. */
function arrowsOf(line: string): readonly string[] {
  const [way = '', acts = ''] = line.trim().split(': ')
  return acts.split(', ').map((act) => `${way}: ${act}`)
}
