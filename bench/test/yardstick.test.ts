import { fileURLToPath } from 'node:url'
import { openMemory } from '@xiqian/ledger'
import { newTestDatabase } from '@xiqian/ledger/testing'
import { describe, expect, it } from 'vitest'
import { alternate } from '../src/contestant.ts'
import { parameterFunction, pgbenchScript, samplePlace, sampleUnique, submitsAFetch } from '../src/pgbench-script.ts'
import { theStandard } from '../src/plan-speed.ts'
import { quartiles } from '../src/quartiles.ts'
import { situations } from '../src/situations.ts'
import { openStreams } from '../src/streams.ts'
import { benchLedger, benchSql, submitPrepared } from '../src/submit-commit.ts'

const sample = submitPrepared(benchLedger(), samplePlace, sampleUnique)

describe('pgbench runs what the ledger runs', () => {
  it('the script holds the very text of the ledger, twenty times, with names in place of numbers', () => {
    const submits = pgbenchScript(sample, 'p').split(';\n').slice(0, submitsAFetch)
    const numbered = submits.map((text, turn) =>
      text
        .slice(text.indexOf('with\nopened'))
        .replaceAll(`'${sample.values[2]}'`, '$3')
        .replace(new RegExp(`:([a-j])${turn}\\b`, 'g'), (_, letter: string) => `$${letter.charCodeAt(0) - 96}`),
    )
    expect(submits).toHaveLength(submitsAFetch)
    for (const text of numbered) expect(text).toBe(sample.text)
  })

  it('the values it is handed are as long as the ledger’s, and each is written once by the ledger’s statement', async () => {
    const database = await newTestDatabase('postgres', [fileURLToPath(benchSql)])
    const memory = await openMemory(database.options)
    try {
      await memory.pool.query(parameterFunction(sample, 'p', 40, 2))
      await openStreams(memory.pool, 'p', 40)
      // 20 streams a client: the 21st submit comes back to the first stream, one position further.
      for (let n = 0; n < 25; n += 1) {
        const { rows } = await memory.pool.query<Record<string, string | number>>(
          'select * from bench_submit_p(1, $1)',
          [n],
        )
        const { region, stream, head, head_chain, moved, chain, key, digest, rest } = rows[0] ?? {}
        const values = [region, stream, 'case', head, head_chain, moved, chain, key, digest, rest]
        expect(values.map((value) => String(value).length)).toEqual(sample.values.map((value) => String(value).length))
        const { rows: won } = await memory.pool.query<{ won: number }>(sample.text, values)
        expect(won[0]?.won).toBe(1)
      }
      const { rows } = await memory.pool.query(
        `select
           (select count(*)::integer from event where region_code like '6101%') as events,
           (select count(*)::integer from act where region_code like '6101%') as acts,
           (select count(*)::integer from errand where region_code like '6101%') as errands`,
      )
      expect(rows[0]).toEqual({ events: 25, acts: 25, errands: 25 })
    } finally {
      await memory.close()
      await database.remove()
    }
  })
})

describe('figures', () => {
  it('median and quartiles, and nothing measured is no figure', () => {
    expect(quartiles([7, 1, 3, 5])).toEqual({ lower: 2.5, median: 4, upper: 5.5 })
    expect(quartiles([2])).toEqual({ lower: 2, median: 2, upper: 2 })
    expect(() => quartiles([])).toThrow('nothing was measured')
  })

  it('slices alternate, and the order turns round each time', async () => {
    const ran: string[] = []
    const contestant = (name: string) => ({
      name,
      run: async () => {
        ran.push(name)
        return ran.length
      },
    })
    const slices = await alternate([contestant('a'), contestant('b')], 3, 1, () => undefined)
    expect(ran).toEqual(['a', 'b', 'b', 'a', 'a', 'b'])
    expect(slices.map(({ perSecond }) => perSecond)).toEqual([
      { a: 1, b: 2 },
      { a: 4, b: 3 },
      { a: 5, b: 6 },
    ])
  })

  it('the situations that are planned are all different, and the same again with the same seed', () => {
    const standard = theStandard()
    const drawn = situations(standard, 300, 5)
    expect(new Set(drawn.map((one) => JSON.stringify(one))).size).toBe(300)
    expect(situations(standard, 300, 5)).toEqual(drawn)
  })
})
