import type { Refused } from '@xiqian/parts'
import { plainChrome, sessionOf } from './frame.ts'
import { type CannotModel, cannotPage } from './pages/cannot-page.tsx'
import { goTo, type PageAnswer, page, type Turn } from './turn.ts'

const WHAT: Readonly<Record<string, CannotModel['what']>> = {
  'no-such-thing': 'not-found',
  'not-permitted': 'not-yours',
  'not-your-act': 'not-yours',
  'busy-try-again': 'busy',
}

/** 去登录, and back to the page that was wanted. */
export const toSignIn = (turn: Turn): PageAnswer => goTo(`/sign-in?next=${encodeURIComponent(turn.path)}`)

/** A whole page cannot be shown: sign in first, or say what is the matter. */
export const refusedAnswer = async (
  turn: Turn,
  { status, refused }: { readonly status: number; readonly refused: Refused },
): Promise<PageAnswer> => {
  if (refused.refused === 'not-signed-in') return toSignIn(turn)
  const chrome = plainChrome(turn, await sessionOf(turn))
  return page(cannotPage({ chrome, what: WHAT[refused.refused] ?? 'refused', refused }), status)
}

export const notFound = async (turn: Turn): Promise<PageAnswer> =>
  page(cannotPage({ chrome: plainChrome(turn, await sessionOf(turn)), what: 'not-found' }), 404)
