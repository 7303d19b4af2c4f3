import { type Check, type Finding, type House, thisHouse } from './house.ts'

const source = 'case/src/refusal.ts'
export const refusalsPage = 'docs/refusals.md'

/** The closed list as the type says it. */
export const codesOf = (house: House): readonly string[] =>
  [...house.read(source).matchAll(/refused: '([^']+)'/g)].flatMap(([, code]) => code ?? [])

const documented = (page: string): readonly string[] =>
  [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].flatMap(([, code]) => code ?? [])

/** 不行的答复: the codes of the type and of the public page are the same, each once, and each has words in both languages. */
export const refusals: Check = {
  name: 'refusals',
  async run(house = thisHouse()) {
    const codes = codesOf(house)
    if (codes.length === 0) return [{ file: source, words: 'no refusal found: this check reads nothing' }]
    const page = house.files.includes(refusalsPage) ? house.read(refusalsPage) : ''
    const named = documented(page)
    const at = (words: string): Finding => ({ file: refusalsPage, words })
    const bare = page.split('\n').filter(
      (line) =>
        /^\| `/.test(line) &&
        line
          .split('|')
          .slice(2, 6)
          .some((cell) => cell.trim() === ''),
    )
    return [
      ...codes.filter((code) => !named.includes(code)).map((code) => at(`\`${code}\` is missing: npm run docs`)),
      ...named.filter((code) => !codes.includes(code)).map((code) => at(`\`${code}\` is no refusal of ${source}`)),
      ...named
        .filter((code, place) => named.indexOf(code) !== place)
        .map((code) => at(`\`${code}\` stands there twice`)),
      ...bare.map((line) => at(`words are missing in: ${line.slice(0, 60)}`)),
    ]
  },
}
