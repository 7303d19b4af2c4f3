import type { Person } from '../../walkthrough/src/person.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import type { House } from './house.ts'

export type InOutbox = {
  readonly id: string
  readonly numberEnds: string
  readonly words: { readonly zh: string; readonly en: string }
  readonly at: string
}
export type ByGateway = {
  readonly channel: 'app' | 'sms' | 'mail'
  readonly id: string
  readonly numberEnds?: string
  readonly words: string
  readonly offered: number
  readonly state: string
}

/** Every page of the outbox, of one case; the oldest first. */
export const outboxOf = async ({ url }: Pick<House, 'url'>, caseId: string): Promise<readonly InOutbox[]> => {
  const found: InOutbox[] = []
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const answer = await fetch(new URL(`/dev/outbox?after=${after}`, url))
    const page = (await answer.json()) as { readonly messages: readonly InOutbox[]; readonly next?: string }
    found.push(...page.messages)
    after = page.next
  }
  return found.filter(({ id }) => id.startsWith(caseId)).reverse()
}

/** What the operators' gateways took for one case. */
export const takenOf = async (simulatorUrl: string, caseId: string): Promise<readonly ByGateway[]> => {
  const answer = await fetch(new URL('/dev/messages', simulatorUrl))
  const { messages } = (await answer.json()) as { readonly messages: readonly ByGateway[] }
  return messages.filter(({ id }) => id.startsWith(caseId))
}

/** notice and party of a message: `610112-26-….12.booked.partyM` */
export const whatOf = ({ id }: { readonly id: string }): string => {
  const [, , rule, ...rest] = id.split('.')
  return `${rule} ${rest.at(-1)}`
}

export const messagesOf = async (who: Person, caseId: string): Promise<PartyView['messages']> =>
  (await who.get<PartyView>(`/cases/${caseId}`)).messages
