import { Type } from '@sinclair/typebox'
import { GuideAnswer, GuideRequest, SlotsAnswer } from '../../shapes/citizen.ts'
import { body, Day } from '../../shapes/parts.ts'
import { SessionAnswer } from '../../shapes/staff.ts'
import { LifeEvents, LifeEventView, Live, Ready, SignedOut } from '../door-shapes.ts'
import { isReady } from '../ready.ts'
import { look, post, type Route } from '../route.ts'
import { forgetSession, sessionToken } from '../session-cookie.ts'

const counter = 'public'
const access = 'everybody'

/** What anybody may ask without a session: nothing here is about a person, the session only about oneself. */
export const publicRoutes: readonly Route[] = [
  look({
    url: '/livez',
    counter,
    access,
    summary: 'The process runs',
    answer: Live,
    run: async () => ({ live: true }),
  }),
  look({
    url: '/readyz',
    counter,
    access,
    summary: 'Database and standard are there; 503 until then',
    answer: Ready,
    run: (house, { reply }) => isReady(house, reply),
  }),
  look({
    url: '/life-events',
    counter,
    access,
    summary: 'The life events of the standard in force',
    answer: LifeEvents,
    run: ({ views, office }) => views.lifeEvents(office),
  }),
  look({
    url: '/life-events/:id',
    patterns: { id: '^[a-z0-9-]{1,60}$' },
    counter,
    access,
    summary: 'One life event: parties, counties, standard, what it saves',
    answer: LifeEventView,
    run: ({ views, office }, { address }) => views.lifeEvent(office, address.id),
  }),
  post({
    url: '/guide',
    counter,
    access,
    summary: '情形引导 Guidance before sign-in; nothing is kept',
    body: GuideRequest,
    answer: GuideAnswer,
    run: ({ views, office }, { body }) => views.guide(office, body),
  }),
  look({
    url: '/halls/slots',
    counter,
    access,
    summary: 'Open times of the organs of a county that people come to; of one kind, if it is named',
    query: body({
      county: Type.String({ pattern: '^61[0-9]{4}$' }),
      from: Type.Optional(Day),
      kind: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,40}$' })),
    }),
    answer: SlotsAnswer,
    run: ({ hall, office }, { query }) => hall.openSlots(office, query.county, query.from, query.kind),
  }),
  look({
    url: '/session',
    counter,
    access,
    summary: 'Who is signed in here',
    answer: SessionAnswer,
    run: ({ signIn }, { by }) => signIn.session(by),
  }),
  post({
    url: '/sign-out',
    counter,
    access,
    summary: 'Ends the session at once',
    answer: SignedOut,
    run: async ({ signIn }, { request, reply }) => {
      await signIn.signOut(sessionToken(request))
      forgetSession(reply)
      return { signedIn: false }
    },
  }),
]
