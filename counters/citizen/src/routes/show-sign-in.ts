import type { ErrorLine } from '@xiqian/parts'
import { settle } from '../answer.ts'
import { plainChrome, sessionOf } from '../frame.ts'
import { hideAnswers, readAnswers } from '../guide-answers.ts'
import type { Hidden } from '../pages/post-form.tsx'
import { signInPage } from '../pages/sign-in-page.tsx'
import type { Trouble } from '../pages/trouble.tsx'
import { type PageAnswer, page, type Turn } from '../turn.ts'
import { resumeFields } from './resume.ts'

const NEXT = /^\/(?:my|looks|c\/[0-9a-z-]{1,40}(?:\/[a-z-]{1,20})?|[jk]\/[A-Za-z0-9_.-]{16,200})$/

/** Where to go after the sign-in: only one of our own pages. */
const nextPage = (wanted: string): string | undefined => (NEXT.test(wanted) ? wanted : undefined)

/** Hidden fields that survive the sign-in: the page wanted, the answers of the guidance, what was typed when a session ended. */
export const carried = (turn: Turn): Hidden => {
  const { values } = turn.form
  const next = nextPage(values.next ?? turn.query.next ?? '')
  const event = values.event ?? ''
  return {
    ...(next === undefined ? {} : { next }),
    ...(event === '' ? {} : { event, ...hideAnswers(readAnswers(values)) }),
    ...resumeFields(values),
  }
}

type Shown = {
  readonly typed?: { readonly name: string; readonly number: string }
  readonly lines?: readonly (ErrorLine & { readonly field: 'name' | 'number' })[]
  readonly trouble?: Trouble
  readonly status?: number
}

export const showSignIn = async (turn: Turn, hidden: Hidden, shown: Shown = {}): Promise<PageAnswer> => {
  const { fits, seed = '1' } = turn.query
  const [accounts, session] = await Promise.all([
    settle(turn.door.GET('/dev/accounts', { params: { query: { seed, ...(fits === undefined ? {} : { fits }) } } })),
    sessionOf(turn),
  ])
  const chrome = plainChrome(turn, session)
  const keeps = hidden.event !== undefined
  return page(
    signInPage({
      chrome: keeps ? { ...chrome, switchForm: { id: 'guide', action: '/start' } } : { ...chrome, path: '/sign-in' },
      formKey: turn.newKey(),
      citizens: accounts.ok ? accounts.value.citizens : [],
      hidden,
      ...(shown.typed === undefined ? {} : { typed: shown.typed }),
      ...(shown.lines === undefined ? {} : { lines: shown.lines }),
      ...(shown.trouble === undefined ? {} : { trouble: shown.trouble }),
    }),
    shown.status ?? 200,
  )
}
