import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Prove } from '../standards/prover.ts'
import type { Proof } from '../standards/version.ts'

const program = fileURLToPath(new URL('./prove.ts', import.meta.url))

/** 检查 in a process of its own: it takes all of one core for a while, and its memory goes with it. */
export const proveApart: Prove = ({ canonicalJson }) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] })
    let heard = ''
    child.once('error', reject)
    child.stdout.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8')
    })
    child.once('close', (code) => {
      if (code === 0) resolve(asProof(heard))
      else reject(new Error(`the prover ended with ${code}`))
    })
    // A prover that is gone before it has read everything says so by its code.
    child.stdin.on('error', () => undefined)
    child.stdin.end(canonicalJson)
  })

// The one place where the prover's answer, written by prove.ts, gets its type back.
const asProof = (text: string): Proof => JSON.parse(text) as Proof
