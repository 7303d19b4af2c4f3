import { becauseWords } from '@xiqian/departments'
import type { Text } from '@xiqian/standard'

const own: Readonly<Record<string, Text>> = {
  busy: { zh: '同一办件一直有别的动作在办', en: 'Something else was always being done with the same case' },
  'not-permitted': { zh: '部门的答复不合权限', en: 'The department may not answer this' },
}

/** 为什么没办成: of a source that was silent in its words; of an accident of ours its kind, for whoever mends the program. */
export const problemWords = (problem: string | null): Text => {
  if (problem === null) return { zh: '没有记下原因', en: 'No reason was noted' }
  const known = Object.entries({ ...becauseWords, ...own }).find(([code]) => code === problem)?.[1]
  if (known !== undefined) return known
  const refused = /^ContractBroken (.+)$/.exec(problem)?.[1]
  if (refused !== undefined) {
    return { zh: `平台不收我方的请求（${refused}）`, en: `The platform refuses our request (${refused})` }
  }
  return { zh: `程序出错（${problem}）`, en: `The program failed (${problem})` }
}
