import type { Refusal } from '@xiqian/case'
import type { Text } from '@xiqian/standard'
import type { FastifyError, FastifyInstance, FastifySchemaValidationError } from 'fastify'
import { BodyRefused, bodyLimit } from './json-body.ts'
import { refuse, refuseByAccident } from './refuse.ts'
import { uploadLimit } from './upload.ts'

/** What a body or a query did not keep of its shape, by the schema's keyword. Never holds the value. */
const shapeWords: Readonly<Record<string, Text>> = {
  required: { zh: '缺少必填项，请补上', en: 'Something required is missing: add it' },
  additionalProperties: { zh: '有不认识的键，请删去', en: 'There is an unknown key: remove it' },
  type: { zh: '类型不对，请按接口说明填写', en: 'It is of the wrong type: write it as the interface says' },
  pattern: { zh: '格式不对，请按接口说明填写', en: 'It is written wrongly: write it as the interface says' },
  maxLength: { zh: '太长，请缩短', en: 'It is too long: shorten it' },
  minLength: { zh: '太短，请补充', en: 'It is too short: say more' },
}
const otherShape: Text = {
  zh: '不符合接口约定，请对照接口说明改正',
  en: 'It does not keep to the interface: compare it',
}

const malformed = (where: string, problem: Text): Refusal => ({ refused: 'malformed', where, problem })

const ofShape = (context: string, [first]: readonly FastifySchemaValidationError[]): Refusal =>
  malformed(`${context}${first?.instancePath ?? ''}`, shapeWords[first?.keyword ?? ''] ?? otherShape)

const contentType: Text = {
  zh: '只接受 application/json（上传文件用 multipart/form-data）',
  en: 'Send application/json (multipart/form-data for a file)',
}

const tooLarge = { FST_ERR_CTP_BODY_TOO_LARGE: bodyLimit, FST_REQ_FILE_TOO_LARGE: uploadLimit } as const

/** Faults of the request that Fastify throws; undefined for an accident of ours. */
const refusalOf = (error: FastifyError | BodyRefused): Refusal | undefined => {
  if (error instanceof BodyRefused) return error.refusal
  if (error.validation !== undefined) return ofShape(error.validationContext ?? 'body', error.validation)
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.code === 'FST_REQ_FILE_TOO_LARGE') {
    return { refused: 'too-large', limitBytes: tooLarge[error.code] }
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return malformed('header Content-Type', contentType)
  const isTheirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return isTheirs ? malformed('request', otherShape) : undefined
}

/** Where in our code, without a message: messages of a database carry values. */
const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())

/**
 * 兜底: the one place where an exception ends. A fault of the request is its refusal; anything else is an accident, logged by
 * kind and place and answered with generic words. `synthetic` data may show the message in the log.
 */
export const catchAccidents = (door: FastifyInstance, { synthetic }: { readonly synthetic: boolean }): void => {
  door.setErrorHandler<FastifyError | BodyRefused>((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal !== undefined) return refuse(reply, refusal)

    const { name, message } = error
    const code = 'code' in error ? error.code : undefined
    request.log.error({ accident: name, code, frames: framesOf(error), ...(synthetic ? { message } : {}) }, 'accident')
    return refuseByAccident(reply, request.id)
  })
}
