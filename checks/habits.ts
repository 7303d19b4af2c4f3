import { type Check, type Finding, isCode, isGenerated, isTest, search, thisHouse } from './house.ts'

const unfinished = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|XXX|HACK)\\b`)
const mocked = /\bvi\.(mock|spyOn|stubGlobal|doMock)\b|\bjest\.mock\b/
const narrowed = /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b|\bcontext\.skip\(/
const nameless = /(^|\/)(utils?|helpers?|common|shared|core|lib|misc)\//
const configured = /(^|\/)(vitest|vite)(\.[a-z]+)?\.config\.ts$|\.cjs$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|tsx|mjs|cjs|sql|yaml)$/
const component = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/

const namesOf = (files: readonly string[]): readonly Finding[] =>
  files
    .filter((file) => /\.(ts|tsx|mjs|sql|yaml)$/.test(file))
    .flatMap((file) => {
      const name = file.slice(file.lastIndexOf('/') + 1)
      return kebab.test(name) || component.test(name)
        ? []
        : [{ file, words: 'file names are kebab-case; a React component alone is PascalCase' }]
    })

/** House habits that neither compiler nor linter sees. This file and its tests spell the words out, so they stand aside. */
export const habits: Check = {
  name: 'habits',
  async run(house = thisHouse()) {
    const written = house.files.filter(
      (file) => !isGenerated(file) && !/^checks\/(habits|test\/habits\.test)\.ts$/.test(file),
    )
    const code = written.filter(isCode)
    const pure = code.filter((file) => /^(standard|case)\/src\//.test(file))
    return [
      ...search(
        house,
        [...code, ...written.filter((file) => /\.(sql|ya?ml|css)$/.test(file))],
        unfinished,
        () => 'left undone: do it, or write an issue',
      ),
      ...search(house, code, mocked, () => 'a mock: give the real part instead'),
      ...search(house, code.filter(isTest), narrowed, () => 'a skipped or narrowed test'),
      ...search(
        house,
        code.filter((file) => !configured.test(file)),
        /^export default\b/,
        () => 'a default export: name it',
      ),
      ...search(house, code, /^\s*(export )?(declare )?(const )?enum\b/, () => 'an enum: use a union of strings'),
      ...search(
        house,
        pure,
        /^\s*(export )?(abstract )?class [A-Z]/,
        () => 'a class in a pure room: use functions and types',
      ),
      ...house.files
        .filter((file) => nameless.test(file))
        .map((file) => ({ file, words: 'a folder whose name says nothing' })),
      ...namesOf(written),
    ]
  },
}
