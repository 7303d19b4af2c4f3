import { expect, test } from 'vitest'
import { book } from '../../walkthrough/src/at-the-window.ts'
import { apply, moveClock } from '../../walkthrough/src/journey.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { sealNames } from '../src/views/list-key.ts'
import { inHouse } from './house.ts'

type Today = { readonly rows: readonly { caseId: string; time: string; green: boolean }[] }
type LineDone = { readonly ticket: string }
type Beside = StaffView & {
  readonly rules: readonly { readonly title: { zh: string }; readonly words: { zh: string } }[]
}

inHouse((house) => {
  test('绿色通道：同一时段先叫，窗口只看到优先，不写为什么，也不多要一张证明', async () => {
    const drawn = await house().couple('first-marriage', 100)
    const walk = house().walk(drawn, {
      wishes: {
        birthRegistration: false,
        resultBy: 'electronic',
        said: { help: 'elder', channel: 'window', mover: 'none' },
      },
    })
    const applied = await apply(walk)
    const { caseId, applicants } = applied
    await book(walk, applied)
    const { visit, plan } = (await applicants[0]?.phone.get<PartyView>(`/cases/${caseId}`)) ?? never()
    await moveClock(walk, `${visit.day}T${visit.time}:00.000+08:00`)
    // Somebody else of the same time, whose number comes first.
    const { office } = house().open
    const [organ = '', other = ''] = [visit.organ, '610000-26-0000000000']
    const region = organ.slice(-6)
    await office.memory.pool.query(
      `insert into arrival (region_code, organ, day, at_time, case_id, state, names, matters, position)
       values ($1, $2, $3, $4, $5, 'booked', $6, '{}', 1)`,
      [region, organ, visit.day, visit.time, other, sealNames(office, 'arrival', other, '王* 李*')],
    )
    const clerk = house().person()
    await clerk.signIn({ kind: 'staff', account: `clerk-${region}` })
    const { rows } = await clerk.get<Today>('/window/today')
    expect(rows.map((row) => [row.caseId, row.green])).toEqual([
      [caseId, true],
      [other, false],
    ])
    // 取号: theirs is called before one who stands there longer, and the hall's screen shows numbers, not names.
    const [walkIn, theirs] = [
      await clerk.post<LineDone>('/window/line', { act: 'queue-up' }),
      await clerk.post<LineDone>('/window/line', { act: 'queue-up', caseId }),
    ]
    const call = (window: number) => clerk.post<LineDone>('/window/line', { act: 'call-next', window })
    const waits = await clerk.get<{ expected: { before: number } }>(`/halls/${organ}/tickets/${walkIn.ticket}`)
    // Theirs, and the one who is booked for this time and not there yet.
    expect(waits.expected.before).toBe(2)
    expect([(await call(1)).ticket, (await call(2)).ticket]).toEqual([theirs.ticket, walkIn.ticket])
    const screen = await house().person().get<{ called: readonly { ticket: string }[] }>(`/halls/${organ}/line`)
    expect(screen.called.map(({ ticket }) => ticket)).toEqual([walkIn.ticket, theirs.ticket])
    expect(JSON.stringify(screen)).not.toContain(caseId)
    const { rules } = await clerk.get<Beside>(`/cases/${caseId}`)
    const beside = rules.filter(({ title }) => title.zh.includes('绿色通道')).map(({ words }) => words.zh)
    expect(beside[0]).toContain('不看、不收证明')
    expect(beside[0]).not.toContain('老年')
    expect(plan.materials.filter(({ state }) => state === 'needed')).toEqual([])
    expect(house().problems).toEqual([])
  })
})

const never = (): never => {
  throw new Error('nobody applied')
}
