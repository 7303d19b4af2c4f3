import type { LifeEvent, PartyCase, Session } from '@xiqian/parts'
import { settle } from './answer.ts'
import type { Chrome } from './chrome.ts'
import type { Turn } from './turn.ts'

/** The frame of a page about a case: the case itself says all that is needed. */
export const caseChrome = (turn: Turn, view: PartyCase): Chrome => ({
  lang: turn.lang,
  elder: turn.elder,
  path: turn.path,
  telephone: turn.telephone,
  eventName: view.lifeEvent.name[turn.lang],
  synthetic: view.synthetic,
  today: view.today,
  person: view.me.displayName,
  caseId: view.caseId,
})

/** Who is signed in here; nobody is a good answer too. */
export const sessionOf = async (turn: Turn): Promise<Session | undefined> => {
  const answer = await settle(turn.door.GET('/session', {}))
  return answer.ok ? answer.value : undefined
}

/** The frame of a page that is about no case. */
export const plainChrome = (turn: Turn, session: Session | undefined, event?: LifeEvent): Chrome => ({
  lang: turn.lang,
  elder: turn.elder,
  path: turn.path,
  telephone: turn.telephone,
  synthetic: session?.synthetic ?? event?.synthetic ?? false,
  ...(event === undefined ? {} : { eventName: event.name[turn.lang] }),
  ...(session === undefined ? {} : { today: session.today }),
  ...(session?.signedIn === true && session.displayName !== undefined ? { person: session.displayName } : {}),
})

/** The frame where nothing could be asked. */
export const bareChrome = (turn: Pick<Turn, 'lang' | 'elder' | 'path' | 'telephone'>): Chrome => ({
  lang: turn.lang,
  elder: turn.elder,
  path: turn.path,
  telephone: turn.telephone,
  synthetic: false,
})
