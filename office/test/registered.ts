import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock } from '../../walkthrough/src/journey.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import type { House } from './house.ts'

/** 登记好了: a reference couple that has been at the window; what their departments decide is still to come. */
export const registered = async (house: House, seed: number) => {
  const drawn = await house.couple('reference', seed)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  await visit(walk, applied)
  const view = () => applied.man.get<PartyView>(`/cases/${applied.caseId}`)
  const matter = async (id: string) => (await view()).plan.matters.find((one) => one.id === id)
  /** So many days on, weekends counted, at that time. */
  const days = async (count: number, time = '09:10') => {
    const day = new Date(Date.parse((await view()).today) + count * 86_400_000).toISOString().slice(0, 10)
    await moveClock(walk, `${day}T${time}:00.000+08:00`)
  }
  return { ...applied, walk, drawn, view, matter, days }
}
