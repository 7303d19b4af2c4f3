import type { QueuePlace } from '@xiqian/parts'
import { queuePage, type Release } from '../src/pages/queue-page.tsx'
import { waitingPage } from '../src/pages/waiting-page.tsx'
import { chrome, text } from './models.ts'
import { ok, type PageState } from './page-states.ts'

const caseId = '610112-26-abcdefghij'
const seedDigest = '3f'.repeat(32)
const released = {
  release: 'd-2026-05-20',
  name: text('5月20日的号', 'Times of 20 May'),
  day: '2026-05-20',
  opensAt: '2026-05-13T08:00:00.000+08:00',
}
const place: QueuePlace = {
  ...released,
  place: 'q7k2m9x4c1v8b3n6z5l0j2h4g6',
  stage: 'waiting',
  before: 128,
  waiting: 2140,
  drawn: true,
  number: 372,
  wishes: 3,
  expected: { from: 6, to: 11 },
  askAgainSeconds: 12,
  seedDigest,
  seed: 'a1'.repeat(32),
}
const { number: _lot, expected: _time, before: _before, seed: _seed, ...undrawn } = place

/** 我的号排到哪里, in every state. */
const places: Readonly<Record<string, QueuePlace>> = {
  开放以前: { ...undrawn, stage: 'waiting-room', drawn: false, wishes: 0 },
  抽签排到: place,
  按先来后到: { ...undrawn, drawn: false, before: 1200, expected: { from: 60, to: 95 } },
  下一个: { ...place, before: 0, expected: { from: 0, to: 1 } },
  请选时间: { ...undrawn, stage: 'choosing', until: '2026-05-13T08:16:00.000+08:00' },
  约好: { ...undrawn, stage: 'booked' },
  过号: { ...undrawn, stage: 'lapsed' },
  约满: { ...undrawn, stage: 'full' },
}

const release: Release = {
  ...released,
  roomOpensAt: '2026-05-13T07:30:00.000+08:00',
  stage: 'waiting-room',
  waiting: 2140,
  wishes: 3,
  turnMinutes: 5,
  seedDigest,
  organName: text('未央区婚姻登记处（合成数据）', 'Marriage registry, 未央区 (synthetic data)'),
  times: ['09:00', '09:15', '09:30', '10:00', '14:00'],
}
const releases: Readonly<Record<string, readonly Release[]>> = {
  没有要排的: [],
  还没开始: [{ ...release, stage: 'announced', waiting: 0 }],
  可以取号: [release],
  已经取了号: [{ ...release, stage: 'open', place }],
}

export const queuePages: readonly PageState[] = [
  ...Object.entries(releases).map(([what, all]) =>
    ok(`排队取号 ${what}`, (reading) =>
      queuePage({
        chrome: chrome(reading),
        caseId,
        releases: all,
        chosen: ['09:00', '10:00'],
        formKey: 'a-key-of-the-form',
      }),
    ),
  ),
  ...Object.entries(places).map(([what, one]) =>
    ok(`排到哪里 ${what}`, (reading) => waitingPage({ chrome: chrome(reading), caseId, place: one })),
  ),
  ok('排到哪里 没有这个号', (reading) => waitingPage({ chrome: chrome(reading), caseId })),
]
