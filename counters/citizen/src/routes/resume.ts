import type { Hidden } from '../pages/post-form.tsx'
import type { Turn } from '../turn.ts'

/**
 * 登录过期不丢字: a session that ended while somebody was filling in. What was typed travels in hidden fields of the sign-in
 * page and is saved right after it; only the saving of answers is continued so, no other act.
 */
const RESUME = 'resume'
const PREFIX = 'r.'
const PATH = /^\/c\/([0-9a-z-]{1,40})\/(own|joint)$/

export const packForm = (path: string, values: Readonly<Record<string, string>>): Hidden => ({
  [RESUME]: path,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`${PREFIX}${name}`, value])),
})

/** The fields of `packForm` as they come back with the sign-in form. */
export const resumeFields = (values: Readonly<Record<string, string>>): Hidden =>
  PATH.test(values[RESUME] ?? '')
    ? Object.fromEntries(Object.entries(values).filter(([name]) => name === RESUME || name.startsWith(PREFIX)))
    : {}

/** The saving that was interrupted, as a turn of its own; undefined where there was none. */
export const unpackForm = (
  turn: Turn,
  hidden: Hidden,
): { readonly part: 'own' | 'joint'; readonly turn: Turn } | undefined => {
  const path = hidden[RESUME] ?? ''
  const [, id, part] = PATH.exec(path) ?? []
  if (id === undefined || part === undefined) return undefined
  const values = Object.fromEntries(
    Object.entries(hidden).flatMap(([name, value]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
    ),
  )
  return {
    part: part === 'own' ? 'own' : 'joint',
    turn: { ...turn, path, params: { id }, query: {}, form: { values } },
  }
}
