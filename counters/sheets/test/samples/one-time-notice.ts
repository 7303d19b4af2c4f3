import type { Document } from '@xiqian/standard/evaluator'
import { bound, heading, line, list, paragraph, t, ticks } from './writing.ts'

/** The sheet that one couple takes home. */
export const oneTimeNotice: Document = {
  ...bound,
  kind: 'one-time-notice',
  title: t('一次性告知书', 'What you need to know, once'),
  subtitle: t(
    '结婚、户口投靠、婚姻状况变更一次办。男方西安市雁塔区，女方宝鸡市金台区，女方户口迁到男方家庭户。',
    'Marriage, household move and marital status in one. He: Yanta, Xi’an; she: Jintai, Baoji; she joins his household.',
  ),
  blocks: [
    paragraph(
      '7 个工作日办完。只跑一趟：你们两个人一起到婚姻登记处。',
      'All done within 7 working days. One visit: both of you together at the registry.',
      '工作方案 三（二）',
      'lead',
    ),
    heading(1, 'bring', '要带的东西，带一样打一个勾', 'What to bring: tick each one'),
    ticks([
      line(
        '男方居民身份证原件',
        'His resident identity card',
        '《婚姻登记条例》（国务院令第804号）第八条',
        t('刷一次卡就行，不用复印。', 'One tap at the window; no copies.'),
      ),
      line(
        '女方居民身份证原件',
        'Her resident identity card',
        '《婚姻登记条例》（国务院令第804号）第八条',
        t('刷一次卡就行，不用复印。', 'One tap at the window; no copies.'),
      ),
      line(
        '男方父亲（户主）同意落户的声明',
        'Consent of the head of the household (his father)',
        '工作方案 材料清单 9 〔本标准假设〕',
        t(
          '让他扫码在手机上签，人不用来。签过了就不用带。',
          'He can sign on his phone; he need not come. If signed, bring nothing.',
        ),
      ),
    ]),
    heading(1, 'not-bring', '不用带的，我们去查', 'Do not bring: we look it up'),
    list(false, [
      line(
        '双方户口簿',
        'Household booklets',
        '工作方案 材料清单 3',
        t('公安人口库直接核。', 'Checked in the police register.'),
      ),
      line('无配偶证明、婚姻状况证明', 'Proof of being unmarried', '《婚姻登记条例》第八条'),
      line(
        '三张合影',
        'Three joint photos',
        '婚姻登记工作规范（民发〔2025〕23号）〔条款待核〕',
        t('登记处免费拍。', 'Taken at the registry free of charge.'),
      ),
    ]),
    heading(1, 'where', '到哪里、什么时候', 'Where and when'),
    paragraph(
      '西安市雁塔区婚姻登记处，小寨东路1号政务大厅二楼 6 号窗口。周一到周五 9:00–12:00、13:30–17:00，周六 9:00–16:00。',
      'Yanta District marriage registry, window 6, second floor of the service hall, 1 Xiaozhai East Road. Mon–Fri 9:00–12:00 and 13:30–17:00, Sat 9:00–16:00.',
    ),
    paragraph(
      '必须两个人一起到场，亲自声明自愿结婚；别人不能代替，视频也不行。',
      'Both of you must come in person and declare your free will; nobody can stand in, nor can a video.',
      '《婚姻登记条例》第七条',
      'warning',
    ),
    heading(1, 'then', '之后会怎样', 'What follows'),
    list(true, [
      line('当场登记、发结婚证。', 'You are registered and get the certificates on the spot.', '工作方案 四（一）'),
      line(
        '派出所 5 个工作日内办好户口，户口簿寄到家里。',
        'The police settle the household within 5 working days; the booklet comes by post.',
        '陕西省户口登记规定〔条款待核〕',
      ),
      line(
        '婚姻状况由公安自动改成“已婚”，不用你们申请。',
        'The police update the marital status by themselves; you need not apply.',
        '工作方案 四（三）',
      ),
    ]),
    paragraph(
      '部门的系统连不上时，不会让你们再补纸，也不会算在你们头上；由那个部门自己补。',
      'If a department’s system is down you are not asked for papers; the department makes up for it.',
      undefined,
      'assumption',
    ),
  ],
}
