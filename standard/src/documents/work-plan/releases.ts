import type { Standard } from '../../standard.ts'
import { line, paragraph, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { sayDay } from '../days.ts'
import { fill, text } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'

/** 放号与排队; nothing where no day is released. */
export const releases = (standard: Standard) => {
  if (standard.releases === undefined) return []
  const { queue, releases: listed } = standard.releases
  return [
    paragraph(
      fill(furtherWords.releasesLead, {
        room: queue.waitingRoomMinutes,
        wishes: queue.wishes,
        atOnce: queue.atOnce,
        turn: queue.turnMinutes,
        seed: queue.seedDigestHours,
        queued: queue.queuedHours,
      }),
      undefined,
      numbered(standard, queue.basis),
    ),
    ...table(
      [furtherWords.released, furtherWords.releasedAt],
      listed.map(({ day, opensOn, opensAt, basis }) => [
        line(sayDay(day), numbered(standard, basis)),
        line(fill(text('{day} {time}', '{day} {time}'), { day: sayDay(opensOn), time: opensAt })),
      ]),
    ),
  ]
}
