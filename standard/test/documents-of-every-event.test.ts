import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  exampleSituations,
  guidancePlan,
  noticeBoard,
  oneTimeNotice,
  questionsAndAnswers,
  readStandard,
  serviceGuide,
  sharingDuties,
  specialTypesBook,
  workPlan,
} from '../src/index.ts'
import { digest, lifeEvents } from './province.ts'
import { allTexts, codesIn, idsOf } from './readable.ts'

const on = '2026-03-02'

describe.each(readdirSync(lifeEvents).sort())('%s', (name) => {
  const read = readStandard(join(lifeEvents, name), digest)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const { standard } = read
  const notices = exampleSituations(standard, on).map(({ situation }) => {
    const { plan, notes } = guidancePlan(standard, situation, on)
    return oneTimeNotice(standard, plan, { on, notes })
  })
  const documents = [
    workPlan(standard),
    serviceGuide(standard, on),
    specialTypesBook(standard, on),
    questionsAndAnswers(standard, on),
    noticeBoard(standard, on),
    sharingDuties(standard),
    ...notices,
  ]

  it('每一件事的每一份文件都写得出来：有内容，两种文字都齐，没有代码', () => {
    const ids = idsOf(standard)
    for (const document of documents) {
      expect(document.blocks.length, document.title.zh).toBeGreaterThan(3)
      for (const text of allTexts(document)) {
        expect(text.zh.trim(), JSON.stringify(text)).not.toBe('')
        expect(text.en.trim(), JSON.stringify(text)).not.toBe('')
        expect(codesIn(text, ids), JSON.stringify(text)).toEqual([])
      }
    }
  })
})
