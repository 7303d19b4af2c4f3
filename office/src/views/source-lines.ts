import type { Static } from '@sinclair/typebox'
import { becauseWords } from '@xiqian/departments'
import type { Office } from '../office.ts'
import type { SourceShape } from '../shapes/operations.ts'
import { onLegalClock } from './sources.ts'

const dayMs = 86_400_000

/** 每个数据源: how it stands now, and what came of all processes' calls of the last day. */
export const sourceLines = async (office: Office, now: Date): Promise<Static<typeof SourceShape>[]> => {
  const quality = await office.sourceTally.since(new Date(now.getTime() - dayMs))
  const departments = office.standards.all().flatMap((standard) => standard.departments)
  return office.departments.sourcesState().map(({ id, name, state, since, because, restsUntil }) => {
    const department = departments.find((one) => id.startsWith(`${one.id}.`))?.name
    const heard = quality.find(({ source }) => source === id)
    return {
      id,
      name,
      ...(department === undefined ? {} : { department }),
      state: state === 'unknown' && (heard?.answered ?? 0) > 0 ? 'up' : state,
      ...(since === undefined ? {} : { since: onLegalClock(office, since) }),
      ...(because === undefined ? {} : { because: becauseWords[because] }),
      ...(restsUntil === undefined ? {} : { restsUntil: onLegalClock(office, restsUntil) }),
      answered: heard?.answered ?? 0,
      silent: heard?.silent ?? 0,
      broken: heard?.broken ?? 0,
      refused: heard?.refused ?? 0,
      ...(heard?.lastGood == null
        ? {}
        : { lastGoodSeconds: Math.max(0, Math.round((now.getTime() - Date.parse(heard.lastGood)) / 1000)) }),
    }
  })
}
