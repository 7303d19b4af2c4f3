import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const door = fileURLToPath(new URL('../src/evaluator.ts', import.meta.url))

/** Everything that a file brings along at run time: types vanish, so `import type` is passed over. */
const brought = (file: string, seen: Set<string>): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, from] of text.matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^']+)'/gms)) {
    if (from === undefined) continue
    if (from.startsWith('.')) brought(join(dirname(file), from), seen)
    else seen.add(from)
  }
  return seen
}

it('给浏览器的门不带 YAML、CEL 和文件系统', () => {
  const all = [...brought(door, new Set())]
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter((name) => !name.endsWith('.ts'))).toEqual([])
  expect(all.filter((name) => name.includes('/read/'))).toEqual([])
})
