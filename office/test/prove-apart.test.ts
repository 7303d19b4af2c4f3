import { gm, toHex } from '@xiqian/seal'
import { expect, test } from 'vitest'
import { sealStandard } from '../../standard/src/compile-standard.ts'
import { proveApart } from '../src/main/prove-apart.ts'
import { keepProving } from '../src/standards/prover.ts'
import { standard } from './http-house.ts'

const sealed = (changed: ReturnType<typeof standard>) => {
  const { digest: _, canonicalJson: __, ...compiled } = changed
  return sealStandard(compiled, (bytes) => toHex(gm.hash(bytes)))
}

test('法定要件改为可容缺：在另一个进程里逐一检查，查得出来，写明在哪一条、哪种情形', async () => {
  const changed = sealed({
    ...standard(),
    materials: standard().materials.map((rule) =>
      rule.legalElement === true
        ? { ...rule, class: [{ is: 'deferrable' as const }], supplyWithinDays: [{ is: 5 }] }
        : rule,
    ),
  })
  const { situations, faults, ms } = await proveApart(changed)
  expect(situations).toBeGreaterThan(10_000)
  expect(ms).toBeGreaterThan(0)
  expect(faults.length).toBeGreaterThan(0)
  for (const { where, problem, remedy } of faults) {
    expect([where, problem.zh, problem.en, remedy.zh, remedy.en].every((words) => words !== '')).toBe(true)
  }
}, 240_000)

test('读不了的文本：检查的进程自己说，不算检查过；下一次问重新开始', async () => {
  await expect(proveApart({ ...standard(), canonicalJson: '{}' })).rejects.toThrow('the prover ended with 1')
  let tries = 0
  const prover = keepProving(async () => {
    tries += 1
    throw new Error('no core left')
  })
  expect(prover.proofOf(standard())).toBe('running')
  await expect.poll(() => prover.proofOf(standard())).toBeInstanceOf(Error)
  prover.proofOf(standard())
  expect(tries).toBe(2)
}, 60_000)
