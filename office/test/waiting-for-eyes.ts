import { apply } from '../../walkthrough/src/journey.ts'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import type { House } from './house.ts'

type Words = { readonly zh: string }
type View = PartyView & { readonly headline: Words; readonly subline: Words }
type Inbox = { readonly rows: readonly { caseId: string; matter: string; light: string }[] }

/** Pre-reviewed once, then one of them photographs a paper more and they send it again. */
export const waitingForEyes = async (house: House, seed: number) => {
  const drawn = await house.couple('not-found-property', seed)
  const walk = house.walk(drawn)
  const applied = await apply(walk)
  const { caseId, applicants } = applied
  const [first] = applicants
  if (first === undefined) throw new Error('nobody applies')
  const view = (who = first.phone) => who.get<View>(`/cases/${caseId}`)
  const host = drawn.situation.host === 'man' ? 'partyM' : 'partyF'
  const phone = applicants.find(({ role }) => role === host)?.phone ?? first.phone
  const key = (await view(phone)).plan.materials.find(({ kpiRow }) => kpiRow === 'A08')?.key ?? ''
  const path = `/cases/${caseId}/files?material=${encodeURIComponent(key)}`
  const again = async () => {
    await phone.upload(path, samplePicture, 'paper.png')
    await phone.post(`/cases/${caseId}/answers`, { of: 'joint', facts: { resultBy: 'window' } })
    for (const { phone: one } of applicants)
      await one.post(`/cases/${caseId}/confirm`, { digest: (await view(one)).confirmDigest })
    await first.phone.post(`/cases/${caseId}/submit`)
    await house.idle()
  }
  const clerk = house.person()
  await clerk.signIn({ kind: 'staff', account: `clerk-${drawn.situation.toCounty}` })
  const look = () => clerk.get<StaffView & { readonly headline: Words }>(`/cases/${caseId}`)
  const see = (items: readonly object[] = []) => clerk.post(`/cases/${caseId}/pre-review-by-eye`, { items })
  const mine = async () => (await clerk.get<Inbox>('/inbox')).rows.filter((row) => row.caseId === caseId)
  return { caseId, walk, phone, first, key, view, again, clerk, look, see, mine }
}
