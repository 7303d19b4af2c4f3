import type { CaseEvent } from '../events.ts'
import type { CaseFile, PartyState } from '../file.ts'

const partyAfter = (party: PartyState, event: CaseEvent): PartyState => {
  switch (event.type) {
    case 'Invited':
      return { stage: 'invited', tokenDigest: event.tokenDigest }
    case 'Joined':
      return { stage: 'joined', who: event.who ?? event.by.who }
    case 'Told':
      return party.stage === 'joined' || party.stage === 'confirmed'
        ? { ...party, told: { noticeDigest: event.noticeDigest, at: event.at } }
        : party
    case 'Confirmed':
      return party.stage !== 'expected' && party.stage !== 'invited' && party.told !== undefined
        ? { stage: 'confirmed', who: party.who, told: party.told, digest: event.digest, at: event.at }
        : party
    case 'ConfirmationVoided':
      return party.stage === 'confirmed' ? { stage: 'joined', who: party.who, told: party.told } : party
    default:
      return party
  }
}

export const partiesAfter = (parties: CaseFile['parties'], event: CaseEvent): CaseFile['parties'] => {
  if (!('role' in event) || event.role === undefined) return parties
  const party = parties[event.role]
  return party === undefined ? parties : { ...parties, [event.role]: partyAfter(party, event) }
}
