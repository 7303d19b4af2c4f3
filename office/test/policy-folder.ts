import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Person } from '../../walkthrough/src/person.ts'
import { lifeEventsFolder } from '../src/main/standards.ts'
import type { House } from './house.ts'

type To = string | ((whole: string, part: string) => string)

/** The whole standard of the repository in a folder of its own, for a policy writer to change. */
export type PolicyFolder = {
  readonly lifeEvents: string
  /** Changes one file; where the text to change is not there, the test is out of date. */
  readonly change: (file: string, from: string | RegExp, to: To) => void
  /** A new version, meant from a day. */
  readonly version: (version: string, from: string) => void
  /** 统一出件 in so many days, and the examples of the promise with it. */
  readonly issueIn: (days: number) => void
  /** Back to what stands in the repository. */
  readonly restore: () => void
  readonly remove: () => void
}

const event = 'life-events/marriage-household'

/** The one life event that is changed: others would be versions of their own in every count. */
const isOurs = (path: string): boolean =>
  !path.includes('node_modules') && (!path.includes('life-events/') || path.includes(event))

export const policyFolder = (): PolicyFolder => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-policy-'))
  const restore = () => cpSync(join(lifeEventsFolder, '..'), folder, { recursive: true, filter: isOurs })
  restore()
  const change: PolicyFolder['change'] = (file, from, to) => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to)
    if (typeof from === 'string' ? !before.includes(from) : !from.test(before))
      throw new Error(`${file} has nothing like ${from}`)
    writeFileSync(path, after)
  }
  return {
    lifeEvents: join(folder, 'life-events'),
    change,
    version: (version, from) => {
      change(`${event}/event.yaml`, /^version: .*$/m, `version: "${version}"`)
      change(`${event}/event.yaml`, /^inForceFrom: .*$/m, `inForceFrom: ${from}`)
    },
    issueIn: (days) => {
      const [, before] = /issueDays: (\d+)/.exec(readFileSync(join(folder, eventFile), 'utf8')) ?? []
      change(eventFile, /issueDays: \d+/, `issueDays: ${days}`)
      // What is done on the spot waits for no issuing.
      change(eventFile, /workingDays: ([1-9]\d*)/g, (_, all) => `workingDays: ${Number(all) - Number(before) + days}`)
    },
    restore,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const eventFile = `${event}/event.yaml`
export const calendarFile = 'province/calendar.yaml'

export type PolicyStaff = { readonly writer: Person; readonly approver: Person; readonly second: Person }

export const policyStaff = async (house: House): Promise<PolicyStaff> => {
  const [writer, approver, second] = [house.person(), house.person(), house.person()]
  await writer.signIn({ kind: 'staff', account: 'policy-writer-610000' })
  await approver.signIn({ kind: 'staff', account: 'policy-approver-610000' })
  await second.signIn({ kind: 'staff', account: 'policy-approver-2-610000' })
  return { writer, approver, second }
}

type Done = { readonly done: string; readonly digest: string; readonly position: number }

export const recordVersion = ({ writer }: PolicyStaff): Promise<Done> =>
  writer.post<Done>('/policy/versions', { lifeEvent: 'marriage-household' })

/** From the folder to the day it is in force: a writer records and checks, one approves, another publishes. */
export const publishVersion = async (house: House, staff: PolicyStaff, inForceFrom: string): Promise<string> => {
  const { digest } = await recordVersion(staff)
  const at = (act: string) => `/policy/versions/${digest}/${act}`
  await staff.writer.post(at('check-standard'))
  await house.idle()
  await staff.approver.post(at('approve-standard'))
  await staff.second.post(at('publish-standard'), { inForceFrom })
  await house.idle()
  return digest
}

export const moveClockTo = async (house: House, now: string): Promise<void> => {
  const answer = await fetch(new URL('/dev/clock', house.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ now }),
  })
  if (!answer.ok) throw new Error(`the clock did not move to ${now}: ${await answer.text()}`)
  await house.idle()
}

export const getJson = async <T>(house: House, path: string): Promise<T> => {
  const answer = await fetch(new URL(path, house.url))
  return (await answer.json()) as T
}
