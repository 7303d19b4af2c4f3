import type { Refusal } from '@xiqian/case'
import { toHex } from '@xiqian/seal'
import type { Text } from '@xiqian/standard'
import type { FastifyRequest } from 'fastify'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Office } from '../office.ts'
import { requestDigest } from './idempotency.ts'
import type { CheckedFile } from './ports.ts'

/** 8 MiB. */
export const uploadLimit = 8 * 1024 * 1024
/** 50 megapixels: the biggest camera of a telephone; a header that claims more is refused before it is decoded. */
const pixelLimit = 50_000_000

const kinds = ['image/jpeg', 'image/png', 'application/pdf'] as const satisfies readonly CheckedFile['kind'][]
const isKind = (mime: string | undefined): mime is CheckedFile['kind'] => kinds.some((kind) => kind === mime)

type Upload = { readonly file: CheckedFile; readonly requestDigest: string }

const noFile: Text = {
  zh: '没有收到文件，请选择一个 JPEG、PNG 或 PDF 文件',
  en: 'No file came: choose one JPEG, PNG or PDF file',
}

const wrongKind: Refusal = { refused: 'file-kind', allowed: kinds }
const tooLarge: Refusal = { refused: 'too-large', limitBytes: uploadLimit }

/**
 * 上传: one file of a multipart body. Its kind is read from its content, whatever name or type it came under. Images are
 * decoded and written anew, which drops position, camera and anything hidden behind the pixels; a PDF with a script is refused.
 */
export const readUpload = async (office: Pick<Office, 'suite'>, request: FastifyRequest): Promise<Upload | Refusal> => {
  const part = request.isMultipart() ? await request.file() : undefined
  if (part === undefined) return { refused: 'malformed', where: 'file', problem: noFile }
  const came = new Uint8Array(await part.toBuffer())
  if (part.file.truncated) return tooLarge

  const file = await checkFile(came)
  if ('refused' in file) return file
  const content = toHex(office.suite.hash(came))
  return { file, requestDigest: requestDigest(office.suite, request.by, { path: request.url, body: { content } }) }
}

/** One file of a multipart body as it came, whatever it is: to be looked at, never kept. */
export const readAnyFile = async (request: FastifyRequest): Promise<Uint8Array | Refusal> => {
  const part = request.isMultipart() ? await request.file() : undefined
  if (part === undefined) return { refused: 'malformed', where: 'file', problem: noFile }
  const came = new Uint8Array(await part.toBuffer())
  return part.file.truncated ? tooLarge : came
}

/** What a file is by its content, made harmless; or why it is not taken. */
export const checkFile = async (came: Uint8Array): Promise<CheckedFile | Refusal> => {
  if (came.length === 0) return { refused: 'malformed', where: 'file', problem: noFile }
  if (came.length > uploadLimit) return tooLarge
  const mime = (await fileTypeFromBuffer(came))?.mime
  if (!isKind(mime)) return wrongKind
  return mime === 'application/pdf' ? checkPdf(came) : rewriteImage(came, mime)
}

const rewriteImage = async (came: Uint8Array, kind: 'image/jpeg' | 'image/png'): Promise<CheckedFile | Refusal> => {
  try {
    // `rotate` without an angle turns the picture as its EXIF says, before that is dropped.
    const image = sharp(came, { limitInputPixels: pixelLimit, failOn: 'error' }).rotate()
    const bytes = await (kind === 'image/png' ? image.png() : image.jpeg({ quality: 90 })).toBuffer()
    return bytes.length > uploadLimit ? tooLarge : { kind, bytes: new Uint8Array(bytes) }
  } catch {
    // Truncated, not decodable, or more pixels than the limit.
    return wrongKind
  }
}

// A name in a PDF may be written with #xx for any of its letters: /J#61vaScript is /JavaScript.
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|AA|OpenAction)(?![A-Za-z0-9])/

const checkPdf = (came: Uint8Array): CheckedFile | Refusal => {
  const text = Buffer.from(came).toString('latin1')
  const ends = text.lastIndexOf('%%EOF')
  if (!text.startsWith('%PDF-') || ends < 0 || active.test(plainNames(text))) return wrongKind
  return { kind: 'application/pdf', bytes: came }
}
