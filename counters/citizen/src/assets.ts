import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Asset = { readonly url: string; readonly type: string; readonly body: string }

const own = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8')

/** The few files a phone fetches: one style sheet (the kit's and ours in one), one small script, the mark. */
export const readAssets = (): readonly Asset[] => {
  const kit = readFileSync(createRequire(import.meta.url).resolve('@xiqian/parts/parts.css'), 'utf8')
  return [
    { url: '/assets/citizen.css', type: 'text/css; charset=utf-8', body: `${kit}\n${own('citizen.css')}` },
    { url: '/assets/enhance.js', type: 'text/javascript; charset=utf-8', body: own('enhance.js') },
    { url: '/assets/mark.svg', type: 'image/svg+xml', body: own('mark.svg') },
  ]
}
