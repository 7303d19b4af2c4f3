import type { CorrectionLine } from '../door/acts.ts'
import type { StaffCaseView } from '../door/answers.ts'

/** 一次告知补正: one complete list; a second list for the same matter would be a second errand for the couple. */
export type DraftLine = { readonly id: number; readonly what: string; readonly words: string; readonly remedy: string }

export type LineProblem = {
  readonly line: number
  readonly field: 'what' | 'words' | 'remedy'
  readonly problem: string
}

/** Every line that cannot be sent yet, with what to do; the lengths are those of the office's door. */
export const problemsOf = (lines: readonly DraftLine[]): readonly LineProblem[] =>
  lines.flatMap((line): readonly LineProblem[] => [
    ...(line.what === '' ? [{ line: line.id, field: 'what' as const, problem: '请选要补正的是哪一项' }] : []),
    ...(line.words.trim().length < 4
      ? [{ line: line.id, field: 'words' as const, problem: '请写清哪里不对，至少 4 个字' }]
      : []),
    ...(line.remedy.trim().length < 2
      ? [{ line: line.id, field: 'remedy' as const, problem: '请写清怎样补，至少 2 个字' }]
      : []),
  ])

export const linesToSend = (lines: readonly DraftLine[]): CorrectionLine[] =>
  lines.map(({ what, words, remedy }) => ({ what, words: words.trim(), remedy: remedy.trim() }))

/** What a line may be about: materials of the matter first, then facts, each by the address the office knows. */
export const subjectsOf = (
  view: StaffCaseView,
  matter: string,
): readonly { readonly what: string; readonly name: string }[] => {
  const materials = view.materials
    .filter((material) => matter === 'pre-review' || material.matters.includes(matter))
    .map((material) => ({ what: material.key, name: `材料：${material.name.zh}` }))
  const joint = view.joint.map((fact) => ({ what: fact.fact, name: `填写：${fact.name.zh}` }))
  const own = view.parties.flatMap((party) =>
    party.facts.map((fact) => ({
      what: fact.fact.startsWith(`${party.role}.`) ? fact.fact : `${party.role}.${fact.fact}`,
      name: `${party.roleName.zh}：${fact.name.zh}`,
    })),
  )
  return [...materials, ...joint, ...own]
}
