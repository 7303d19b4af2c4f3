import type { Static } from '@sinclair/typebox'
import type { Text } from '@xiqian/standard'
import { load } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { CheckAnswer } from '../shapes/sheets.ts'
import { codeOfSheet, isCode, readNumber, typedNumber } from '../sheets/code.ts'
import { issuerOf } from '../sheets/document.ts'
import { issuedSheets } from '../sheets/issued.ts'
import { readSignature } from '../sheets/signature.ts'
import { planOf, shownSheet } from './sheets.ts'

type Answer = Static<typeof CheckAnswer>

const text = (zh: string, en: string): Text => ({ zh, en })

const unknown: Answer = {
  verdict: 'unknown',
  words: text(
    '编号和验证码对不上，查不到这份文书。请对着纸上的字再输一遍，或者直接扫右上角的二维码',
    'Number and code do not belong together: there is no such paper. Type them again as printed, or scan the code at its top right',
  ),
}
const changed: Answer = {
  verdict: 'changed',
  words: text(
    '这个文件和签发时的不一样，被改动过，或者不是这里签发的，不能作数。请让给您文件的人重新下载原件，不要打印后再扫描、也不要另存',
    'This file is not the one that was signed: it was changed, or issued elsewhere, and counts for nothing. Ask whoever gave it to you to download the original again, without printing, scanning or saving it anew',
  ),
}
const unsigned: Answer = {
  verdict: 'unsigned',
  words: text(
    '这个文件里没有我们的签名，看不出真假。请上传下载来的 PDF 原件；只有纸的，请输入纸上的编号和验证码',
    'There is no signature of ours in this file, so it cannot be told whether it is genuine. Upload the original PDF; if you have only paper, enter the number and code printed on it',
  ),
}

const words = {
  valid: text('这份文书是真的，现在有效', 'This paper is genuine and valid'),
  voided: text('这份文书是我们签发的，但已经作废，不能再用', 'This paper is ours, but it is void and must not be used'),
  replaced: text(
    '这份文书是我们签发的，但已经被新的一份代替，请向持有人要新的',
    'This paper is ours, but a later one has taken its place: ask its holder for that',
  ),
}

const answerFor = async (office: Office, number: string): Promise<Answer> => {
  const read = readNumber(number)
  const loaded = read === undefined ? undefined : await load(office, read.caseId)
  if (read === undefined || loaded === undefined) return unknown
  const plan = planOf(office, loaded)
  const sheet = issuedSheets(loaded, plan).find((one) => one.sheet === read.sheet)
  if (sheet === undefined) return unknown
  const { status } = sheet
  return {
    verdict: 'found',
    words: words[status.is],
    sheet: {
      ...shownSheet(loaded, sheet),
      issuer: issuerOf(office, loaded, plan, sheet),
      ...('on' in status ? { since: status.on } : {}),
      names: loaded.file.roles.map((role) => maskName(String(loaded.situation[`${role}.name`] ?? ''))),
      synthetic: office.dataSet === 'synthetic',
    },
  }
}

/** 验真 by number and code, for anybody; an unknown number and a wrong code have one answer. */
export const checkSheet = async (
  office: Office,
  { number: typed, code }: { readonly number: string; readonly code: string },
): Promise<Answer> => {
  const number = typedNumber(typed)
  return isCode(code, await codeOfSheet(office.kms, number)) ? answerFor(office, number) : unknown
}

/** 验真 by the file itself: its own signature stands for the code. */
export const checkSheetFile = async (office: Office, file: Uint8Array): Promise<Answer> => {
  const read = await readSignature(office, file)
  switch (read.is) {
    case 'genuine':
      return answerFor(office, read.number)
    case 'changed':
      return changed
    case 'unsigned':
      return unsigned
  }
}
