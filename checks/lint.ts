import { relative } from 'node:path'
import { biome } from './biome.ts'
import { type Check, type Finding, thisHouse } from './house.ts'

type Said = Finding & { readonly title: string }

/** Lines of biome's `--reporter=github` as findings. Paths are made relative to `top`. */
export const fromBiome = (out: string, top: string): readonly Said[] =>
  out.split('\n').flatMap((line) => {
    const at = /^::(?:error|warning) (.*?)::(.*)$/.exec(line)
    if (at === null) return []
    const named = new Map(
      (at[1] ?? '').split(',').map((pair) => [pair.split('=')[0], pair.split('=').slice(1).join('=')]),
    )
    const file = named.get('file') ?? 'biome.json'
    const title = named.get('title') ?? 'biome'
    return [
      {
        file: file.startsWith('/') ? relative(top, file) : file,
        ...(named.has('line') ? { line: Number(named.get('line')) } : {}),
        title,
        words: `${title}: ${at[2]}`,
      },
    ]
  })

const mendsItself = (title: string): boolean => title === 'format' || title.startsWith('assist/')

/** What a command mends is said once, with the files; what needs a thought is said one by one. */
const gathered = (all: readonly Said[]): readonly Finding[] => {
  const files = [...new Set(all.filter(({ title }) => mendsItself(title)).map(({ file }) => file))]
  const first = files[0]
  const formatting =
    first === undefined
      ? []
      : [
          {
            file: first,
            words: `${files.length} files are not formatted; \`npm run format\` mends them: ${files.join(' ')}`,
          },
        ]
  return [...formatting, ...all.filter(({ title }) => !mendsItself(title))]
}

/** Lint and format. */
export const lint: Check = {
  name: 'lint',
  async run(house = thisHouse()) {
    const ended = await biome(house, ['--reporter=github', '--max-diagnostics=none', '--error-on-warnings'])
    if (ended.code === 0) return []
    const findings = gathered(fromBiome(ended.out, house.root))
    return findings.length > 0 ? findings : [{ file: 'biome.json', words: ended.out.trim() }]
  },
}
