import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { get } from './client.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

it('runs as a process of its own, says where, and ends when told', async () => {
  const env = { ...process.env, PORT: '0', SIM_SEED: '7', SIM_SECRET: 's', SIM_LEGAL_NOW: '2026-03-02T09:00:00+08:00' }
  const process_ = spawn(process.execPath, ['--import', 'tsx', 'simulator/src/main.ts'], { cwd: root, env })
  const said = await new Promise<string>((resolve, reject) => {
    process_.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')))
    process_.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  expect(said).toMatch(/^simulator http:\/\/127\.0\.0\.1:\d+\n$/)
  const about = await get<object>(said.trim().split(' ')[1] ?? '', '/about')
  expect(about).toMatchObject({ synthetic: true, seed: '7', people: 5_000, households: 2_000 })

  const ended = new Promise<number | null>((resolve) => process_.once('exit', resolve))
  process_.kill('SIGTERM')
  expect(await ended).toBe(0)
})
