import {
  type CryptoSuite,
  canonicalBytes,
  fromBase64Url,
  joinBytes,
  type Kms,
  toBase64Url,
  toHex,
  utf8,
} from '@xiqian/seal'

type Seal = { readonly suite: CryptoSuite; readonly kms: Pick<Kms, 'sign' | 'publicKey'> }

/** Which key signed, for whoever keeps several: the beginning of the digest of its public key. */
const keyIdOf = async ({ suite, kms }: Seal): Promise<string> => toHex(suite.hash(await kms.publicKey())).slice(0, 16)

const signedBytes = ({ suite }: Seal, number: string, content: Uint8Array): Uint8Array =>
  canonicalBytes(['xiqian-sheet', 1, number, toHex(suite.hash(content))])

const mark = '%XIQIAN-SIGNATURE v1'

const lineOf = (number: string, keyId: string, signature: Uint8Array): Uint8Array =>
  utf8(`${mark} ${number} ${keyId} ${toBase64Url(signature)}\n`)

/**
 * 签名 at the end of a PDF, as a comment after its last line: readers pass over it, and every byte before it is covered by the
 * digest that is signed, with the number of the paper. SM2 over SM3 in the national suite.
 */
export const signPdf = async (seal: Seal, number: string, pdf: Uint8Array): Promise<Uint8Array> => {
  const content = pdf.at(-1) === 10 ? pdf : joinBytes(pdf, utf8('\n'))
  const signature = await seal.kms.sign(signedBytes(seal, number, content))
  return joinBytes(content, lineOf(number, await keyIdOf(seal), signature))
}

export type ReadSignature =
  | { readonly is: 'genuine'; readonly number: string }
  /** 改动过: a signature line of ours that does not fit the bytes before it. */
  | { readonly is: 'changed' }
  /** 没有签名: no line of ours at its end. */
  | { readonly is: 'unsigned' }

/** 验签: reads the last line of a file. One way of writing a signature only: another spelling of it is a change. */
export const readSignature = async (seal: Seal, file: Uint8Array): Promise<ReadSignature> => {
  const text = Buffer.from(file.subarray(-1024)).toString('latin1')
  const begins = text.lastIndexOf(mark)
  if (begins < 0) return { is: 'unsigned' }
  const line = text.slice(begins)
  const found = /^%XIQIAN-SIGNATURE v1 ([0-9a-z-]{10,60}) ([0-9a-f]{16}) ([A-Za-z0-9_-]{40,200})\n$/.exec(line)
  const [, number, keyId, written] = found ?? []
  if (number === undefined || keyId === undefined || written === undefined) return { is: 'changed' }
  const signature = fromBase64Url(written)
  const content = file.subarray(0, file.length - line.length)
  const isWhole =
    Buffer.from(lineOf(number, keyId, signature)).toString('latin1') === line &&
    keyId === (await keyIdOf(seal)) &&
    seal.suite.verify(await seal.kms.publicKey(), signedBytes(seal, number, content), signature)
  return isWhole ? { is: 'genuine', number } : { is: 'changed' }
}
