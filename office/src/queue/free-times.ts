import type { LegalDay, QuotaKind } from '@xiqian/standard'
import { hallOfDay, placesLeft, reservedNow } from '../hall/hall-of-day.ts'
import { takenPlaces } from '../hall/open-slots.ts'
import type { Office } from '../office.ts'

/** Where a couple would come, and whether a share of the places is reserved for them. */
export type Comer = { readonly organ: string; readonly share: QuotaKind | undefined }

/** 还空着的: how many places are left of each time of one day, by organ, as read a moment ago and counted on since. */
export type FreeTimes = {
  /** Reads what is not known yet of these organs; one query each. */
  readonly read: (organs: Iterable<string>) => Promise<void>
  /** The first of the wished times that has a place, which is then counted as taken; undefined where none has. */
  readonly take: (comer: Comer, wishes: readonly string[]) => string | undefined
  readonly isFull: (comer: Comer) => boolean
}

type Time = {
  readonly places: number
  readonly reserved: Readonly<Record<QuotaKind, number>>
  readonly counted: { taken: number; locals: number; elders: number }
}

/** Only a guess that saves tries: whether a place is there, the append says. */
export const freeTimes = (office: Office, day: LegalDay): FreeTimes => {
  const known = new Map<string, ReadonlyMap<string, Time>>()
  const readOne = async (organ: string): Promise<void> => {
    const taken = await takenPlaces(office, organ.slice(-6), organ, day, day)
    const times = (hallOfDay(office, organ, day)?.times ?? []).map((one): [string, Time] => {
      const { taken: all = 0, locals = 0, elders = 0 } = taken.get(`${day} ${one.time}`) ?? {}
      const counted = { taken: all, locals, elders }
      return [one.time, { places: one.places, reserved: reservedNow(office, day, one), counted }]
    })
    known.set(organ, new Map(times))
  }
  const left = (time: Time | undefined, share: QuotaKind | undefined): number =>
    time === undefined ? 0 : placesLeft(time.places, time.reserved, time.counted, share)
  return {
    read: async (organs) => {
      await Promise.all([...new Set(organs)].filter((organ) => !known.has(organ)).map(readOne))
    },
    take: ({ organ, share }, wishes) => {
      const times = known.get(organ)
      const chosen = wishes.find((wish) => left(times?.get(wish), share) > 0)
      const counted = chosen === undefined ? undefined : times?.get(chosen)?.counted
      if (counted !== undefined) {
        counted.taken += 1
        if (share !== undefined) counted[share] += 1
      }
      return chosen
    },
    isFull: ({ organ, share }) => [...(known.get(organ)?.values() ?? [])].every((time) => left(time, share) <= 0),
  }
}
