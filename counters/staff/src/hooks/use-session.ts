import { createContext, useContext } from 'react'
import type { SessionAnswer } from '../door/answers.ts'
import type { StaffDoor } from '../door/door.ts'

export const DoorContext = createContext<StaffDoor | undefined>(undefined)

/** The one door of this application. */
export const useDoor = (): StaffDoor => {
  const door = useContext(DoorContext)
  if (door === undefined) throw new Error('The door is given once, in main.tsx')
  return door
}

export type SignedIn = { readonly session: SessionAnswer; readonly renew: () => Promise<void> }
export const SessionContext = createContext<SignedIn | undefined>(undefined)

export const useSession = (): SignedIn => {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('Pages with a session stand inside the frame')
  return session
}
