import type { Block, Document, Line } from '@xiqian/standard/evaluator'
import { bound, heading, line, list, paragraph, t, table } from './writing.ts'

const roman = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const materials: readonly (readonly Line[])[] = [
  [
    '结婚落户一件事申请表',
    'Application in one',
    '表单',
    'form',
    '工作方案 材料清单 1 〔本标准假设〕',
    '一张表办所有事项，双方确认即为签署',
    'One form for all matters; confirming it signs it',
  ],
  [
    '居民身份证',
    'Resident identity card',
    '刷卡',
    'tap',
    '婚姻登记条例（国务院令第804号）第八条',
    '当面确认是本人，不用复印',
    'Checked in person; no copies',
  ],
  [
    '申请结婚登记声明书',
    'Declaration',
    '当面签',
    'signed in person',
    '婚姻登记条例（国务院令第804号）第八条',
    '只能由本人在登记员面前签署',
    'Only the person can sign it before the registrar',
  ],
  [
    '双方合影照片',
    'Joint photo',
    '现场拍',
    'taken on site',
    '婚姻登记工作规范（民发〔2025〕23号）〔条款待核〕',
    '登记处免费拍摄',
    'Taken at the registry free of charge',
  ],
  [
    '迁移人户口簿或常住人口登记信息',
    'Household record of the mover',
    '核验',
    'looked up',
    '户口登记条例（1958）第十条',
    '公安人口库核到即免交；连不上由公安补；查无记录才向本人要',
    'Not asked for when the register has it; owed by the police when it is down; asked only if there is no record',
  ],
  [
    '不动产权证书',
    'Property certificate',
    '核验',
    'looked up',
    '工作方案 材料清单 6',
    '落在配偶自有房产时才要',
    'Only for a move into the spouse’s own property',
  ],
].map(([zh, en, way, wayEn, clause, note, noteEn], at) => [
  line(`${at + 1}`, `${at + 1}`),
  line(zh ?? '', en ?? '', clause),
  line(way ?? '', wayEn ?? ''),
  line(note ?? '', noteEn ?? ''),
])

const chapters: readonly (readonly [string, string])[] = [
  ['总体要求', 'Aims'],
  ['办理范围', 'Scope'],
  ['材料清单', 'Papers'],
  ['办理流程', 'Procedure'],
  ['部门职责', 'Duties of the departments'],
  ['时限与考核', 'Time limits and appraisal'],
  ['保障措施', 'Support'],
  ['附则', 'Final provisions'],
]

const bodyOf = (at: number): readonly Block[] => [
  paragraph(
    '以群众办成一件事为目标，把结婚登记、婚姻状况变更、夫妻投靠落户、生育登记按一件事组织，实行一次告知、一表申请、一套材料、一窗受理、一网办理、统一出件。跑动次数不超过 1 次，承诺 7 个工作日办结，逾期由系统自动预警并计入责任部门。',
    'Marriage registration, marital status, household move and birth registration are organised as one: told once, one form, one set of papers, one window, one network, one hand-out. One visit at most and 7 working days; what is late is counted on the department responsible.',
    `工作方案 ${roman[at] ?? ''}（一）`,
  ),
  heading(2, `c${at}-duties`, '具体做法', 'How it is done'),
  list(true, [
    line(
      '能从数据平台核到的材料，不得再向群众要。',
      'What the data platform can verify is not asked of anybody.',
      `工作方案 ${roman[at] ?? ''}（二）1`,
    ),
    line(
      '核验不到的，由数据源所在部门在 2 个工作日内补齐，期间不停止办理。',
      'What cannot be verified is supplied by the department of the source within 2 working days; the case goes on meanwhile.',
      `工作方案 ${roman[at] ?? ''}（二）2 〔本标准假设〕`,
      t('补齐前只挡发证，不挡受理和审查。', 'Until then only the hand-out waits, not acceptance or review.'),
    ),
    line(
      '任何部门不得以系统故障为由退回申请。',
      'No department may send an application back because a system is down.',
      '国务院令第804号〔条款待核〕',
    ),
  ]),
  heading(3, `c${at}-limits`, '时限', 'Time limits'),
  paragraph(
    '从受理次日起算工作日，法定节假日和特别程序不计入。',
    'Working days count from the day after acceptance; holidays and special procedures do not count.',
    '国务院规范〔条款待核〕',
    'note',
  ),
]

/** 《工作方案》: long, with tables and clauses. */
export const workPlan: Document = {
  ...bound,
  kind: 'work-plan',
  title: t('结婚落户“高效办成一件事”工作方案', 'Work plan: marriage and household as one matter'),
  subtitle: t(
    '陕西省民政厅、公安厅、卫生健康委、数据和政务服务局',
    'Departments of civil affairs, public security, health and government services of Shaanxi',
  ),
  blocks: [
    ...chapters.flatMap(([zh, en], at): readonly Block[] => [
      heading(1, `c${at}`, `${roman[at] ?? ''}、${zh}`, `${at + 1}. ${en}`),
      ...(at === 2
        ? [
            table(
              t('表 1　材料清单', 'Table 1: papers'),
              [t('序号', 'No.'), t('材料', 'Paper'), t('怎么给', 'How it comes'), t('说明', 'Remark')],
              [...materials, ...materials, ...materials],
            ),
          ]
        : []),
      ...bodyOf(at),
    ]),
    {
      block: 'paragraph',
      text: t('收费：一分不收。', 'No fee at all.'),
      clause: '依 2 《婚姻登记条例》第五条',
      see: 'c1',
    },
    paragraph(
      '本方案中的承诺时限由本标准提出，待省级部门公布后以公布的为准。',
      'The promised limits are proposed by this standard until the departments publish theirs.',
      undefined,
      'assumption',
    ),
  ],
}
