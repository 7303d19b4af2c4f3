import * as shapes from '../../shapes/queue.ts'
import { act, look, type Route } from '../route.ts'
import { sendTagged } from '../send-tagged.ts'

const public_ = { counter: 'public', access: 'everybody' } as const
const citizen = { counter: 'citizen', access: 'citizen' } as const

/** 放号与排队. What everybody may read comes from memory; only taking a place asks who it is. */
export const queueRoutes: readonly Route[] = [
  look({
    ...public_,
    url: '/releases',
    summary: '放号 Days whose times are released at a named minute, and the published digest and seed of each draw',
    answer: shapes.ReleasesAnswer,
    run: async ({ queue, office }) => queue.releases(office),
  }),
  look({
    ...public_,
    url: '/releases/:release/draw',
    summary: '公布的抽签 Seed, list and order: anybody computes it again',
    answer: shapes.DrawAnswer,
    run: async ({ queue, office }, { address, reply }) => {
      reply.header('cache-control', 'public, max-age=60')
      return queue.draw(office, address.release)
    },
  }),
  look({
    ...public_,
    url: '/releases/:release/places/:place',
    summary: '排到哪里了 One place in the queue, by its pseudonym; no trip to the database, 304 where nothing changed',
    answer: shapes.PlaceAnswer,
    run: async ({ queue, office }, { address, request, reply }) =>
      sendTagged(request, reply, queue.place(office, address.release, address.place)),
  }),
  look({
    ...citizen,
    url: '/cases/:id/queue',
    summary: 'The releases this couple may queue for, and its place in each',
    answer: shapes.CaseQueueAnswer,
    run: ({ queue, office }, { by, address }) => queue.ofCase(office, by, address.id),
  }),
  act({
    ...citizen,
    url: '/cases/:id/queue',
    summary:
      "领号 Takes the couple's place, or tells it again: one a couple, whoever of the two asks and however often",
    body: shapes.QueueRequest,
    answer: shapes.PlaceAnswer,
    run: ({ queue, office }, { by, address, body }) => queue.join(office, by, address.id, body),
  }),
]
