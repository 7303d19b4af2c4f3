import type { LegalDay } from '@xiqian/standard'
import { slotsAt } from '../hall/open-slots.ts'
import { organById } from '../hall/organs.ts'
import type { Office } from '../office.ts'

/** 还空着的: how many places are left of each time of one day, by organ, as read a moment ago and counted on since. */
export type FreeTimes = {
  /** Reads what is not known yet of these organs; one query each. */
  readonly read: (organs: Iterable<string>) => Promise<void>
  /** The first of the wished times that has a place, which is then counted as taken; undefined where none has. */
  readonly take: (organ: string, wishes: readonly string[]) => string | undefined
  readonly isFull: (organ: string) => boolean
}

/** Only a guess that saves tries: whether a place is there, the append says. */
export const freeTimes = (office: Office, day: LegalDay): FreeTimes => {
  const left = new Map<string, Map<string, number>>()
  const readOne = async (id: string): Promise<void> => {
    const organ = organById(office, id)
    const slots = organ === undefined ? undefined : await slotsAt(office, organ, day, 1)
    const times = slots?.days.find((one) => one.day === day)?.slots ?? []
    left.set(id, new Map(times.map((slot) => [slot.time, slot.left])))
  }
  return {
    read: async (organs) => {
      await Promise.all([...new Set(organs)].filter((organ) => !left.has(organ)).map(readOne))
    },
    take: (organ, wishes) => {
      const times = left.get(organ)
      const time = wishes.find((wish) => (times?.get(wish) ?? 0) > 0)
      if (time !== undefined) times?.set(time, (times.get(time) ?? 0) - 1)
      return time
    },
    isFull: (organ) => [...(left.get(organ)?.values() ?? [])].every((count) => count <= 0),
  }
}
