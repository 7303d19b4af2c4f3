import type { LegalDay, RegionCode, Text } from './fact-types.ts'
import type { OrganKind } from './plan-types.ts'

/** 一段开放时间 of a day, e.g. 09:00 until 12:00. */
export type OpenSpan = { readonly from: string; readonly until: string }

/** `worked-weekend`: a weekend day that the calendar makes a working day (调休). */
export const hallDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'worked-weekend'] as const
export type HallDayKind = (typeof hallDays)[number]

/** 特殊需要 for which a window stands ready, or that is called first. `green` 绿色通道: of a booked couple, why is nobody's business. */
export const hallNeeds = ['green', 'elder', 'disabled', 'pregnant', 'foreign-language', 'military'] as const
export type HallNeed = (typeof hallNeeds)[number]

/** 窗口 of one kind: its letter stands before the number of a ticket. Without `serves` it takes everybody. */
export type HallWindows = {
  readonly id: string
  readonly name: Text
  readonly letter: string
  readonly count: number
  readonly serves?: readonly HallNeed[]
}

/** 一个大厅怎样开: what holds for a kind of organ, or for one organ. */
export type HallRule = {
  readonly hours: readonly { readonly on: readonly HallDayKind[]; readonly open: readonly OpenSpan[] }[]
  /** 每隔几分钟一个时段. */
  readonly stepMinutes: number
  /** 办一件几分钟, after pre-review. */
  readonly minutesACase: number
  readonly windows: readonly HallWindows[]
  /** 每个时段几个号; never more than the windows can serve in it. */
  readonly placesATime: number
  /** 提前几天可以约, in natural days. */
  readonly bookAheadDays: number
  readonly basis: string
}

/** Of a kind of organ (`registry`) or of one (`registry-610112`); the later line and the one organ go before. */
export type HallChange = Partial<Omit<HallRule, 'basis'>> & { readonly of: string; readonly basis: string }

/** 单独决定的一天: opened though it is no working day, or with other hours; no hours at all: closed. */
export type DecidedDay = {
  readonly day: LegalDay
  /** Absent: every hall. */
  readonly at?: readonly string[]
  readonly open: readonly OpenSpan[]
  readonly why: Text
  readonly basis: string
}

export const quotaKinds = ['locals', 'elders'] as const
export type QuotaKind = (typeof quotaKinds)[number]

/** 预留名额: a share of the places of a day, kept until so many hours before the time, then anybody's. */
export type Quota = {
  readonly for: QuotaKind
  readonly percent: number
  readonly untilHoursBefore: number
  /** 本地人: joint facts, or own ones of whoever books, that name the county of the hall. */
  readonly shownBy?: readonly string[]
  readonly basis: string
}

/** 高峰应急预案: windows and hours more than usual. */
export type SurgePlan = {
  readonly id: string
  readonly name: Text
  readonly extraWindows: number
  readonly extraHours: readonly OpenSpan[]
  readonly basis: string
}

/** 启用预案的一天. */
export type SurgeDay = {
  readonly day: LegalDay
  readonly at?: readonly string[]
  readonly plan: string
  readonly basis: string
}

/** 取号叫号: who is called before whom, and what becomes of somebody who does not come. */
export type Calling = {
  readonly first: readonly HallNeed[]
  /** 过时: a booked couple that comes later than this stands in line as a walk-in; never sent away. */
  readonly lateMinutes: number
  /** 叫几次没人就过号. */
  readonly calls: number
  /** 过号后回来, behind so many others. */
  readonly backBehind: number
  /** 连叫几个预约的，中间叫一个现场取号的. */
  readonly walkInEvery: number
  /** 下班后再办几分钟: whoever holds a ticket at closing is still served that long; then a place is kept for them. */
  readonly stayMinutes: number
  readonly basis: string
}

/** 爽约: told after so many, never barred. */
export type NoShowRule = { readonly tellAfter: number; readonly basis: string }

/** 候补: a freed place is kept for the next in order so many minutes. */
export type WaitingListRule = { readonly holdMinutes: number; readonly basis: string }

/** 流动服务车的一站: a bookable place of a registry where it registers (巡回登记点), else told only. */
export type VehicleStop = {
  readonly id: string
  readonly day: LegalDay
  readonly place: Text
  readonly open: readonly OpenSpan[]
  readonly registers: boolean
  readonly basis: string
}

export type Vehicle = {
  readonly id: string
  readonly name: Text
  /** 出车的机关, e.g. `registry-610112`: its clerks sit in it. */
  readonly of: string
  readonly region: RegionCode
  readonly placesATime: number
  readonly stops: readonly VehicleStop[]
}

/** 大厅, of the whole province. Operational: always the version in force. */
export type Halls = {
  readonly usual: HallRule
  readonly changes: readonly HallChange[]
  readonly days: readonly DecidedDay[]
  readonly quotas: readonly Quota[]
  readonly surge: { readonly plans: readonly SurgePlan[]; readonly days: readonly SurgeDay[] }
  readonly calling: Calling
  readonly noShow: NoShowRule
  readonly waitingList: WaitingListRule
  readonly vehicles: readonly Vehicle[]
}

export type HallOrgan = { readonly id: string; readonly kind: OrganKind }

/** Where nothing is said no hall opens. */
export const noHalls: Halls = {
  usual: {
    hours: [],
    stepMinutes: 15,
    minutesACase: 15,
    windows: [],
    placesATime: 0,
    bookAheadDays: 0,
    basis: '',
  },
  changes: [],
  days: [],
  quotas: [],
  surge: { plans: [], days: [] },
  calling: { first: [], lateMinutes: 0, calls: 1, backBehind: 0, walkInEvery: 1, stayMinutes: 0, basis: '' },
  noShow: { tellAfter: 1, basis: '' },
  waitingList: { holdMinutes: 0, basis: '' },
  vehicles: [],
}
