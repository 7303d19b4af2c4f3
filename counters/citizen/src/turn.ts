import type { Door, Lang } from '@xiqian/parts'
import type { Print } from '@xiqian/sheets'
import type { ReactElement } from 'react'
import type { Form } from './form.ts'

/** One request of a phone, and everything a page needs to answer it. Nothing outlives it. */
export type Turn = {
  readonly lang: Lang
  readonly elder: boolean
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  readonly door: Door
  /** The same door for somebody who has just signed in. */
  readonly doorFor: (cookie: string) => Door
  /** 幂等键: 16 to 80 characters, random. */
  readonly newKey: () => string
  readonly telephone: string
  /** 打印机 of this process. */
  readonly print: Print
  /** Scheme and host under which the phone knows us, for links that are sent on. */
  readonly origin: string
}

export type PageAnswer =
  | { readonly status: number; readonly page: ReactElement; readonly cookies?: readonly string[] }
  /** 303: the browser asks for that page next. */
  | { readonly to: string; readonly cookies?: readonly string[] }
  /** A file that the browser shows or keeps. */
  | { readonly file: Uint8Array; readonly type: string; readonly name: string; readonly cookies?: readonly string[] }

export type PageRoute = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly run: (turn: Turn) => Promise<PageAnswer>
  /**
   * The phone may keep this answer of a form for its own back button, which otherwise asks whether to send the form again.
   * Only where nothing personal stands in it.
   */
  readonly backTo?: true
}

export const page = (element: ReactElement, status = 200): PageAnswer => ({ status, page: element })
export const goTo = (to: string, cookies: readonly string[] = []): PageAnswer => ({ to, cookies })

export const get = (url: string, run: PageRoute['run']): PageRoute => ({ method: 'GET', url, run })
export const post = (url: string, run: PageRoute['run']): PageRoute => ({ method: 'POST', url, run })
export const postAndBack = (url: string, run: PageRoute['run']): PageRoute => ({ ...post(url, run), backTo: true })

/** A value of a form or an address, '' where it is absent. */
export const formValue = (turn: Turn, name: string): string => turn.form.values[name] ?? ''
export const param = (turn: Turn, name: string): string => turn.params[name] ?? ''

/** The key the page was rendered with; a form without one (made by hand) gets a fresh one. */
export const sentKey = (turn: Turn): string => {
  const key = formValue(turn, 'key')
  return /^[A-Za-z0-9_-]{16,80}$/.test(key) ? key : turn.newKey()
}
export const keyed = (turn: Turn): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': sentKey(turn) })
