import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openMemory, verifyLedger } from '@xiqian/ledger'
import { readSettings } from './settings.ts'

// npm run restore -- FILE: a dump of the embedded database into a folder that has none; every chain is recomputed.
const [file] = process.argv.slice(2)
const { folder } = readSettings()
const say = (line: string): void => void process.stdout.write(`${line}\n`)
if (file === undefined || !existsSync(file)) {
  say('请给出备份文件：npm run restore -- 备份.tar.gz / name the backup: npm run restore -- backup.tar.gz')
  process.exit(1)
}
if (existsSync(join(folder, 'pglite'))) {
  say(
    `${folder} 里已有数据，没有动它：请用 XIQIAN_DATA 指定一个空目录。 / There are data in ${folder}, and they were left alone: name an empty folder with XIQIAN_DATA.`,
  )
  process.exit(1)
}
const memory = await openMemory({ folder, template: new Blob([readFileSync(file)]) })
const { streams, events, faults } = await verifyLedger(memory.pool)
await memory.close()
say(`restore: ${streams} streams, ${events} events, ${faults.length} faults in ${folder}`)
say('还要把同一份备份里的 keys 目录放进去 / now put the folder keys of the same backup there as well')
process.exitCode = faults.length === 0 ? 0 : 1
