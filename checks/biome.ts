import { join } from 'node:path'
import { command, type Ended } from './command.ts'
import { type House, root } from './house.ts'

/** What the formatter keeps: programs and JSON. Pages and rules are laid out by hand; what is generated keeps its own form. */
export const kept = (house: House): readonly string[] =>
  house.files.filter(
    (file) =>
      /\.(ts|tsx|mjs|cjs|json|jsonc)$/.test(file) && !/(^|\/)generated\/|openapi\.json$|package-lock\.json$/.test(file),
  )

/** Biome over those files, with further words such as `--write`. Its program comes in a package of its own a platform. */
export const biome = (house: House, words: readonly string[]): Promise<Ended> => {
  const program = join(root, `node_modules/@biomejs/cli-${process.platform}-${process.arch}/biome`)
  return command(program, ['check', ...words, ...kept(house)], house.root)
}
