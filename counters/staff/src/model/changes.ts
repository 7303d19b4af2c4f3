import type { StaffCaseView } from '../door/answers.ts'
import { conditionSigns, consentSigns, materialSigns } from '../words/signs.ts'

/** One thing that reads otherwise than when the officer looked. */
export type Change = { readonly key: string; readonly what: string; readonly was: string; readonly is: string }

type Line = { readonly what: string; readonly says: string }

const linesOf = (view: StaffCaseView): ReadonlyMap<string, Line> =>
  new Map([
    ...view.materials.map(
      ({ key, name, state }) => [`material ${key}`, { what: name.zh, says: materialSigns[state].word }] as const,
    ),
    ...view.joint.map(({ fact, name, masked }) => [`joint ${fact}`, { what: name.zh, says: masked }] as const),
    ...view.parties.flatMap(({ role, roleName, facts, conditions }) => [
      ...facts.map(
        ({ fact, name, masked }) => [`${role} ${fact}`, { what: `${roleName.zh}${name.zh}`, says: masked }] as const,
      ),
      ...conditions.map(
        ({ id, name, holds }) =>
          [`${role} rule ${id}`, { what: `${roleName.zh}：${name.zh}`, says: conditionSigns[holds].word }] as const,
      ),
    ]),
    ...view.consents.map(
      ({ id, sentence, state }) =>
        [`consent ${id}`, { what: sentence.zh, says: consentSigns[state]?.word ?? state }] as const,
    ),
    ...view.matters.map(({ id, name, stageName }) => [`matter ${id}`, { what: name.zh, says: stageName.zh }] as const),
  ])

/** 您看过以后变了什么: every line that says something else now, came, or is gone; values stay masked as both views show them. */
export const changesBetween = (before: StaffCaseView, now: StaffCaseView): readonly Change[] => {
  const [old, fresh] = [linesOf(before), linesOf(now)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): readonly Change[] => {
    const [was, is] = [old.get(key), fresh.get(key)]
    const what = is?.what ?? was?.what ?? key
    return was?.says === is?.says ? [] : [{ key, what, was: was?.says ?? '没有', is: is?.says ?? '没有' }]
  })
}
