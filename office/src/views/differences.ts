import type { Static } from '@sinclair/typebox'
import { type Loaded, openFact } from '../desk/load.ts'
import type { Office } from '../office.ts'
import type { PartyCaseView } from '../shapes/citizen.ts'
import { displayOf } from './display.ts'

/** 两份填得不一样的: both values of each joint fact, for both of them to see and one of them to choose. */
export const shownDifferences = (office: Office, loaded: Loaded): Static<typeof PartyCaseView>['differences'] => {
  const { file, standard, situation } = loaded
  return Object.values(file.differing).flatMap((saved) => {
    const fact = standard.facts.find(({ id }) => id === saved.fact)
    const [here, there] = [situation[saved.fact], openFact(office, loaded, saved)]
    if (fact === undefined || here === undefined || there === undefined) return []
    return [
      {
        fact: fact.id,
        name: fact.name,
        here: displayOf(standard, fact, here),
        there: displayOf(standard, fact, there),
      },
    ]
  })
}
