import type { CaseEvent } from '@xiqian/case'

/** The events that give somebody a paper into the hand. */
const sheetEvents = [
  'Accepted',
  'AcceptedWithGap',
  'NotAccepted',
  'Returned',
  'CorrectionAsked',
  'PledgeGiven',
  'DecidedOnTheSpot',
  'DecidedFromInbox',
  'ReplyDecided',
  'MatterRefused',
] as const
export type SheetEvent = Extract<CaseEvent, { readonly type: (typeof sheetEvents)[number] }>

export const isSheetEvent = (event: CaseEvent): event is SheetEvent => sheetEvents.some((type) => type === event.type)
