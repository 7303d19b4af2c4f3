import type { Blank, NoticeRule, Notices, Plan, Situation, Standard, Text } from '@xiqian/standard'
import { organById } from '../hall/organs.ts'
import type { Office } from '../office.ts'
import { displayOf } from '../views/display.ts'
import { dayWords } from '../views/words.ts'
import type { About } from './occasions.ts'

type Told = {
  readonly caseId: string
  readonly rule: NoticeRule
  readonly about: About
  readonly sending: Notices['sending']
  readonly standard: Standard
  readonly plan: Plan
  readonly situation: Situation
}

const same = (words: string): Text => ({ zh: words, en: words })
const open: Text = { zh: '（未定）', en: '(open)' }

/** A paper that rests on the own facts of one party is not named on a screen that others may read over a shoulder. */
const paperName = ({ about, plan, sending }: Told): Text => {
  const material = plan.materials.find(({ key }) => key === about.material)
  return material?.sees === 'all' ? material.name : sending.ownMaterial
}

const blank = (office: Office, told: Told, name: Blank): Text | undefined => {
  const { about, caseId, sending, standard } = told
  const organ = about.organ === undefined ? undefined : organById(office, about.organ)
  switch (name) {
    case 'caseNumber':
      return same(caseId)
    case 'lifeEvent':
      return standard.event.name
    case 'telephone':
      return same(organ?.telephone ?? sending.telephone)
    case 'day':
      return about.day === undefined ? undefined : dayWords(about.day)
    case 'formerDay':
      return about.formerDay === undefined ? undefined : dayWords(about.formerDay)
    case 'time':
      return about.time === undefined ? undefined : same(about.time)
    case 'place':
      return organ?.name
    case 'material':
      return paperName(told)
    case 'count':
      return about.count === undefined ? undefined : same(String(about.count))
  }
}

const blanks: ReadonlySet<string> = new Set<Blank>([
  'caseNumber',
  'lifeEvent',
  'telephone',
  'day',
  'formerDay',
  'time',
  'place',
  'material',
  'count',
])
const isBlank = (name: string): name is Blank => blanks.has(name)

/** A joint fact that may stand in the clear; the reader lets no other through, and this neither. */
const factWords = ({ standard, situation }: Told, name: string): Text | undefined => {
  const fact = standard.facts.find(({ id }) => id === name)
  const value = situation[name]
  const isClear = fact?.part === 'joint' && fact.privacy === 'plain'
  return isClear && value !== undefined ? displayOf(standard, fact, value) : undefined
}

/** 通知的话, with its blanks filled. */
export const noticeWords = (office: Office, told: Told): Text => {
  const fill = (template: string, lang: 'zh' | 'en'): string =>
    template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const words = isBlank(name) ? blank(office, told, name) : factWords(told, name)
      return (words ?? open)[lang]
    })
  return { zh: fill(told.rule.words.zh, 'zh'), en: fill(told.rule.words.en, 'en') }
}
