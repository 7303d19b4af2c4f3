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

const isAlive = async (url: string): Promise<boolean> =>
  fetch(`${url}/about`).then(
    () => true,
    () => false,
  )

it('goes when whoever started it was killed, so that no two share one folder', async () => {
  const script = `
    const { spawn } = require('node:child_process')
    const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/src/main.ts'], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (said) => process.stdout.write(said))
  `
  const env = { ...process.env, PORT: '0', SIM_SECRET: 's' }
  const parent = spawn(process.execPath, ['-e', script], { cwd: root, env })
  const said = await new Promise<string>((resolve, reject) => {
    parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')))
    parent.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  const url = said.trim().split(' ')[1] ?? ''
  expect(await isAlive(url)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(url), { timeout: 5_000 }).toBe(false)
})
