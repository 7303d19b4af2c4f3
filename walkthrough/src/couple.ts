import { drawPeople, type PartyDrawn, type PeopleDrawn } from './people.ts'

export type { PartyDrawn } from './people.ts'

/** Two people who want to marry, and where they will live. */
export type Drawn = PeopleDrawn & {
  readonly man: PartyDrawn
  readonly situation: PeopleDrawn['situation'] & {
    readonly mover: 'man' | 'woman'
    readonly host: 'man' | 'woman'
    readonly destination: 'own-property' | 'family-household'
    readonly fromCounty: string
    readonly propertyNumber?: string
    readonly filingNumber?: string
  }
}

export const isCouple = (drawn: PeopleDrawn): drawn is Drawn => drawn.man !== undefined && 'mover' in drawn.situation

/** Draws a couple that has not married in this data set yet. */
export const drawCouple = async (simulatorUrl: string, fits: string, seed: number, settle?: string): Promise<Drawn> => {
  const drawn = await drawPeople(simulatorUrl, fits, seed, settle)
  if (!isCouple(drawn)) throw new Error(`${fits} draws no couple that wants to marry`)
  return drawn
}
