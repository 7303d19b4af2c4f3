import { spawn } from 'node:child_process'

export type Ended = { readonly code: number; readonly out: string }

/** Runs a program to its end and keeps all it said, both streams together. Rejects only where it cannot be started. */
export const command = (program: string, args: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(said).toString('utf8') }))
  })
