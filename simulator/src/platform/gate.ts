import type { SignedHeaders } from './signature.ts'
import { isSame, requestSignature } from './signature.ts'

/** Why a call is not let in. */
export type Refusal = {
  readonly status: number
  readonly code: string
  readonly msg: string
  readonly errors?: readonly string[]
}

/** Who asks, for what, by which law: decoded from the signed headers. */
export type Errand = {
  readonly requester: string
  readonly nonce: string
  readonly requestId: string
  readonly purpose: string
  readonly legalBasis: string
  readonly caseRef: string
  readonly initiator: string
}

export type Incoming = {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly headers: SignedHeaders
  readonly service: string
}

export type Gate = (incoming: Incoming) => { readonly errand: Errand } | { readonly refusal: Refusal }

const windowMs = 300_000

const refuse = (status: number, code: string, msg: string) => ({ refusal: { status, code, msg } })

const decoded = (value: string | undefined): string => {
  try {
    return decodeURIComponent(value ?? '').trim()
  } catch {
    return ''
  }
}

/** 行为;岗位: no name has such letters only, and a citizen number is longer than any run of digits in a post. */
const isActAndPost = (initiator: string): boolean =>
  /^[A-Za-z0-9.-]{1,60};[A-Za-z0-9.@-]{1,120}$/.test(initiator) && !/[0-9]{13}/.test(initiator)

/** `machineNow` in milliseconds; `requesterId` absent lets in every requester that holds the secret. */
export const openGate = (secret: string, machineNow: () => number, requesterId?: string): Gate => {
  const nonces = new Map<string, number>()

  const isNew = (nonce: string): boolean => {
    const now = machineNow()
    for (const [old, at] of nonces) {
      if (now - at <= 2 * windowMs) break
      nonces.delete(old)
    }
    if (nonces.has(nonce)) return false
    nonces.set(nonce, now)
    return true
  }

  return (incoming) => {
    const { headers } = incoming
    const requester = headers.gjgxjhpt_rid ?? ''
    const nonce = headers.gjgxjhpt_nonce ?? ''
    const sign = headers.gjgxjhpt_sign ?? ''
    if (!requester || !nonce || !sign) return refuse(401, 'not-signed', '缺少签名请求头:请按平台接口规范签名后重发')
    if (requesterId !== undefined && requester !== requesterId) {
      return refuse(401, 'unknown-requester', '请求方未登记:请核对 gjgxjhpt_rid')
    }
    if (!isSame(sign, requestSignature(secret, incoming, headers))) {
      return refuse(401, 'wrong-signature', '签名不符:请核对密钥和签名串')
    }
    const age = Math.abs(machineNow() - Date.parse(headers.gjgxjhpt_rtime ?? ''))
    if (!(age <= windowMs)) return refuse(401, 'stale', '时间戳超出 300 秒:请校时后重发')
    if (!isNew(`${requester} ${nonce}`)) return refuse(401, 'replayed', '随机数已使用:请换新随机数重发')
    if (headers.gjgxjhpt_sid !== incoming.service) {
      return refuse(403, 'wrong-service', '服务标识与地址不符:请核对 gjgxjhpt_sid')
    }

    const errand = {
      requester,
      nonce,
      requestId: decoded(headers['x-request-id']),
      purpose: decoded(headers['x-purpose']),
      legalBasis: decoded(headers['x-legal-basis']),
      caseRef: decoded(headers['x-case-ref']),
      initiator: decoded(headers['x-initiator']),
    }
    if (!errand.purpose) return refuse(403, 'purpose-missing', '未说明用途:请填写 x-purpose')
    if (!errand.legalBasis) return refuse(403, 'legal-basis-missing', '未说明法律依据:请填写 x-legal-basis')
    if (!errand.caseRef) return refuse(403, 'case-missing', '未说明办件编号:请填写 x-case-ref')
    if (!errand.initiator) return refuse(403, 'initiator-missing', '未说明发起人:请填写 x-initiator')
    if (!isActAndPost(errand.initiator)) {
      return refuse(403, 'initiator-unclear', '发起人须写成“行为;岗位”,不写姓名、号码和账号')
    }
    if (!errand.requestId) return refuse(403, 'request-id-missing', '缺少幂等键:请填写 x-request-id')
    return { errand }
  }
}
