import type { Wishes } from './answers.ts'
import type { Count } from './count.ts'
import type { PeopleDrawn } from './people.ts'
import { type Person, person, type Tools } from './person.ts'
import type { PartyView } from './views.ts'

export type Walk = {
  readonly tools: Tools
  readonly drawn: PeopleDrawn
  readonly wishes: Wishes
  readonly count: Count
  readonly say: (line: string) => void
  /** Runs at the named moments: faults are switched there. */
  readonly at: (moment: 'before-application' | 'before-visit' | 'after-not-registered' | 'after-visit') => Promise<void>
  readonly lifeEvent: string
  /** Papers that only a person can give are photographed and sent before the form is: the core ones, or all. */
  readonly uploads?: 'core' | 'all'
  /** 各填各的: each begins a draft alone, and they become one when the other joins. */
  readonly eachBegins?: boolean
}

export const idle = ({ tools: { url, newKey, send = fetch, pause } }: Walk): Promise<unknown> =>
  pause !== undefined
    ? pause()
    : send(new URL('/dev/idle', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
        body: '{}',
      }).then((answer) => answer.text())

export const officer = (walk: Walk): Person => person(walk.tools)

export const viewOf = (who: Person, caseId: string) => who.get<PartyView>(`/cases/${caseId}`)
