import { text } from '../text.ts'

export const nameWords = {
  matter: text('一个事项', 'a matter'),
  party: text('当事人', 'a party'),
  department: text('有关部门', 'the department'),
  organ: text('办理机关', 'the organ'),
  source: text('数据源', 'the source'),
  overlay: text('本地优化', 'a local relief'),
  fact: text('一项信息', 'a fact'),
  theirSystem: text('部门业务系统', "the department's own system"),
  elsewhere: text('其他地区', 'another region'),
  decidedIn: {
    'at-the-window': text('窗口当场决定', 'decided at the window, on the spot'),
    'our-inbox': text('在本系统决定', 'decided in this system'),
    'department-system': text('在部门业务系统决定', "decided in the department's own system"),
    'by-notice': text('告知后自动办理', 'done upon notice, by itself'),
  },
} as const
