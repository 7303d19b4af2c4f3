import type { Document } from '@xiqian/standard/evaluator'
import { bound, heading, line, list, paragraph, t } from './writing.ts'

/** Who owes which data: a row told in lines. */
export const sharingDuties: Document = {
  ...bound,
  kind: 'sharing-duties',
  title: t('数据共享责任清单', 'Who owes which data'),
  blocks: [
    paragraph('没有行的，系统不发任何请求。', 'What has no row is never asked.', undefined, 'note'),
    heading(1, 'asked', '核验', 'Looked up'),
    heading(2, 'duty-1', '婚姻登记信息：民政', 'Marriage records: civil affairs'),
    list(false, [
      line(
        '有条件共享',
        'shared on condition',
        '政务数据共享条例〔条款待核〕',
        t('只用于：确认没有配偶', 'only for: no spouse'),
      ),
      line('5 秒内答复', 'answered within 5 seconds', '〔本标准假设〕', t('以登记库为准', 'as the register stands')),
      line('连不上的，名额保留', 'Where it is down the place is kept', '〔本标准假设〕'),
    ]),
    heading(1, 'sent', '办理和回流', 'Sent'),
    heading(2, 'duty-2', '结婚登记结果回流：民政', 'The marriage, reported: civil affairs'),
    list(false, [line('1 个工作日内答复', 'answered within 1 working day', '〔本标准假设〕')]),
  ],
}
