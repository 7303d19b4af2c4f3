import { canonicalJson, type Json, type Text } from '@xiqian/standard'

export type Difference = { readonly what: string; readonly now: Text }

type Group = { readonly [id: string]: Json }

const isGroup = (json: Json | undefined): json is Group =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const groupIn = (content: Json, name: string): Group => {
  const group = isGroup(content) ? content[name] : undefined
  return isGroup(group) ? group : {}
}

const nameOf: Readonly<Record<string, Text>> = {
  facts: { zh: '填写内容', en: 'answer' },
  conditions: { zh: '条件核验', en: 'condition' },
  materials: { zh: '材料', en: 'material' },
  consents: { zh: '同意', en: 'consent' },
  matters: { zh: '事项', en: 'matter' },
  owed: { zh: '容缺材料', en: 'owed material' },
  visits: { zh: '到场', en: 'visit' },
}

const words = (group: string, before: Json | undefined, now: Json | undefined): Text => {
  const name = nameOf[group] ?? { zh: '内容', en: 'item' }
  if (before === undefined) return { zh: `新增${name.zh}`, en: `This ${name.en} is new` }
  if (now === undefined) return { zh: `${name.zh}已不再需要`, en: `This ${name.en} is no longer needed` }
  return { zh: `${name.zh}已变动`, en: `This ${name.en} has changed` }
}

const textOf = (json: Json | undefined): string => (json === undefined ? '' : canonicalJson(json))

/**
 * What changed between two contents of the same kind (`contentToConfirm`, `contentOfLook`, `contentOfMatterLook`): ids of
 * facts, rules, materials, with words about them and never a value. Empty where nothing did.
 */
export const differenceSince = (before: Json, now: Json): readonly Difference[] => {
  const groups = new Set([before, now].flatMap((content) => (isGroup(content) ? Object.keys(content) : [])))
  return [...groups].flatMap((group) => {
    const [old, current] = [groupIn(before, group), groupIn(now, group)]
    const ids = new Set([...Object.keys(old), ...Object.keys(current)])
    return [...ids]
      .filter((id) => textOf(old[id]) !== textOf(current[id]))
      .map((what) => ({ what, now: words(group, old[what], current[what]) }))
  })
}
