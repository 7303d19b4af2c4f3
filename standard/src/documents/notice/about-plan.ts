import type { Standard } from '../../standard.ts'
import type { Plan, PlannedMaterial, RoleId, Text } from '../../types.ts'
import { partyName } from '../names.ts'
import { fill, isSame, joined } from '../text.ts'
import { noticeWords } from '../words/notice-words.ts'

/** What somebody must give, at home or at the window. */
export const isGiven = ({ comes }: PlannedMaterial): boolean => comes.by === 'person'

export type Grouped = { readonly material: PlannedMaterial; readonly of: readonly RoleId[] }

const isLike = (a: PlannedMaterial, b: PlannedMaterial): boolean =>
  a.id === b.id &&
  a.class === b.class &&
  a.supplyWithinDays === b.supplyWithinDays &&
  a.comes.by === b.comes.by &&
  (a.comes.by === 'source' ? b.comes.by === 'source' && a.comes.state === b.comes.state : true)

/** The same item of both parties stands once. */
export const grouped = (materials: readonly PlannedMaterial[]): readonly Grouped[] =>
  materials.flatMap((material, at) => {
    if (materials.findIndex((one) => isLike(one, material)) !== at) return []
    return [{ material, of: materials.filter((one) => isLike(one, material)).flatMap(({ of }) => of ?? []) }]
  })

/** 居民身份证（两人各一份）, 离婚证（女方）. */
export const namedFor = ({ material, of }: Grouped, standard: Standard): Text => {
  const { name, comes } = material
  if (comes.by === 'person' && comes.whose === 'third') return fill(noticeWords.third, { name })
  if (of.length > 1 && of.length === standard.parties.length) return fill(noticeWords.each, { name })
  const [one] = of
  if (one === undefined) return name
  const party = partyName(standard, one)
  // A name that names the party already (男方居民身份证) is not said twice.
  return name.zh.includes(party.zh) ? name : fill(noticeWords.of, { name, party })
}

export const whoGoes = (who: readonly RoleId[], standard: Standard): Text =>
  joined(who.map((role) => partyName(standard, role)))

/** Of several windows that are named alike only one is shown. */
export const windowsOnce = ({ windows }: Plan): Plan['windows'] =>
  windows.filter(({ name }, at) => windows.findIndex((one) => isSame(one.name, name)) === at)
