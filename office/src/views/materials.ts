import type { Static } from '@sinclair/typebox'
import { type CaseFile, type Standing, standingOf } from '@xiqian/case'
import {
  addWorkingDays,
  type LegalDay,
  type Plan,
  type PlannedMaterial,
  type Standard,
  type Text,
} from '@xiqian/standard'
import type { MaterialShape } from '../shapes/parts.ts'
import { lighterBy } from './deciders.ts'

type Shown = Static<typeof MaterialShape>
type State = Shown['state']

const stateOf = (material: PlannedMaterial, standing: Standing, file: CaseFile | undefined): State => {
  const owed = file?.owed[material.key]
  if (owed?.stage === 'owed') return owed.by === 'couple' ? 'promised' : 'owed-by-source'
  if (file?.supplied[material.key] !== undefined) return 'given'
  const { comes } = material
  if (comes.by === 'source') {
    return comes.state === 'held' ? 'held' : comes.state === 'owed-by-source' ? 'owed-by-source' : 'will-be-checked'
  }
  if (standing === 'there') return 'given'
  if (standing === 'at-the-window') return 'on-site'
  return 'needed'
}

const givingWords: Readonly<Record<string, Text>> = {
  form: { zh: '填这一张表', en: 'This one form' },
  'tap-card': { zh: '到场刷本人身份证', en: 'Tap your own card at the window' },
  'show-document': { zh: '到场出示本人证件原件', en: 'Show the original document at the window' },
  'sign-in-person': { zh: '当面签', en: 'Signed in person' },
  'sign-online': { zh: '手机上签', en: 'Signed on the phone' },
  upload: { zh: '拍照或扫描上传', en: 'A photo or scan' },
  tick: { zh: '手机上勾选承诺', en: 'A tick on the phone' },
  'photo-on-site': { zh: '窗口现场拍，免费', en: 'Taken at the window, free' },
}

const fromOf = (standard: Standard, { comes }: PlannedMaterial): Text => {
  if (comes.by === 'person') return givingWords[comes.giving] ?? comes.because
  const source = standard.sources.find(({ id }) => id === comes.source)
  return source?.name ?? { zh: comes.source, en: comes.source }
}

/** By when a deferrable item would be due if it were promised on `today`; past the announced calendar no day is named. */
const dueIfPromised = (
  standard: Standard,
  plan: Plan,
  material: PlannedMaterial,
  today: LegalDay,
): { dueIfPromised?: LegalDay } => {
  const days = material.supplyWithinDays ?? plan.promise.workingDays
  const due = addWorkingDays(standard.calendar, today, days)
  return 'day' in due ? { dueIfPromised: due.day } : {}
}

/** 谁的: what is one person's says whose, always: a name that said it only where there are two would tell of the other's. */
const nameOf = (standard: Standard, { of, name }: PlannedMaterial): Text => {
  const party = standard.parties.length > 1 ? standard.parties.find(({ id }) => id === of) : undefined
  return party === undefined ? name : { zh: `${party.name.zh}${name.zh}`, en: `${party.name.en}: ${name.en}` }
}

/**
 * 一套材料 as it stands: what is here already, who brings the rest, and why it is needed. With `promisedOn` (before
 * acceptance) each deferrable item says by when it would be due.
 */
export const shownMaterials = (
  standard: Standard,
  plan: Plan,
  file?: CaseFile,
  promisedOn?: LegalDay,
): readonly Shown[] =>
  plan.materials.map((material) => {
    const standing = file === undefined ? 'missing' : standingOf(material, file, plan, standard.declarations)
    const owed = file?.owed[material.key]
    const { key, kpiRow, matters, why, basis, comes } = material
    return {
      key,
      kpiRow,
      name: nameOf(standard, material),
      matters: [...matters],
      class: material.class,
      state:
        file === undefined && comes.by === 'person' ? stateBefore(comes.giving) : stateOf(material, standing, file),
      from: fromOf(standard, material),
      ...(comes.by === 'person' ? { giving: comes.giving, whose: comes.whose } : {}),
      ...(owed?.stage === 'owed' && owed.by === 'couple' ? { due: owed.due } : {}),
      ...(material.ifNotSupplied === undefined ? {} : { ifNotSupplied: material.ifNotSupplied }),
      ...(material.class === 'deferrable' && promisedOn !== undefined
        ? dueIfPromised(standard, plan, material, promisedOn)
        : {}),
      why,
      basis,
      ...(material.legalElement === true ? { legalElement: true } : {}),
      ...lighterBy(standard, material),
    }
  })

/** Before there is a case: what is done at the window, and what they will give. */
const stateBefore = (giving: string): State =>
  ['tap-card', 'show-document', 'sign-in-person', 'photo-on-site'].includes(giving) ? 'on-site' : 'needed'
