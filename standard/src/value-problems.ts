import type { CitizenNumberProblem } from './citizen-number.ts'
import type { Text } from './types.ts'

const text = (zh: string, en: string): Text => ({ zh, en })
type Named = { readonly name: Text }

const list = (of: readonly Named[]) => ({
  zh: of
    .slice(0, 6)
    .map((one) => one.name.zh)
    .join('、'),
  en: of
    .slice(0, 6)
    .map((one) => one.name.en)
    .join(', '),
})

const citizenNumber: Readonly<Record<CitizenNumberProblem, Text>> = {
  length: text(
    '公民身份号码应为 18 位，请对照身份证逐位核对',
    'A citizen number has 18 characters: compare it with the card, digit by digit',
  ),
  characters: text(
    '公民身份号码前 17 位是数字，末位是数字或 X，请重新输入',
    'The first 17 characters are digits, the last a digit or X: type it again',
  ),
  checksum: text(
    '公民身份号码校验位不符，可能输错了一位，请对照身份证核对',
    'The check digit does not fit, so one digit is probably wrong: compare it with the card',
  ),
  'birth-date': text(
    '号码第 7 至 14 位不是可能的出生日期，请对照身份证核对',
    'Characters 7 to 14 are not a possible birth date: compare them with the card',
  ),
}

/** What is wrong with a value, and what to do about it. */
export const problems = {
  citizenNumber,
  missing: (name: Text) => text(`请填写“${name.zh}”`, `Fill in: ${name.en}`),
  yesNo: text('请选择“是”或“否”', 'Choose yes or no'),
  choice: (options: readonly Named[]) =>
    text(`请从列出的选项中选一项：${list(options).zh}`, `Choose one of the options listed: ${list(options).en}`),
  check: text(
    '核验结果只能是一致、不一致、查无、不可用之一',
    'A check is answered by MATCH, MISMATCH, NOT_FOUND or UNAVAILABLE',
  ),
  role: (parties: readonly Named[]) =>
    text(`请选择其中一方：${list(parties).zh}`, `Choose one of the two: ${list(parties).en}`),
  county: text('请从列表中选择陕西省内的区县', 'Choose a county or district of Shaanxi from the list'),
  day: text('请按“年-月-日”填写日期，例如 2026-05-20', 'Write the day as year-month-day, for example 2026-05-20'),
  noSuchDay: text('没有这一天，请核对年、月、日', 'There is no such day: check year, month and day'),
  wholeNumber: (from: number, to: number) =>
    text(`请填写 ${from} 至 ${to} 之间的整数`, `Write a whole number from ${from} to ${to}`),
  mobile: text('请填写 11 位手机号码，以 1 开头', 'Write a mobile number of 11 digits that begins with 1'),
  mail: text('请填写完整的电子邮箱，例如 name@example.org', 'Write a whole e-mail address, such as name@example.org'),
  nameMissing: text('请填写姓名，与身份证上的一致', 'Write the name as it stands on the card'),
  nameInvisible: text(
    '姓名里有看不见的字符，请删去后重新手工输入',
    'The name contains invisible characters: delete it and type it by hand',
  ),
  namePrivateUse: text(
    '姓名里有自造字，别的系统认不出；请用读卡器读取身份证，或到窗口由工作人员录入',
    'The name contains a private character that other systems cannot read: use a card reader, or have it entered at the window',
  ),
  nameDigits: text('姓名里不应有数字，请对照身份证改正', 'A name has no digits: correct it from the card'),
  nameCharacters: text(
    '姓名只写文字和间隔号“·”，请去掉其他符号',
    'Write letters and the middle dot only: remove other signs',
  ),
  tooLong: (most: number) => text(`最多 ${most} 个字，请缩短`, `At most ${most} characters: shorten it`),
  blank: text('请填写内容，不能只有空格', 'Write something other than spaces'),
  invisible: text(
    '内容里有看不见的字符，请删去后重新输入',
    'There are invisible characters: delete them and type again',
  ),
} as const
