/** One of the couple as the simulator draws it: what this person knows about themselves. */
export type PartyDrawn = {
  readonly name: string
  readonly citizenNumber: string
  readonly mobile: string
  readonly ethnicity: string
  readonly says: string
  readonly birthDate: string
  readonly quirks: readonly string[]
}

export type Drawn = {
  readonly fits: string
  readonly seed: number
  readonly used: boolean
  readonly man: PartyDrawn
  readonly woman: PartyDrawn
  readonly situation: {
    readonly mover: 'man' | 'woman'
    readonly host: 'man' | 'woman'
    readonly destination: 'own-property' | 'family-household'
    readonly fromCounty: string
    readonly toCounty: string
    readonly address: string
    readonly propertyNumber?: string
    readonly householdNumber?: string
  }
  readonly third: readonly { readonly as: string; readonly name: string; readonly citizenNumber: string }[]
}

/** Draws a couple that has not married in this data set yet: the seed, then the next ones. */
export const drawCouple = async (simulatorUrl: string, fits: string, seed: number): Promise<Drawn> => {
  for (let next = seed; next < seed + 200; next += 1) {
    const url = new URL('/dev/people', simulatorUrl)
    url.searchParams.set('fits', fits)
    url.searchParams.set('seed', String(next))
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`the simulator has no couple for ${fits}: ${answer.status} ${await answer.text()}`)
    const drawn = (await answer.json()) as Drawn
    if (!drawn.used) return drawn
  }
  throw new Error(`all couples for ${fits} near seed ${seed} are married: start with an empty data folder`)
}
