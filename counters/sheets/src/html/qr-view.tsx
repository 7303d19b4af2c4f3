import type { ReactElement } from 'react'
import { qrOf } from '../qr.ts'

/** 二维码 of a URL, one path. */
export const QrView = ({ url, label }: { readonly url: string; readonly label: string }): ReactElement => {
  const { side, dark } = qrOf(url)
  return (
    <svg className="sheet-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join('')} fill="#000000" />
    </svg>
  )
}
