/** An instant, ISO 8601 with offset, e.g. `2026-03-02T09:00:00.000+08:00`. */
export type Instant = string

/** A day of the legal clock in Asia/Shanghai, `YYYY-MM-DD`. */
export type LegalDay = string

/** Words that people read. */
export type Words = { readonly zh: string; readonly en: string }

export type Values = Readonly<Record<string, string | number | boolean>>

/**
 * 实时核验结果: what a live source says about one person. Four answers and no fifth, because each has another next step:
 * 一致 MATCH goes on, 不一致 MISMATCH is looked into, 查无 NOT_FOUND asks for paper where the law wants one,
 * 不可用 UNAVAILABLE is held or deferred and never laid to the couple's charge.
 * `differs` names our own fields (`name`, `sex`, ...), never a value. `values` of a MISMATCH are empty where the name differs.
 */
export type Answer =
  | { readonly answer: 'MATCH'; readonly values: Values; readonly at: Instant; readonly receipt: string }
  | {
      readonly answer: 'MISMATCH'
      readonly differs: readonly string[]
      readonly values: Values
      readonly at: Instant
      readonly receipt: string
    }
  | { readonly answer: 'NOT_FOUND'; readonly at: Instant; readonly receipt: string }
  /** `tryAfter`: not before then; where the source named no time, the moment of the call itself. */
  | { readonly answer: 'UNAVAILABLE'; readonly because: Because; readonly tryAfter: Instant }

/** Why a source could not be heard; the words are in `becauseWords`. */
export type Because =
  | 'no-connection'
  | 'timed-out'
  | 'source-error'
  | 'too-many-requests'
  | 'bad-response-signature'
  | 'bad-response'
  | 'no-sharing-duty'
  | 'resting'

export const becauseWords: Readonly<Record<Because, Words>> = {
  'no-connection': { zh: '连接不上数据源', en: 'The source could not be reached' },
  'timed-out': { zh: '数据源未在限定时间内答复', en: 'The source did not answer in time' },
  'source-error': { zh: '数据源系统故障', en: 'The source reported a fault of its own' },
  'too-many-requests': { zh: '数据源限流,请稍后再试', en: 'The source asks for fewer requests' },
  'bad-response-signature': { zh: '数据源答复的签名不符', en: "The signature of the source's answer is wrong" },
  'no-sharing-duty': {
    zh: '数据共享责任清单里没有这一项,没有发出请求;请主管部门补上一行',
    en: 'It is not on the list of sharing duties, so nothing was sent; the department in charge has to add the row',
  },
  'bad-response': { zh: '数据源答复不符合约定格式', en: "The source's answer does not keep to the contract" },
  resting: {
    zh: '数据源近来多次未答复，暂停询问，稍后自动重试',
    en: 'The source failed again and again and is left alone for a while',
  },
}
