import type { Lang } from '@xiqian/parts'

/** What every page carries around its own content. */
export type Chrome = {
  readonly lang: Lang
  /** 长辈版 */
  readonly elder: boolean
  /** Path of this page, for the links that switch language and size. */
  readonly path: string
  readonly telephone: string
  /** Name of the life event; the house's own name where none is known. */
  readonly eventName?: string
  readonly synthetic: boolean
  readonly today?: string
  /** Masked or chosen name of who is signed in. */
  readonly person?: string
  /** The case this page is about: its looks stand in the footer. */
  readonly caseId?: string
  /** Id of the form whose content must survive a switch of language or size; set where the page itself answers a POST. */
  readonly switchForm?: { readonly id: string; readonly action: string }
}
