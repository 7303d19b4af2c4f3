import type { Actor } from '@xiqian/case'
import type { RoleId } from '@xiqian/standard'
import { asParty, roleOf } from '../desk/actors.ts'
import { judge, type Loaded, load } from '../desk/load.ts'
import { shareOf } from '../hall/share-of.ts'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import type { Comer } from './free-times.ts'
import type { PlaceRow } from './queue-statements.ts'
import type { Released } from './releases.ts'

/** A case as its turn needs it: who wished, and where they would come. */
export type Known = Comer & {
  readonly loaded: Loaded
  readonly role: RoleId
  readonly by: Actor
  readonly readAtMs: number
}

/**
 * 候着的案件: opened shortly before their turn and kept for minutes, as the keys are. Whether a case is still as it was known,
 * its append says, which is written on that head only.
 */
export type KnownCases = {
  readonly of: (row: PlaceRow, released: Released) => Promise<Known | undefined>
  readonly has: (place: string) => boolean
  readonly forget: (place: string) => void
}

const keepMs = 3 * 60_000

export const knowCases = (office: Office): KnownCases => {
  const known = new Map<string, Known>()
  const now = (): number => office.clocks.machineNow().getTime()
  return {
    of: async (row, released) => {
      const kept = known.get(row.place)
      if (kept !== undefined && kept.readAtMs > now() - keepMs) return kept
      const read = await readCase(office, row, released, now())
      if (read === undefined) known.delete(row.place)
      // What conflicts say is opened anew each time.
      else if (Object.keys(read.loaded.file.conflicts).length === 0) known.set(row.place, withoutKeys(read))
      return read
    },
    has: (place) => (known.get(place)?.readAtMs ?? 0) > now() - keepMs,
    forget: (place) => void known.delete(place),
  }
}

const withoutKeys = (known: Known): Known => ({
  ...known,
  loaded: { ...known.loaded, events: [], keys: new Map(), sealed: new Map() },
})

const readCase = async (
  office: Office,
  { case_id, account }: PlaceRow,
  { release }: Released,
  readAtMs: number,
): Promise<Known | undefined> => {
  const loaded = await load(office, case_id)
  const role = loaded === undefined ? undefined : roleOf(loaded.file, account)
  if (loaded === undefined || role === undefined) return undefined
  const { plan } = judge(office, loaded, loaded.situation, release.day)
  const organ = visitOrganOf(loaded.standard, plan, loaded.stream.region)
  if (organ === undefined) return undefined
  const share = shareOf(office, organ, plan, loaded.situation, role)
  return { loaded, role, by: asParty({ account }, role, 'book'), organ, share, readAtMs }
}
