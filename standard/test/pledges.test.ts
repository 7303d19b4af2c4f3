import { afterEach, describe, expect, it } from 'vitest'
import { readStandard } from '../src/index.ts'
import { copyWith, type Edit, removeCopies } from './planted.ts'
import { digest } from './province.ts'

afterEach(removeCopies)

const pledges = (replace: string, by: string): Edit => ({ file: 'pledges.yaml', replace, by })
const saidOf = (edit: Edit): string => {
  const read = readStandard(copyWith([edit]), digest)
  return 'faults' in read ? read.faults.map(({ problem }) => problem.zh).join('；') : '没有错'
}

describe('告知承诺写在标准里', () => {
  it.each<readonly [title: string, edit: Edit, says: string]>([
    ['少写一行', pledges('material: linked-consent', 'material: birth-promise'), '却有 0 行'],
    ['写到不是承诺的材料上', pledges('material: linked-consent', 'material: id-card'), '不是以承诺代替证明的材料'],
    [
      '查不查没有说清',
      pledges('unchecked:', 'check: { withinDays: 1, againAfterDays: 1, atMostTries: 1 }\n    unchecked:'),
      '没有说清事后查不查',
    ],
    [
      '没有人查',
      pledges(
        'unchecked: { zh: 这是同意，不是对事实的承诺，没有真假可查, en: "It is a consent, not a promise about facts: nothing can be false" }',
        'check: { withinDays: 1, againAfterDays: 1, atMostTries: 1 }',
      ),
      '的核查没有人做',
    ],
    ['份额过了百分之百', pledges('sharePercent: 20', 'sharePercent: 120'), '份额或期限不对'],
    ['次数是零', pledges('atMostTries: 2', 'atMostTries: 0'), '份额或期限不对'],
    ['撤销的理由不是撤销用的', pledges('reversedBy: promised-falsely', 'reversedBy: divorced'), '用哪个理由撤销'],
    ['没有共享责任', pledges('id: health.birth-record', 'id: health.birth-book'), '既不是数据源，也不是办理请求'],
    [
      '没有人能认定',
      { file: 'staff.yaml', replace: 'record-pledge-check, close-pledge', by: 'record-pledge-check' },
      '没有人能核查、认定',
    ],
  ])('%s', (_, edit, says) => {
    expect(saidOf(edit)).toContain(says)
  })
})
