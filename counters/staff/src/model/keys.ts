/** Keys that act; each is printed on the key of the screen that it presses. */
export type KeyName = 'Enter' | 'F2' | 'F4' | 'F6' | 'F7' | 'F8' | 'F9'

const functionKeys: readonly string[] = ['F2', 'F4', 'F6', 'F7', 'F8', 'F9'] satisfies readonly KeyName[]

/** Where the focus stands when a key goes down. */
export type Focus = 'page' | 'typing' | 'control' | 'dialog'

export type Press = {
  readonly key: string
  readonly isComposing: boolean
  readonly repeat: boolean
  readonly modified: boolean
  readonly focus: Focus
  /** Milliseconds since the card reader's last line; readers end a line with Enter, some with two. */
  readonly sinceCard: number
}

/** Some readers send a second Enter behind the line; it must not press the red key. */
export const cardSilence = 400

const isKey = (key: string): key is KeyName => key === 'Enter' || functionKeys.includes(key)

/**
 * Which key of the screen is meant, if any. Enter belongs to the field, the button or the dialog that holds the focus, and to the
 * red key otherwise; an Enter that ends a Chinese composition, a held key and a modified key mean nothing.
 */
export const keyMeant = (press: Press, settings: { readonly functionKeys: boolean }): KeyName | undefined => {
  if (!isKey(press.key) || press.isComposing || press.repeat || press.modified) return undefined
  if (press.focus === 'dialog') return undefined
  if (press.key !== 'Enter') return settings.functionKeys ? press.key : undefined
  if (press.focus !== 'page' || press.sinceCard < cardSilence) return undefined
  return 'Enter'
}
