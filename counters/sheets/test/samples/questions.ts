import type { Document } from '@xiqian/standard/evaluator'
import { bound, heading, line, paragraph, question, t } from './writing.ts'

/** 问答清单. */
export const questionsAndAnswers: Document = {
  ...bound,
  kind: 'questions-and-answers',
  title: t('结婚落户问答清单', 'Questions and answers'),
  blocks: [
    paragraph(
      '窗口被问得最多的事，每条答案后面都写着依据。',
      'What windows are asked most; each answer names its clause.',
      undefined,
      'lead',
    ),
    heading(1, 'marry', '结婚登记', 'Marriage'),
    question('可以让家人代办吗？', 'Can our family do it for us?', [
      line(
        '填表、约时间可以帮办；登记那天必须两个人一起到场。',
        'The form and the booking, yes; on the day both of you must come.',
        '《婚姻登记条例》第七条',
        t('声明只能本人签。', 'Only you can sign the declaration.'),
      ),
    ]),
    question('外地户口能在西安登记吗？', 'Can we marry in Xi’an with households elsewhere?', [
      line(
        '能，全国通办，不看户口在哪里。',
        'Yes, anywhere in the country, whatever your household.',
        '《婚姻登记条例》第二条',
      ),
    ]),
    question('结婚证丢了怎么办？', 'We lost the certificate: what now?', [
      line(
        '带身份证到任一婚姻登记处补领。',
        'Bring your cards to any registry for a new one.',
        '婚姻登记工作规范〔条款待核〕',
      ),
      line('档案查得到的，当天补。', 'On the same day if the archive has you.', '工作方案 四（五）〔本标准假设〕'),
    ]),
    heading(1, 'move', '迁户口', 'Household'),
    heading(3, 'papers', '材料', 'Papers'),
    question('系统连不上，我要补纸吗？', 'The system is down: must I bring papers?', [
      line(
        '不用。由那个部门自己补，耽误的天数算它的。',
        'No. That department makes up for it, and the delay is counted on it.',
        '工作方案 六（二）〔本标准假设〕',
      ),
    ]),
    question('迁过去以后，老家的地会不会没了？', 'Will I lose my land at home?', [
      line(
        '户口迁走不等于土地承包权没了，请先问村集体。',
        'Moving the household does not by itself end the land contract; ask the village first.',
        '农村土地承包法第三十一条〔条款待核〕',
      ),
    ]),
  ],
}

/** 办事指南. */
export const serviceGuide: Document = {
  ...questionsAndAnswers,
  kind: 'service-guide',
  title: t('结婚落户一件事办事指南', 'Service guide: marriage and household'),
}
