import { text } from '../text.ts'

export const clauseWords = {
  figures: text('减少的数字', 'The figures'),
  promise: text('承诺时限', 'The promise'),
  calendar: text('工作日历', 'The working calendar'),
  halls: text('大厅', 'The halls'),
  releases: text('放号与排队', 'Releases and the queue'),
  notices: text('通知', 'Notices'),
  preReview: text('人工预审', 'Review beforehand by a person'),
  turns: text('办件的转折', 'The turns of a case'),
  line: text('本标准的一条', 'A line of this standard'),
} as const
