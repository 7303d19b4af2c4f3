import type { Block, Document } from '@xiqian/standard/evaluator'
import { bound, heading, line, list, paragraph, t, table, ticks } from './writing.ts'

type Kind = readonly [id: string, zh: string, en: string]

const kinds: readonly Kind[] = [
  ['military', '军人结婚', 'A soldier marries'],
  ['foreign', '和外国人结婚', 'Marrying a foreigner'],
  ['hmt', '和港澳台居民结婚', 'Marrying a resident of Hong Kong, Macao or Taiwan'],
  ['overseas', '和华侨结婚', 'Marrying an overseas Chinese'],
  ['again', '再婚和复婚', 'Marrying again'],
  ['collective', '户口在单位集体户', 'Household in a collective'],
]

const chapter = ([id, zh, en]: Kind, at: number): readonly Block[] => [
  heading(1, id, `第${at + 1}章　${zh}`, `Chapter ${at + 1}: ${en}`),
  paragraph(
    '先看这一页：能不能在本地窗口办、要多带什么、多等几天。',
    'Read this first: whether your window can do it, what more to bring, how much longer it takes.',
    undefined,
    'lead',
  ),
  heading(2, `${id}-who`, '谁来办', 'Who decides'),
  table(
    t('办理机关', 'Organs'),
    [t('情形', 'Situation'), t('机关', 'Organ'), t('时限', 'Time')],
    [
      [
        line('一方是现役军人', 'One party serves', '婚姻登记工作规范〔条款待核〕'),
        line(
          '男女任一方户口所在地或部队驻地的婚姻登记处',
          'The registry of either household or of the garrison',
          '政联〔2008〕4号',
        ),
        line('当场', 'On the spot'),
      ],
      [
        line('一方是外国人', 'One party is a foreigner'),
        line('省民政厅婚姻登记处', 'The registry of the provincial department', '《婚姻登记条例》第二条'),
        line('当场；材料网上先审', 'On the spot; papers are reviewed online first', '〔本标准假设〕'),
      ],
    ],
  ),
  heading(2, `${id}-bring`, '多带什么', 'What more to bring'),
  ticks([
    line(
      '军人婚姻登记证明',
      'Military marriage proof',
      '政联〔2008〕4号',
      t(
        '团级以上单位政治机关出具；和身份证对不上就不能登记。',
        'By the political organ of a regiment or above; if it does not match the card, no registration.',
      ),
    ),
    line('军人身份证件', 'Military identity document', '婚姻登记工作规范〔条款待核〕'),
  ]),
  paragraph(
    '部队番号不进系统，只留政治机关名称。',
    'Unit designations are not stored, only the name of the political organ.',
    '保密规定〔条款待核〕',
    'warning',
  ),
  heading(2, `${id}-then`, '户口怎么办', 'The household'),
  list(true, [
    line(
      '现役军人没有地方户口，迁的是另一方。',
      'A serving soldier has no local household; the other party moves.',
      '工作方案 五（三）',
    ),
    line(
      '随军落户另有规定，窗口给电话。',
      'Following the army is another procedure; the window gives the telephone.',
      '兵役法〔条款待核，本标准假设〕',
    ),
  ]),
]

/** 《特殊类型结婚落户指引手册》: a book with a cover and a table of contents. */
export const specialTypes: Document = {
  ...bound,
  kind: 'special-types',
  title: t('特殊类型结婚落户指引手册', 'Guide for marriages of special kinds'),
  subtitle: t(
    '军人、涉外、港澳台、华侨、再婚、集体户：先翻到您的那一章',
    'Soldiers, foreigners, Hong Kong, Macao, Taiwan, overseas Chinese, second marriages, collectives: turn to your chapter',
  ),
  blocks: kinds.flatMap(chapter),
}
