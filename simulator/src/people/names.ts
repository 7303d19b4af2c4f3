import names from '../../data/names.json' with { type: 'json' }
import type { Sex } from '../citizen-number.ts'
import type { Random } from '../random.ts'

const han = '01'
/** 维吾尔, whose names are written with a middle dot U+00B7. */
const uyghur = '05'
/** 藏, 回, 满, 蒙古, 土家: a few of each. */
const otherFolks = ['02', '03', '03', '04', '11', '15']

export type Named = { readonly name: string; readonly folk: string }

/** 1 in 200 names carries a dot, 1 in 100 a character beyond the common ones. */
export const newName = (random: Random, sex: Sex, surname?: string): Named => {
  if (surname === undefined && random.chance(0.005)) {
    return { name: `${random.pick(names.dottedFirst)}·${random.pick(names.dottedSecond)}`, folk: uyghur }
  }
  const given = sex === '1' ? names.male : names.female
  const rare = random.chance(0.01)
  const family = surname ?? (rare && random.chance(0.5) ? random.pick(names.rareSurnames) : random.pick(names.surnames))
  const first = rare ? random.pick(names.rareGiven) : random.pick(given)
  const second = random.chance(0.7) ? random.pick(given) : ''
  return { name: family + first + second, folk: random.chance(0.96) ? han : random.pick(otherFolks) }
}

/** The surname a child takes; a name with a dot has none to take. */
export const surnameOf = (name: string): string | undefined => {
  if (name.includes('·')) return undefined
  const double = names.surnames.find((surname) => [...surname].length === 2 && name.startsWith(surname))
  return double ?? [...name][0]
}

/** The same name as another register has written it: 异体字, or a slip of the pen. */
export const variantOf = (name: string): string => {
  for (const [one = '', other = ''] of names.variants) {
    if (name.includes(one)) return name.replace(one, other)
    if (name.includes(other)) return name.replace(other, one)
  }
  return `${name}儿`
}
