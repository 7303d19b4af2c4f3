/** 核验答复. */
export type CheckWire = {
  readonly hyjg: '1' | '2' | '3'
  readonly byzx?: readonly string[]
  readonly data?: object
}

export const matched = (data: object): CheckWire => ({ hyjg: '1', data })
export const differing = (...fields: readonly string[]): CheckWire => ({ hyjg: '2', byzx: fields })
export const notFound: CheckWire = { hyjg: '3' }

/** 办理答复 without receipt and time. */
export type DecisionWire =
  | { readonly slzt: '1' }
  | {
      readonly slzt: '2'
      readonly bjjgdm: '0' | '1' | '4' | '6'
      readonly bjrq: string
      readonly bjjgms?: string
      readonly bjyydm?: string
      readonly yj?: string
      readonly data?: Readonly<Record<string, string>>
    }
  | {
      readonly slzt: '3'
      readonly bzclqd: readonly { readonly lx: 'cl' | 'xx'; readonly bm: string; readonly sm: string }[]
    }

export const taken: DecisionWire = { slzt: '1' }

const words: Readonly<Record<string, readonly [string, string]>> = {
  NO_MARRIAGE: ['婚姻登记库中未查到双方的婚姻登记信息', '户口登记条例第十条'],
  NOT_OWNER: ['被投靠人不是该不动产的登记权利人', '户口登记条例第十条'],
  NO_HOUSEHOLD: ['未查到拟迁入的户', '户口登记条例第十条'],
  NO_PERSON: ['户籍库中未查到申请人或被投靠人', '户口登记条例第十条'],
  ALREADY_MARRIED: ['一方已与他人登记结婚', '民法典第一千零四十二条、第一千零五十一条'],
  DUPLICATE: ['双方已以另一证件字号登记结婚', '婚姻登记条例'],
  WITHDRAWN: ['申请人已撤回', '申请人撤回申请'],
  STANDS: ['经核对，登记无误', '政务数据共享条例'],
  NOT_OURS: ['该数据项由其他单位登记，已转报', '政务数据共享条例'],
  NOT_REGISTERED: ['登记系统退回：经审查不予登记', '婚姻登记条例'],
  OTHER: ['经审查不符合夫妻投靠落户条件', '户口登记条例第十条'],
}

/** 退回办结 with reason and basis. */
export const refusedFor = (code: string, on: string): DecisionWire => {
  const [said, basis] = words[code] ?? ['', '']
  return { slzt: '2', bjjgdm: '1', bjrq: on, bjyydm: code, bjjgms: said ?? '', yj: basis ?? '' }
}
