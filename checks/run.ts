import { boundaries } from './boundaries.ts'
import { citizenNumbers } from './citizen-numbers.ts'
import { dateFunctions } from './date-functions.ts'
import { fileSize } from './file-size.ts'
import { genericRooms } from './generic-rooms.ts'
import { glossary } from './glossary.ts'
import { habits } from './habits.ts'
import type { Check, Finding } from './house.ts'
import { links } from './links.ts'
import { lint } from './lint.ts'
import { lockFile } from './lock-file.ts'
import { openapi } from './openapi.ts'
import { paths } from './paths.ts'
import { refusals } from './refusals.ts'
import { regionCode } from './region-code.ts'
import { scripts } from './scripts.ts'
import { trace } from './trace.ts'
import { types } from './types.ts'

// The slow ones first, so that the quick ones run beside them.
const all: readonly Check[] = [
  types,
  boundaries,
  openapi,
  lint,
  genericRooms,
  glossary,
  refusals,
  regionCode,
  paths,
  lockFile,
  citizenNumbers,
  habits,
  fileSize,
  trace,
  dateFunctions,
  links,
  scripts,
]

type Done = { readonly check: Check; readonly findings: readonly Finding[]; readonly seconds: number }

/** An accident inside a check is a finding of that check: it must not look like a pass. */
const runOne = async (check: Check): Promise<Done> => {
  const began = performance.now()
  const findings = await check.run().catch((accident: unknown): readonly Finding[] => [
    {
      file: `checks/${check.name}.ts`,
      words: accident instanceof Error ? (accident.stack ?? accident.message) : String(accident),
    },
  ])
  return { check, findings, seconds: (performance.now() - began) / 1000 }
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !all.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')}. There are: ${all.map((check) => check.name).join(', ')}`)
  process.exit(2)
}

const done = await Promise.all(all.filter((check) => chosen.length === 0 || chosen.includes(check.name)).map(runOne))
for (const { check, findings, seconds } of done) {
  console.log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${seconds.toFixed(1)} s)`)
  for (const { file, line, words } of findings)
    console.log(`     ${file}${line === undefined ? '' : `:${line}`}  ${words}`)
}
const failed = done.filter(({ findings }) => findings.length > 0).length
console.log(`${done.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
