import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../walkthrough/src/main.ts', import.meta.url))

/** One reference couple through the office that runs on this data folder, from outside. Throws where it did not arrive. */
export const walk = (folder: string, seed: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, '--json', '--seed', String(seed)], {
      env: { ...process.env, XIQIAN_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the walkthrough ended with ${code}: ${said.slice(-3000)}`)),
    )
  })
