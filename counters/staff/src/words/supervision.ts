/** Words of the supervisor's page. */
export const supervisionWords = {
  title: '督办',
  counts: (open: number, second: number) => `现在超时 ${open} · 漏告 ${second}`,
  none: '没有超时，也没有漏告。',
  what: '出了什么事',
  who: '在谁手里',
  since: '从什么时候',
  caseId: '办件号',
  openSign: { sign: '!', word: '还没办', tone: 'bad' },
} as const
