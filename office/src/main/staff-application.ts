import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isStale, staffFolder } from '@xiqian/staff'

const program = fileURLToPath(new URL('./build-staff.ts', import.meta.url))

/** The folder of the built staff application; built first, beside everything else, where it is missing or older than its sources. */
export const staffApplication = (): Promise<string> =>
  isStale()
    ? new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['ignore', 'ignore', 'inherit'] })
        child.once('error', reject)
        child.once('exit', (code) =>
          code === 0
            ? resolve(staffFolder)
            : reject(new Error(`工作人员端没有建成 the staff application was not built: ${code}`)),
        )
      })
    : Promise.resolve(staffFolder)
