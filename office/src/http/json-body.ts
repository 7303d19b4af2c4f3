import type { Refusal } from '@xiqian/case'
import type { Text } from '@xiqian/standard'
import type { FastifyInstance } from 'fastify'
import { type JsonProblem, parseStrictJson, textOf } from './strict-json.ts'

/** 1 MiB: the longest form of ours is a hundredth of it. */
export const bodyLimit = 1024 * 1024

const words: Readonly<Record<JsonProblem, Text>> = {
  'not-json': { zh: '请求内容不是有效的 JSON，请检查后重发', en: 'The body is not JSON: check it and send it again' },
  'not-utf-8': { zh: '请求内容不是 UTF-8 编码，请改用 UTF-8 重发', en: 'The body is not UTF-8: send it in UTF-8' },
  'key-twice': { zh: '同一对象里有重复的键，请只保留一个', en: 'A key stands twice in one object: keep one of them' },
  'key-forbidden': { zh: '请求里有不允许的键名，请删去', en: 'The body has a key that is not allowed: remove it' },
  'too-deep': { zh: '请求嵌套超过 32 层，请简化', en: 'The body is nested deeper than 32: make it flatter' },
  number: {
    zh: '数字须为可精确表示的整数，其余请写成文字',
    en: 'Numbers must be whole and exact: write others as text',
  },
  character: {
    zh: '请求里有控制字符或残缺字符，请删去后重发',
    en: 'The body has control or broken characters: remove them',
  },
}

/** An accident of the sender, thrown by a parser of bodies and turned into its refusal at the door's error handler. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

const refused = (problem: JsonProblem): BodyRefused =>
  new BodyRefused({ refused: 'malformed', where: 'body', problem: words[problem] })

/**
 * The door takes strict JSON and nothing else by itself; pages add forms, the upload adds multipart. The text is kept beside
 * the value (`request.rawText`), since a department signs its reply over the text.
 */
export const takeStrictJson = (door: FastifyInstance): void => {
  door.decorateRequest('rawText', '')
  door.removeAllContentTypeParsers()
  door.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (request, bytes, done) => {
    const text = typeof bytes === 'string' ? bytes : textOf(bytes)
    if (text === undefined) return done(refused('not-utf-8'))
    if (text === '') return done(null, undefined)
    const parsed = parseStrictJson(text)
    if ('problem' in parsed) return done(refused(parsed.problem))
    request.rawText = text
    done(null, parsed.value)
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The JSON body as it came; empty for any other. */
    rawText: string
  }
}
