import type { HallDay, Halls } from '@xiqian/standard'
import type { HallToday } from './expected.ts'
import { secondOf, type WindowKind } from './next-ticket.ts'

/** 今天的窗口: numbered from 1 on as the standard lists them; those of a surge plan stand behind and take everybody. */
export const hallToday = ({ open, rule, windows }: HallDay, { calling }: Pick<Halls, 'calling'>): HallToday => {
  const usual = rule.windows.flatMap(({ count, serves }) =>
    Array.from({ length: count }, (): WindowKind => ({ serves })),
  )
  return {
    windows: Array.from({ length: windows }, (_, i) => usual[i] ?? {}),
    secondsACase: rule.minutesACase * 60,
    open: open.map(({ from, until }) => ({ from: secondOf(from), until: secondOf(until) })),
    calling,
  }
}
