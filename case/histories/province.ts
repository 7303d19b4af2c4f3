import { fileURLToPath } from 'node:url'
import { addDays, type Calendar, readStandard, type Standard } from '@xiqian/standard'

/** What a life event is walked with: the version in force at first, and those that may take its place. */
export type LifeEvent = {
  readonly standard: Standard
  readonly newer: readonly Standard[]
  /** 工作日历: as announced, and after each further notice. */
  readonly calendars: readonly Calendar[]
}

const folder = fileURLToPath(new URL('../../standard/life-events', import.meta.url))

/** Everybody waits a day less, where that can be. */
const quicker = (standard: Standard): Standard => ({
  ...standard,
  digest: `${standard.digest}-quicker`,
  matters: standard.matters.map((matter) => ({
    ...matter,
    promisedDays: matter.promisedDays.map((choice) => ({
      ...choice,
      is: Math.max(Math.min(choice.is, 1), choice.is - 1),
    })),
  })),
})

/** Somebody waits longer, or must bring at once what could come later: an accepted case stays with its own. */
const heavier = (standard: Standard): Standard => ({
  ...standard,
  digest: `${standard.digest}-heavier`,
  matters: standard.matters.map((matter) => ({
    ...matter,
    promisedDays: matter.promisedDays.map((choice) => ({ ...choice, is: choice.is === 0 ? 0 : choice.is + 2 })),
  })),
  materials: standard.materials.map((material) => ({
    ...material,
    class: material.class.map((choice) => ({ ...choice, is: choice.is === 'deferrable' ? 'core' : choice.is })),
  })),
})

/** What could come later is asked for no more. */
const fewerPapers = (standard: Standard): Standard => ({
  ...standard,
  digest: `${standard.digest}-fewer-papers`,
  materials: standard.materials.filter(({ id, class: classes }) => {
    const isConsent = standard.consents.some(({ material }) => material === id)
    return isConsent || classes.every(({ is }) => is !== 'deferrable')
  }),
})

/** A further notice: two more working days off, so that every day after them is later. */
const withDaysOff = (calendar: Calendar, days: readonly string[]): Calendar => ({
  ...calendar,
  holidays: [...new Set([...calendar.holidays, ...days])].sort(),
  basis: `${calendar.basis}; ${days.join(', ')}`,
})

/** One day off every few days over all of the announced time, so that a walk meets some wherever it begins. */
const daysOff = (calendar: Calendar, from: number, every: number): readonly string[] => {
  const off: string[] = []
  for (let day = addDays(calendar.from, from); day <= calendar.horizon; day = addDays(day, every)) off.push(day)
  return off
}

const lifeEvent = (name: string): LifeEvent => {
  const read = readStandard(`${folder}/${name}`, () => name)
  if ('faults' in read) throw new Error(`${name} cannot be read; npm run prove says why`)
  const { standard } = read
  const { calendar } = standard
  const once = withDaysOff(calendar, daysOff(calendar, 3, 5))
  return {
    standard,
    newer: [quicker(standard), heavier(standard), fewerPapers(standard)],
    calendars: [calendar, once, withDaysOff(once, daysOff(calendar, 9, 8))],
  }
}

/** 省标准 of the repository, read once a process. */
export const readLifeEvents = (): readonly LifeEvent[] => ['marriage-household', 'newborn'].map(lifeEvent)
