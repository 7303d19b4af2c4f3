import { dayWords, type Lang, type Material, say as sayText } from '@xiqian/parts'
import type { ReactElement, ReactNode } from 'react'
import { words } from '../words/words.ts'

/** 材料清单: name, where it comes from, why, by which clause. `tick` prints a box to tick beside each. */
export const MaterialList = ({
  lang,
  materials,
  today,
  tick = false,
  after,
}: {
  readonly lang: Lang
  readonly materials: readonly Material[]
  readonly today?: string
  readonly tick?: boolean
  readonly after?: (material: Material) => ReactNode
}): ReactElement => (
  <ul className={tick ? 'items items-tick' : 'items'}>
    {materials.map((material) => (
      <li key={material.key} id={`m-${material.key.replace(/[^A-Za-z0-9]/g, '-')}`}>
        <p className="item-name">
          {sayText(lang, material.name)}
          {material.due === undefined ? null : (
            <span className="due"> {words[lang].materialDue(dayWords(lang, material.due, today))}</span>
          )}
        </p>
        <p className="item-from">{sayText(lang, material.from)}</p>
        <p className="item-why">
          {sayText(lang, material.why)} <span className="clause">{material.basis}</span>
        </p>
        {after?.(material)}
      </li>
    ))}
  </ul>
)

const GIVEN = new Set(['needed', 'on-site', 'promised'])

/** What the couple must give themselves; everything else comes from somewhere else. */
export const isFromThem = (material: Material): boolean => GIVEN.has(material.state)
