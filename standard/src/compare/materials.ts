import type { Comes, Giving, MaterialClass, PlannedMaterial } from '../types.ts'
import { byAmount, type Difference, type Direction, type Pair, seenBy } from './difference.ts'

/** What giving an item asks of a person; a source asks nothing (0). A way within one's own home weighs less than a way. */
const weightOfGiving: Readonly<Record<Giving, number>> = {
  tick: 1,
  form: 2,
  'sign-online': 3,
  'tap-card': 3,
  'show-document': 3,
  upload: 3,
  'sign-in-person': 4,
  'photo-on-site': 4,
}

/** How hard a line stands before acceptance: a promise not at all, a core material altogether. */
const weightOfClass: Readonly<Record<MaterialClass, number>> = { promise: 0, deferrable: 1, 'on-site': 2, core: 3 }

/** The least and the most that a person may yet have to do for a line. */
type Burden = { readonly least: number; readonly most: number }

const burdenOf = (comes: Comes): Burden => {
  if (comes.by === 'person') return { least: weightOfGiving[comes.giving], most: weightOfGiving[comes.giving] }
  // While the source has not been asked it may know of nothing, and then the paper is uploaded.
  return { least: 0, most: comes.state === 'not-asked-yet' ? weightOfGiving.upload : 0 }
}

const byBurden = (before: Burden, after: Burden): Direction => {
  if (after.least > before.least || after.most > before.most) return 'heavier'
  return after.least < before.least || after.most < before.most ? 'lighter' : 'other'
}

const said = (comes: Comes): string =>
  comes.by === 'person' ? `${comes.giving} by ${comes.whose}` : `${comes.source} ${comes.state}`

/** Present on one side only. What a source holds asks nothing of anybody; all else may come to rest on a person. */
const presence = (
  line: string,
  before: PlannedMaterial | undefined,
  after: PlannedMaterial | undefined,
): Difference => {
  const only = after ?? before
  const isHeld = only?.comes.by === 'source' && only.comes.state === 'held'
  return {
    component: 'material',
    line,
    sees: seenBy(before, after),
    direction: isHeld ? 'other' : after === undefined ? 'lighter' : 'heavier',
    before: before === undefined ? '' : said(before.comes),
    after: after === undefined ? '' : said(after.comes),
  }
}

export const compareMaterial = ({ key, before, after }: Pair<PlannedMaterial>): readonly Difference[] => {
  if (before === undefined || after === undefined) return [presence(key, before, after)]
  const sees = seenBy(before, after)
  const found: Difference[] = []
  if (said(before.comes) !== said(after.comes)) {
    found.push({
      component: 'giving',
      line: key,
      sees,
      direction: isAnothers(before.comes, after.comes)
        ? 'heavier'
        : byBurden(burdenOf(before.comes), burdenOf(after.comes)),
      before: said(before.comes),
      after: said(after.comes),
    })
  }
  if (before.class !== after.class) {
    const direction = byAmount(weightOfClass[before.class], weightOfClass[after.class])
    found.push({ component: 'material-class', line: key, sees, direction, before: before.class, after: after.class })
  }
  if (before.supplyWithinDays !== after.supplyWithinDays) {
    found.push({
      component: 'supply-days',
      line: key,
      sees,
      direction: byAmount(after.supplyWithinDays ?? 0, before.supplyWithinDays ?? 0),
      before: String(before.supplyWithinDays ?? ''),
      after: String(after.supplyWithinDays ?? ''),
    })
  }
  return found
}

/** Lighter for one and heavier for another is heavier: whoever did not have to give it now has to. */
const isAnothers = (before: Comes, after: Comes): boolean =>
  before.by === 'person' && after.by === 'person' && before.whose !== after.whose
