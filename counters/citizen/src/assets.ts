import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Asset = {
  readonly url: string
  readonly type: string
  readonly body: string
  /** Changes with the content, so that a phone keeps a file until it is another one. */
  readonly tag: string
}

/** FNV-1a over the characters: enough to tell one version of our own files from the next. */
const tagOf = (body: string): string => {
  let sum = 0x811c9dc5
  for (let at = 0; at < body.length; at += 1) sum = Math.imul(sum ^ body.charCodeAt(at), 0x01000193)
  return `"${(sum >>> 0).toString(36)}-${body.length.toString(36)}"`
}

const asset = (url: string, type: string, body: string): Asset => ({ url, type, body, tag: tagOf(body) })

const own = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8')

/** The few files a phone fetches: one style sheet (the kit's and ours in one), one small script, the mark. */
export const readAssets = (): readonly Asset[] => {
  const styles = (of: string) => readFileSync(createRequire(import.meta.url).resolve(of), 'utf8')
  const kit = `${styles('@xiqian/parts/parts.css')}\n${styles('@xiqian/sheets/sheets.css')}`
  return [
    asset('/assets/citizen.css', 'text/css; charset=utf-8', `${kit}\n${own('citizen.css')}`),
    asset('/assets/enhance.js', 'text/javascript; charset=utf-8', own('enhance.js')),
    asset('/assets/hall.css', 'text/css; charset=utf-8', `${styles('@xiqian/parts/parts.css')}\n${own('hall.css')}`),
    asset('/assets/hall.js', 'text/javascript; charset=utf-8', own('hall.js')),
    asset('/assets/mark.svg', 'image/svg+xml', own('mark.svg')),
  ]
}
