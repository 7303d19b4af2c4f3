import type { ReactElement } from 'react'
import type { Lang } from './language.ts'

/** 依据: the clause stands in Chinese, as the law does; a page in another language says so to screen readers. */
export const Clause = ({ lang, of }: { readonly lang: Lang; readonly of: string }): ReactElement => (
  <span className="clause" {...(lang === 'zh' ? {} : { lang: 'zh-CN' })}>
    {of}
  </span>
)
