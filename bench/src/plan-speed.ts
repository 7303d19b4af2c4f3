import { fileURLToPath } from 'node:url'
import { suites, toHex } from '@xiqian/seal'
import { plan, readStandard, type Standard } from '@xiqian/standard'
import { type Quartiles, quartiles, said } from './quartiles.ts'
import { situations } from './situations.ts'

const lifeEvent = fileURLToPath(new URL('../../standard/life-events/marriage-household', import.meta.url))
const slices = 10
const each = 1000

/** The standard as it lies in the repository. Throws with every fault where it cannot be read. */
export const theStandard = (): Standard => {
  const read = readStandard(lifeEvent, (bytes) => toHex(suites.gm.hash(bytes)))
  if ('faults' in read)
    throw new Error(read.faults.map(({ file, line, problem }) => `${file}:${line} ${problem.en}`).join('\n'))
  return read.standard
}

/** (c) `plan` over 10,000 different situations, each once, in ten slices; microseconds a plan. Others warm it up before. */
export const planSpeed = (say: (line: string) => void): Quartiles => {
  const standard = theStandard()
  const day = '2026-03-02'
  const [warm, asked] = [situations(standard, 5000, 1), situations(standard, slices * each, 2)]
  let lines = 0
  for (const situation of warm) lines += plan(standard, situation, day).materials.length

  const micros = Array.from({ length: slices }, (_, slice) => {
    const own = asked.slice(slice * each, (slice + 1) * each)
    const began = process.hrtime.bigint()
    for (const situation of own) lines += plan(standard, situation, day).materials.length
    return Number(process.hrtime.bigint() - began) / 1000 / each
  })
  const different = new Set(asked.map((situation) => plan(standard, situation, day).scenario)).size
  say(`  ${micros.map((figure) => figure.toFixed(1)).join(', ')} µs`)
  say(`  ${slices * each} situations, ${different} scenarios, ${lines} material lines planned`)
  const figure = quartiles(micros)
  say(`  plan: ${said(figure, 1)} µs`)
  return figure
}
