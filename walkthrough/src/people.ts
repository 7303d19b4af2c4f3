/** One of the people as the simulator draws them: what this person knows about themselves. */
export type PartyDrawn = {
  readonly name: string
  readonly citizenNumber: string
  readonly address: string
  readonly mobile: string
  readonly ethnicity: string
  readonly says: string
  readonly birthDate: string
  readonly quirks: readonly string[]
}

/** Who walks: two people, or a woman alone. */
export type PeopleDrawn = {
  readonly fits: string
  readonly seed: number
  readonly used: boolean
  readonly man?: PartyDrawn
  readonly woman: PartyDrawn
  readonly situation: {
    readonly toCounty: string
    readonly address: string
    readonly householdNumber?: string
  }
  readonly third: readonly { readonly as: string; readonly name: string; readonly citizenNumber: string }[]
}

/** Draws people who were not used up in this data set yet: the seed, then the next ones; `settle`: the county they settle in. */
export const drawPeople = async (
  simulatorUrl: string,
  fits: string,
  seed: number,
  settle?: string,
): Promise<PeopleDrawn> => {
  for (let next = seed; next < seed + 200; next += 1) {
    const url = new URL('/dev/people', simulatorUrl)
    url.searchParams.set('fits', fits)
    url.searchParams.set('seed', String(next))
    if (settle !== undefined) url.searchParams.set('settle', settle)
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`the simulator has nobody for ${fits}: ${answer.status} ${await answer.text()}`)
    const drawn = (await answer.json()) as PeopleDrawn
    if (!drawn.used) return drawn
  }
  throw new Error(`all people for ${fits} near seed ${seed} are used up: start with an empty data folder`)
}
