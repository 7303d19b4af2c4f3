import { create } from 'qrcode'

/** 二维码 as dark squares on a field of `side` modules, the quiet zone of 4 included. Only a URL stands in it, never a person. */
export type Qr = { readonly side: number; readonly dark: readonly { readonly x: number; readonly y: number }[] }

/** The blank border that a reader needs, in modules. */
export const quiet = 4

export const qrOf = (url: string): Qr => {
  const { modules } = create(url, { errorCorrectionLevel: 'M' })
  const dark = Array.from({ length: modules.size * modules.size }, (_, at) => at)
    .filter((at) => modules.data[at] === 1)
    .map((at) => ({ x: (at % modules.size) + quiet, y: Math.floor(at / modules.size) + quiet }))
  return { side: modules.size + 2 * quiet, dark }
}
