import { ticketOf } from '../conflict-types.ts'
import type { SharingDuty } from '../duty-types.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'

/** The matter of a request to decide, e.g. of `public-security.hukou-migration`. */
const matterOf = (drafts: Drafts, request: string) =>
  drafts.matters.find(({ matter }) => matter.decidedIn.some((decider) => decider.request === request))?.matter

/** Who keeps the register in which a promise is looked up afterwards. */
const checkerOf = (drafts: Drafts, id: string) =>
  drafts.pledges?.pledges.find(({ check }) => check?.source?.id === id)?.check?.source?.department

/** The department that a 校核 ticket goes to, e.g. of `public-security.correct-data`. */
const correctorOf = ({ sources }: Drafts, request: string): string | undefined =>
  sources?.sources.find(({ department }) => ticketOf(department) === request)?.department

/** Rows made whole: provider of both, purpose and law of a source, are what the source and the matter say already. */
export const dutiesOf = (drafts: Drafts, gathered: Gathered): readonly SharingDuty[] =>
  (drafts.duties?.duties ?? []).map((draft) => {
    const source = drafts.sources?.sources.find(({ id }) => id === draft.id)
    const matter = matterOf(drafts, draft.id)
    const duty: SharingDuty = {
      ...draft,
      kind: source === undefined ? 'request' : 'source',
      provider:
        source?.department ?? matter?.department ?? checkerOf(drafts, draft.id) ?? correctorOf(drafts, draft.id) ?? '',
      purpose: source?.purpose ?? draft.purpose ?? { zh: '', en: '' },
      legalBasis: source?.legalBasis ?? draft.legalBasis ?? '',
    }
    const place = gathered.places.get(draft)
    if (place !== undefined) gathered.places.set(duty, place)
    return duty
  })
