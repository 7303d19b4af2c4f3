import { type CoupleAnswer, type Simulator, startSimulator } from '@xiqian/simulator'
import type { DepartmentOptions, Departments, ErrandHeader } from '../../src/index.ts'
import { checkIds, openDepartments, requestKinds } from '../../src/index.ts'

const secret = 'a secret of the test'

export type Opened = {
  readonly simulator: Simulator
  readonly departments: Departments
  readonly fault: (source: string, mode: string, more?: object) => Promise<void>
  readonly clockTo: (legalNow: string) => Promise<void>
  readonly couple: (fits: string, seed?: number, more?: string) => Promise<CoupleAnswer>
}

/** A real simulator on a free port, and our connectors before it. */
export const open = async (
  more: Partial<DepartmentOptions> & { readonly callbackUrl?: string } = {},
): Promise<Opened> => {
  const { callbackUrl, ...options } = more
  const simulator = await startSimulator({
    port: 0,
    seed: 1,
    secret,
    legalNow: '2026-03-02T09:00:00+08:00',
    ...(callbackUrl === undefined ? {} : { callbackUrl }),
  })
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${simulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (answer.status !== 200) throw new Error(await answer.text())
  }
  return {
    simulator,
    departments: openDepartments({
      baseUrl: simulator.url,
      requesterId: 'xiqian-office',
      secret,
      clock: () => new Date().toISOString(),
      ...options,
    }),
    fault: (source, mode, with_ = {}) => post('/dev/faults', { source, mode, ...with_ }),
    clockTo: (legalNow) => post('/dev/clock', { legalNow }),
    couple: async (fits, seed = 1, query = '') => {
      const answer = await fetch(`${simulator.url}/dev/people?fits=${fits}&seed=${seed}${query}`)
      if (answer.status !== 200) throw new Error(await answer.text())
      return (await answer.json()) as CoupleAnswer
    },
  }
}

export const secretOfTheTest = secret

export const header = (requestId: string): ErrandHeader => ({
  purpose: '核验婚姻状况',
  legalBasis: '婚姻登记条例第七条',
  caseRef: 'case-1',
  initiator: { act: 'accept-at-window', post: 'registrar@registry-610112' },
  requestId,
  duties: new Set([...checkIds, ...requestKinds]),
})

type Named = { readonly name: string; readonly citizenNumber: string }

export const ref = ({ name, citizenNumber }: Named): Named => ({ name, citizenNumber })

/** A well-formed number that nobody in the simulated province has. */
export const nobody = { name: '查无此人', citizenNumber: '619900190001010019' }
