import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../simulator/src/main.ts', import.meta.url))

export type SimulatorProcess = { readonly url: string; readonly stop: () => Promise<void> }

/** 部门仿真 as a process of its own: we share nothing with it but the contract. Only with a synthetic data set. */
export const startSimulatorProcess = async (options: {
  readonly folder: string
  readonly secret: string
  readonly legalNow: string
  readonly seed: string
  readonly callbackUrl: string
}): Promise<SimulatorProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: {
      ...process.env,
      PORT: process.env.SIM_PORT ?? '0',
      SIM_SEED: options.seed,
      SIM_FOLDER: options.folder,
      SIM_SECRET: options.secret,
      SIM_LEGAL_NOW: options.legalNow,
      SIM_CALLBACK_URL: options.callbackUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = ''
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the simulator ended with ${code} before it was ready`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8')
      const found = /simulator (http:\/\/\S+)/.exec(heard)
      if (found?.[1] !== undefined) resolve(found[1])
    })
  })
