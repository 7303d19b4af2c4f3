import { create } from 'qrcode'
import type { ReactElement } from 'react'

/** 二维码 of a URL, drawn as one path; no personal data ever stands in it. */
export const QrPicture = ({ text, label }: { readonly text: string; readonly label: string }): ReactElement => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const side = modules.size + 2 * quiet
  const dots = Array.from({ length: modules.size * modules.size }, (_, at) => at)
    .filter((at) => modules.data[at] === 1)
    .map((at) => `M${(at % modules.size) + quiet} ${Math.floor(at / modules.size) + quiet}h1v1h-1z`)
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dots.join('')} fill="#000000" />
    </svg>
  )
}
