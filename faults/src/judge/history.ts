/** 应答过的一件事: what a phone was told is done, under which key, at which position of which case. */
export type Acknowledged = {
  readonly key: string
  readonly caseId: string
  readonly done: string
  readonly position: number
}

/** What a phone was told was not done, in the end. */
export type Refused = { readonly key: string; readonly path: string; readonly refused: string }

export type ActRow = {
  readonly region: string
  readonly key: string
  readonly stream: string
  readonly done: string | null
  readonly position: number | null
}
export type StreamRow = {
  readonly region: string
  readonly stream: string
  readonly kind: string
  readonly head: number
  readonly events: number
  readonly lastEvent: number
}
export type ErrandRow = {
  readonly id: string
  readonly stream: string
  readonly kind: string
  readonly matter: string | null
  readonly source: string | null
  /** The service that it asks; null where it asks nobody. */
  readonly lane: string | null
  readonly state: 'waiting' | 'done' | 'dead'
  /** Milliseconds from now by the machine's clock until it runs, or its lease ends; negative: it should have run. */
  readonly dueInMs: number
  /** The same by the legal clock, where it sleeps until a legal instant. */
  readonly legalInMs: number | null
  readonly leased: boolean
  readonly attempts: number
  readonly problem: string | null
}
/** Who must come to a person's eyes: an inbox, today's list, the hand-out. */
export type TaskRow = {
  readonly caseId: string
  readonly of: 'inbox' | 'arrival' | 'hand-out'
  readonly matter: string | null
  readonly day: string
}
export type DrawRow = {
  readonly serial: string
  readonly number: number
  readonly text: string
  readonly caseId: string
  readonly matter: string
  readonly state: string
}
export type ClaimRow = { readonly kind: string; readonly stream: string; readonly person: string }
export type DecidedRow = {
  readonly caseId: string
  readonly matter: string
  readonly type: string
  readonly receipt: string | null
}

/** One distinct request as a department kept it. */
export type Effect = {
  readonly service: string
  readonly requestId: string
  readonly receipt: string
  readonly caseRef: string
  readonly state: string
  readonly changed: readonly string[]
}

/** 一段历史: what people were told, what the database holds, what the departments did. */
export type History = {
  readonly acknowledged: readonly Acknowledged[]
  readonly refused: readonly Refused[]
  readonly acts: readonly ActRow[]
  readonly streams: readonly StreamRow[]
  readonly errands: readonly ErrandRow[]
  readonly tasks: readonly TaskRow[]
  readonly draws: readonly DrawRow[]
  readonly claims: readonly ClaimRow[]
  readonly decided: readonly DecidedRow[]
  readonly stages: ReadonlyMap<string, string>
  readonly effects: readonly Effect[]
}
