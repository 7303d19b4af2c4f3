import { join } from 'node:path'
import { command } from './command.ts'
import { type Check, type Finding, root } from './house.ts'

/** Lines of biome's `--reporter=github` as findings. */
export const fromBiome = (out: string): readonly Finding[] =>
  out.split('\n').flatMap((line) => {
    const at = /^::(?:error|warning) (.*?)::(.*)$/.exec(line)
    if (at === null) return []
    const named = new Map(
      (at[1] ?? '').split(',').map((pair) => [pair.split('=')[0], pair.split('=').slice(1).join('=')]),
    )
    return [
      {
        file: named.get('file') ?? 'biome.json',
        ...(named.has('line') ? { line: Number(named.get('line')) } : {}),
        words: `${named.get('title') ?? 'biome'}: ${at[2]}`,
      },
    ]
  })

/** Lint and format: `npm run format` mends most of it. */
export const lint: Check = {
  name: 'lint',
  async run(house) {
    const cwd = house?.root ?? root
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const asked = ['check', '--reporter=github', '--max-diagnostics=none', '--error-on-warnings', '.']
    const ended = await command(process.execPath, [biome, ...asked], cwd)
    const findings = fromBiome(ended.out)
    if (ended.code === 0) return []
    return findings.length > 0 ? findings : [{ file: 'biome.json', words: ended.out.trim() }]
  },
}
