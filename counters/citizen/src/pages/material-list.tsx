import { Clause, dayWords, type Lang, type Material, say as sayText, type Text } from '@xiqian/parts'
import type { ReactElement, ReactNode } from 'react'
import { words } from '../words/words.ts'

/** 本地更优: whose rules made this line lighter. */
export const Lighter = ({ lang, by = [] }: { readonly lang: Lang; readonly by?: readonly Text[] | undefined }) =>
  by.length === 0 ? null : (
    <p className="item-from">{by.map((city) => words[lang].noticeLighter(sayText(lang, city))).join(' ')}</p>
  )

type Counted = { readonly material: Material; readonly count: number }

const isSame = (one: Material, other: Material): boolean =>
  one.name.zh === other.name.zh && one.state === other.state && one.from.zh === other.from.zh && one.due === other.due

/** The same item of each of the two, once, with how often it is needed. */
export const mergeSame = (materials: readonly Material[]): readonly Counted[] =>
  materials.flatMap((material, at) =>
    materials.findIndex((one) => isSame(one, material)) === at
      ? [{ material, count: materials.filter((one) => isSame(one, material)).length }]
      : [],
  )

/** 材料清单: name, where it comes from, why, by which clause. `tick` prints a box to tick beside each. */
export const MaterialList = ({
  lang,
  materials,
  today,
  tick = false,
  merge = false,
  after,
}: {
  readonly lang: Lang
  readonly materials: readonly Material[]
  readonly today?: string
  readonly tick?: boolean
  /** The same item of each of the two stands once. */
  readonly merge?: boolean
  readonly after?: (material: Material) => ReactNode
}): ReactElement => (
  <ul className={tick ? 'items items-tick' : 'items'}>
    {(merge ? mergeSame(materials) : materials.map((material) => ({ material, count: 1 }))).map(
      ({ material, count }) => (
        <li key={material.key} id={`m-${material.key.replace(/[^A-Za-z0-9]/g, '-')}`}>
          <p className="item-name">
            {count > 1 ? words[lang].noticeEach(sayText(lang, material.name)) : sayText(lang, material.name)}
            {material.due === undefined ? null : (
              <span className="due"> {words[lang].materialDue(dayWords(lang, material.due, today))}</span>
            )}
          </p>
          <p className="item-from">{sayText(lang, material.from)}</p>
          <p className="item-why">
            {sayText(lang, material.why)} <Clause lang={lang} of={material.basis} />
          </p>
          {material.legalElement === true ? <p className="item-why">{words[lang].noticeLegal}</p> : null}
          <Lighter lang={lang} by={material.lighterBy} />
          {after?.(material)}
        </li>
      ),
    )}
  </ul>
)

const GIVEN = new Set(['needed', 'on-site', 'promised'])

/** What the couple must give themselves; everything else comes from somewhere else. */
export const isFromThem = (material: Material): boolean => GIVEN.has(material.state)
