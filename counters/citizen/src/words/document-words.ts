import type { Lang, SameWords } from '@xiqian/parts'

const zh = {
  title: '看文件',
  lead: '怎么办、要什么、凭什么，都写在这里；每一条都注明依据，随时可以打印。',
  read: '打开',
  pdf: '打印或保存（PDF）',
  pdfElder: '大字版（PDF）',
  all: '全部文件',
  of: {
    'service-guide': '要办什么、带什么、去哪里、要多久',
    'special-types': '军人、涉外、集体户、外省……一类一章',
    'questions-and-answers': '常问的在前面',
    'notice-board': '贴在公告栏上的，一张一个题目',
    'work-plan': '全部规则，一条不少，给工作人员和关心的人',
    'sharing-duties': '哪个部门提供什么数据、凭什么、多快，不行怎么办',
  },
}

type DocumentWords = Omit<SameWords<typeof zh>, 'of'> & { readonly of: Readonly<Record<string, string>> }

const en: DocumentWords = {
  title: 'Documents',
  lead: 'How it goes, what is needed and by what law; each line names its clause, and all can be printed.',
  read: 'Open',
  pdf: 'Print or keep (PDF)',
  pdfElder: 'Large type (PDF)',
  all: 'All documents',
  of: {
    'service-guide': 'What is done, what to bring, where, how long',
    'special-types': 'Soldiers, foreigners, collective households, other provinces: a chapter each',
    'questions-and-answers': 'What is asked most stands first',
    'notice-board': 'To hang up, one topic a sheet',
    'work-plan': 'Every rule, for officers and for whoever cares',
    'sharing-duties': 'Which department owes which data, by what law, how soon, and what follows where it fails',
  },
}

export const documentWords: Readonly<Record<Lang, DocumentWords>> = { zh, en }
