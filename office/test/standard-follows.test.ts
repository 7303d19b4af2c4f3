import { readStream } from '@xiqian/ledger'
import { addWorkingDays } from '@xiqian/standard'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock } from '../../walkthrough/src/journey.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { streamOf } from '../src/desk/load.ts'
import { type House, inHouse } from './house.ts'
import {
  calendarFile,
  moveClockTo,
  type PolicyStaff,
  policyFolder,
  policyStaff,
  publishVersion,
} from './policy-folder.ts'

// Four whole standards are read and compared with every open case: on a busy machine that takes longer than a page.
vi.setConfig({ testTimeout: 120_000 })

type View = PartyView & {
  readonly promise: { readonly workingDays: number; readonly due?: string }
  readonly followed?: { readonly from: string; readonly to: string; readonly changes: readonly { zh: string }[] }
  readonly plan: { readonly standard: { readonly version: string } }
}
type Who = { readonly get: <T>(path: string) => Promise<T> }

const viewOf = (who: Who, caseId: string) => who.get<View>(`/cases/${caseId}`)
const eventsOf = async (house: House, caseId: string) =>
  (await readStream(house.open.office.memory.pool, streamOf(caseId))).events.map(({ type }) => type)
const told = (view: View, words: string) => view.timeline.filter(({ title }) => title.zh.includes(words))

/** From the first question to the two certificates; what the departments decide is still open. */
const accepted = async (house: House, fits: string, seed: number) => {
  const walk = house.walk(await house.couple(fits, seed))
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  const { visit: booked } = await viewOf(applied.man, applied.caseId)
  await moveClock(walk, `${booked.day}T${booked.time}:00.000+08:00`)
  await visit(walk, applied)
  return applied
}

const folder = policyFolder()
afterAll(() => folder.remove())

inHouse(
  (house) => {
    let staff: PolicyStaff
    beforeAll(async () => {
      staff = await policyStaff(house())
    })

    test('草稿随新标准走，写明变了什么；已受理的件没有一项更重就随，有一项更重就不随', async () => {
      const open = await accepted(house(), 'reference-inbox', 51)
      const draft = await applyAsCouple(house().walk(await house().couple('reference', 52)))
      const before = await viewOf(open.man, open.caseId)
      expect(before.followed).toBeUndefined()

      // 承诺时限少一日：没有人更重。
      const today = before.today
      folder.version('2026.2', today)
      folder.issueIn(0)
      await publishVersion(house(), staff, today)
      const after = await viewOf(open.man, open.caseId)
      expect(after.plan.standard.version).toBe('2026.2')
      expect((after.promise.due ?? '') < (before.promise.due ?? '')).toBe(true)
      expect(told(after, '改按新标准办理')).toHaveLength(1)
      expect(told(after, '全部办好的日子由')).toHaveLength(1)
      const drafted = await viewOf(draft.man, draft.caseId)
      expect(drafted.followed).toMatchObject({ from: '2026.1', to: '2026.2' })
      expect(drafted.followed?.changes.map(({ zh }) => zh)).toEqual(['承诺时限：7 → 6 个工作日'])

      // 承诺时限多三日：更重，已受理的件留在原来的一版，草稿照走。
      folder.version('2026.3', today)
      folder.issueIn(3)
      await publishVersion(house(), staff, today)
      const stays = await viewOf(open.man, open.caseId)
      expect(stays.plan.standard.version).toBe('2026.2')
      expect(stays.promise.due).toBe(after.promise.due)
      expect((await viewOf(draft.man, draft.caseId)).plan.standard.version).toBe('2026.3')
      expect((await eventsOf(house(), open.caseId)).filter((type) => type === 'StandardFollowed')).toHaveLength(1)
      expect(house().problems).toEqual([])
    })

    test('新的放假通知：没办完的件顺延一个工作日，时间线上写一次，写明依据', async () => {
      await moveClockTo(house(), '2026-09-25T09:00:00.000+08:00')
      const open = await accepted(house(), 'reference-inbox', 53)
      const before = await viewOf(open.man, open.caseId)
      const due = before.promise.due ?? ''
      folder.version('2026.4', before.today)
      // Heavier beside: the case stays with its own version, and its days move all the same.
      folder.issueIn(4)
      // The day on which all was to be done is off now.
      folder.change(calendarFile, '  - 2026-10-07', `  - 2026-10-07\n  - ${due}`)
      folder.change(calendarFile, /^basis: .*$/m, 'basis: 补充放假通知（试验）')
      await publishVersion(house(), staff, before.today)

      const after = await viewOf(open.man, open.caseId)
      const { calendar } = house().open.office.standards.all()[0] ?? {}
      expect(calendar && addWorkingDays(calendar, due, 1)).toEqual({ day: after.promise.due })
      const [line, ...more] = told(after, '全部办好的日子由')
      expect(more).toEqual([])
      expect(after.plan.standard.version).toBe(before.plan.standard.version)
      expect(line?.note?.zh).toContain('补充放假通知（试验）')
      const moved = (await eventsOf(house(), open.caseId)).filter((type) => type === 'DeadlinesMoved')
      expect(moved).toHaveLength(1)
      expect(house().problems).toEqual([])
    })

    afterAll(() => {
      // The next house begins with the standard of the repository again.
      folder.restore()
    })
  },
  { standardFolder: folder.lifeEvents, prove: async () => ({ situations: 1, faults: [], ms: 1 }) },
)
