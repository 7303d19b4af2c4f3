import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../walkthrough/src/main.ts', import.meta.url))

/** One reference couple through the running office, from outside. Gives what it said; throws where it did not arrive. */
export const walk = (url: string, seed: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', program, '--json', '--url', url, '--seed', String(seed)],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let said = ''
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`the walkthrough ended with ${code}: ${said.slice(-3000)}`)),
    )
  })
