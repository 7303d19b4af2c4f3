import type { QueueAtTheDoor } from '../http/ports.ts'
import { caseQueue, joinQueue } from './join-queue.ts'
import { drawView, placeView, releasesView } from './queue-views.ts'

/** 排队 at the door. */
export const queue: QueueAtTheDoor = {
  releases: releasesView,
  draw: drawView,
  place: placeView,
  ofCase: caseQueue,
  join: joinQueue,
}
