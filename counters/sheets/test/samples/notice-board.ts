import type { Document } from '@xiqian/standard/evaluator'
import { bound, heading, line, list, paragraph, t, table, ticks } from './writing.ts'

/** Sheets for the board in the village hall: one topic each. */
export const noticeBoard: Document = {
  ...bound,
  kind: 'notice-board',
  title: t('结婚落户一件事', 'Marriage and household in one'),
  blocks: [
    heading(1, 'what', '结婚、迁户口，一次办完', 'Marry and move household in one go'),
    paragraph(
      '一张表，一套材料，一个窗口，最多跑一趟，7 个工作日办完。',
      'One form, one set of papers, one window, one visit at most, done within 7 working days.',
      '工作方案 三（二）',
      'lead',
    ),
    list(false, [
      line('结婚证：当场发', 'Marriage certificate: on the spot', '《婚姻登记条例》第十条'),
      line('户口：5 个工作日', 'Household: 5 working days', '工作方案 四（二）〔本标准假设〕'),
      line('婚姻状况：自动改', 'Marital status: updated by itself', '工作方案 四（三）'),
    ]),
    { block: 'page-break' },
    heading(1, 'bring', '来的时候带什么', 'What to bring'),
    ticks([
      line('两个人的身份证', 'Both identity cards', '《婚姻登记条例》第八条'),
      line(
        '户主同意（手机上签也行）',
        'Consent of the head of household (by phone too)',
        '工作方案 材料清单 9',
        t('户主不用来。', 'The head need not come.'),
      ),
      line(
        '结过婚的：离婚证，查得到就不用带',
        'Married before: the divorce certificate, unless the register has it',
        '婚姻登记工作规范〔条款待核〕',
      ),
    ]),
    paragraph(
      '户口簿不用带。照片不用带，登记处免费拍。不收一分钱。',
      'No household booklet. No photos: taken free of charge. No fee.',
      '《婚姻登记条例》第五条',
      'warning',
    ),
    { block: 'page-break' },
    heading(1, 'where', '到哪里办', 'Where to go'),
    table(
      t('各区县窗口', 'Windows'),
      [t('地方', 'Place'), t('地址', 'Address'), t('电话', 'Telephone')],
      [
        [
          line('雁塔区婚姻登记处', 'Yanta registry'),
          line('小寨东路1号政务大厅二楼', '1 Xiaozhai East Road, 2nd floor'),
          line('029-8500 0001', '029-8500 0001'),
        ],
        [
          line('金台区婚姻登记处', 'Jintai registry'),
          line('东风路12号一楼', '12 Dongfeng Road, ground floor'),
          line('0917-350 0002', '0917-350 0002'),
        ],
        [
          line('流动服务车', 'Service vehicle'),
          line('每月 5 日、20 日上午到各乡镇', 'in every township on the 5th and 20th, mornings'),
          line('12345', '12345'),
        ],
      ],
    ),
    paragraph(
      '老人、行动不便的人打电话，工作人员上门帮着填表。',
      'Elderly or disabled? Call, and we come to help with the form.',
      undefined,
      'note',
    ),
  ],
}
