import type { Text } from '@xiqian/standard'

/** 指标口径: what each figure of the tally counts; printed beside the figures. */
export const tallyDefinitions = {
  declared: {
    zh: '方案列出的材料种数:同一材料清单行计一种',
    en: 'Kinds of material that the plan lists; lines of one row of the list count once',
  },
  acts: {
    zh: '当事人和第三人实际要给的件数:申请表一件,每次刷身份证一件,声明一件,每份同意、勾选、上传各一件;现场照相不计',
    en: 'Items that the couple and third persons had to give: the form one, each identity card one, the declarations one, each consent, tick and upload one; a photo taken on site none',
  },
  papers: { zh: '交来的纸张页数', en: 'Sheets handed in on paper' },
  steps: {
    zh: '等待工作人员或部门的段数:同时进行的计一段,一分钟内自动答复的不计,首尾相接的各计一段',
    en: 'Stretches of waiting for an officer or a department: side by side they count one, answered by a machine within a minute none, one after another each',
  },
  visits: {
    zh: '到场次数:按一方(当事人或第三人)、地点、日期去重,含到窗口领取;因系统故障再来的也计入',
    en: 'Appearances, told apart by side (couple or third person), place and day, collecting at the window included; those repeated because a source was down count too',
  },
  visitsOurs: {
    zh: '其中因我方或部门系统故障而多跑的次数',
    en: 'Of these, the ones repeated because a source was down: ours to answer for',
  },
  workingDays: {
    zh: '自受理日(第 0 日)至有承诺时限的事项全部出证的工作日数;尚未出齐则空',
    en: 'Working days from the day of acceptance (day 0) to the last result of matters with a promised time; empty until then',
  },
  departments: {
    zh: '各事项在部门手里的工作日数（自转去或补正收到之日起，至作出决定或要求补正之日止），以及其中按特别程序停钟的工作日数',
    en: 'Working days that each matter lay with its department (from being passed on, or the correction received, to its decision or list), and how many of them its clock stood by a special procedure',
  },
  secondLists: {
    zh: '本该第一次就说、第二次才说的补正清单张数：一次告知没有做到，算我们的',
    en: 'Lists that name what an earlier one should have named: told twice, which is ours to answer for',
  },
  waitedForSource: {
    zh: '数据源无法使用、或登记不一致等提供单位核对的时段:来源、起止时间',
    en: 'Stretches in which a source could not be reached, or its provider looked into a record that differs: which, from when, until when',
  },
} as const satisfies Record<string, Text>
