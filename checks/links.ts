import { posix } from 'node:path'
import { type Check, type Finding, thisHouse } from './house.ts'

const link = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g

/** Every relative link of a page leads to a file or a folder that is there. */
export const links: Check = {
  name: 'links',
  async run(house = thisHouse()) {
    const isThere = (path: string): boolean =>
      house.files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`))
    return house.files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        house
          .read(file)
          .split('\n')
          .flatMap((text, at): readonly Finding[] =>
            [...text.matchAll(link)]
              .map(([, to]) => to ?? '')
              .filter((to) => !/^[a-z]+:/.test(to))
              .filter((to) => !isThere(posix.normalize(posix.join(posix.dirname(file), to))))
              .map((to) => ({ file, line: at + 1, words: `${to} leads nowhere` })),
          ),
      )
  },
}
