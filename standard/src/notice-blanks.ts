import type { AwaitedDay, NoticeMoment, NoticeOccasion } from './notice-types.ts'

/** What may stand in every notice: the number of the case, its life event, whom to call. */
const always = ['caseNumber', 'lifeEvent', 'telephone'] as const
const visit = ['day', 'time', 'place'] as const
const paper = ['material', 'day'] as const

export type Blank = (typeof always)[number] | (typeof visit)[number] | 'material' | 'formerDay' | 'count'

const onOccasion: Readonly<Record<NoticeOccasion, readonly Blank[]>> = {
  'pre-reviewed': ['day'],
  returned: ['count'],
  'correction-asked': ['count'],
  booked: visit,
  accepted: ['day', 'place'],
  'asked-after-all': paper,
  'nothing-owed': ['material'],
  'promise-broken': ['material'],
  'matter-changed': [],
  'case-day-moved': ['day', 'formerDay'],
  'owed-day-moved': ['material', 'day', 'formerDay'],
  'pledge-doubted': ['day'],
  'pledge-found-false': ['day'],
  'to-fetch': [],
  'result-ready': [],
}
const beforeDay: Readonly<Record<AwaitedDay, readonly Blank[]>> = { visit, owed: paper }

/** 填空: what a notice of this moment may name. None of it says anything about a person. */
export const blanksOf = (moment: NoticeMoment): readonly Blank[] => [
  ...always,
  ...('on' in moment ? onOccasion[moment.on] : beforeDay[moment.before.what]),
]
