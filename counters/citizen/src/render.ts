import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A whole page as it goes to the phone. */
export const render = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`
