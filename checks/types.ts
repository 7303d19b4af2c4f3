import { join } from 'node:path'
import { command } from './command.ts'
import { type Check, type Finding, root } from './house.ts'

/** Lines of tsc as findings; what is not a line with a place is kept whole. */
export const fromTsc = (out: string): readonly Finding[] =>
  out
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => {
      const at = /^(.+?)\((\d+),\d+\): (.+)$/.exec(line)
      if (at === null) return { file: 'tsconfig.json', words: line }
      return { file: at[1] ?? '', line: Number(at[2]), words: at[3] ?? '' }
    })

/** tsc over everything that tsconfig.json includes. */
export const types: Check = {
  name: 'types',
  async run(house) {
    const cwd = house?.root ?? root
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const ended = await command(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], cwd)
    const findings = fromTsc(ended.out)
    if (ended.code === 0 || findings.length > 0) return findings
    return [{ file: 'tsconfig.json', words: ended.out.trim() }]
  },
}
