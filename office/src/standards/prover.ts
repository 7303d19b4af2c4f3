import type { Standard, StandardDigest } from '@xiqian/standard'
import type { Proof } from './version.ts'

/** 检查一个版本, apart from this process: it goes through millions of situations and takes tens of seconds. */
export type Prove = (standard: Standard) => Promise<Proof>

/** The check under way in this process: begun by the first question, answered by a later one. */
export type Prover = { readonly proofOf: (standard: Standard) => Proof | 'running' | Error }

export const keepProving = (prove: Prove): Prover => {
  const running = new Map<StandardDigest, { said: Proof | 'running' | Error }>()
  return {
    proofOf: (standard) => {
      const before = running.get(standard.digest)
      if (before !== undefined) {
        // Told once: the next question begins anew.
        if (before.said !== 'running') running.delete(standard.digest)
        return before.said
      }
      const begun: { said: Proof | 'running' | Error } = { said: 'running' }
      running.set(standard.digest, begun)
      prove(standard).then(
        (proof) => {
          begun.said = proof
        },
        (problem: unknown) => {
          begun.said = problem instanceof Error ? problem : new Error(String(problem))
        },
      )
      return 'running'
    },
  }
}
