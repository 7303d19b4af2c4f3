import { Type } from '@sinclair/typebox'
import { body } from '../../shapes/parts.ts'
import { ClockRequest, DevAccounts, DevSignInRequest, SessionAnswer } from '../../shapes/staff.ts'
import { ClockAnswer, IdleAnswer, OutboxAnswer } from '../door-shapes.ts'
import { look, post, type Route } from '../route.ts'
import { rememberSession, sessionToken } from '../session-cookie.ts'

const common = { counter: 'dev', access: 'everybody' } as const
const nothingHere = { refused: 'no-such-thing' } as const

/** 演示数据集 only; with a real data set each of these is `no-such-thing`, whatever the environment says. */
export const devRoutes: readonly Route[] = [
  look({
    ...common,
    url: '/dev/accounts',
    summary: 'Synthetic people and staff who may sign in here',
    query: body({
      fits: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,40}$' })),
      seed: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })),
    }),
    answer: DevAccounts,
    run: ({ signIn }, { query }) => signIn.devAccounts(query.fits, query.seed),
  }),
  post({
    ...common,
    url: '/dev/sign-in',
    summary: 'Signs in a synthetic person or officer; sets the session cookie',
    body: DevSignInRequest,
    answer: SessionAnswer,
    run: async ({ signIn }, { request, reply, body }) => {
      const session = await signIn.devSignIn(body, sessionToken(request))
      if ('refused' in session) return session
      rememberSession(reply, session)
      return session.answer
    },
  }),
  post({
    ...common,
    url: '/dev/clock',
    summary: 'Moves the legal clock of office, errands and simulator together, forward only',
    body: ClockRequest,
    answer: ClockAnswer,
    run: async ({ dev, office }, { body }) =>
      dev === undefined || office.dataSet === 'real' ? nothingHere : dev.moveClock(body.now),
  }),
  post({
    ...common,
    url: '/dev/idle',
    summary: 'Runs due errands to the end; answers when none is due',
    answer: IdleAnswer,
    run: async ({ dev, office }) => (dev === undefined || office.dataSet === 'real' ? nothingHere : dev.idle()),
  }),
  look({
    ...common,
    url: '/dev/outbox',
    summary: 'What a synthetic data set told by message, the newest first',
    query: body({ after: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })) }),
    answer: OutboxAnswer,
    run: async ({ dev, office }, { query }) =>
      dev === undefined || office.dataSet === 'real' ? nothingHere : dev.outbox(Number(query.after ?? '0')),
  }),
]
