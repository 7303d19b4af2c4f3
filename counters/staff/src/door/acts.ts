import type { MandateAct } from '@xiqian/standard/evaluator'

/** What staff may ask the office to do with a case, by the name of its route, and what must come with it. */
export type OutcomeAsked = { outcome: 'granted' } | { outcome: 'refused'; reason: string; basis: string }

export type CorrectionLine = { what: string; words: string; remedy: string }

type Decide = { matter: string; outcome: OutcomeAsked; restsOn: string; reason?: string }

/** The bodies are plain (not readonly) because the generated client asks for them so. */
export type StaffActs = {
  readonly 'check-in': { present: string[] }
  readonly verify: { role: string; with: 'card' | 'by-eye'; name?: string; citizenNumber?: string }
  readonly 'accept-at-window': { promised: string[]; restsOn: string }
  readonly 'refuse-to-accept': { reason: string; materials: string[]; present: string[] }
  readonly declare: { declaration: string; role: string; sentenceDigest: string }
  readonly supply: {
    material: string
    giving: 'tick' | 'photo-on-site' | 'paper'
    sheets?: number
    sentenceDigest?: string
    by?: string
  }
  readonly 'decide-on-the-spot': Decide
  readonly 'keep-place': Record<string, never>
  readonly 'decide-from-inbox': Decide
  readonly 'pre-review-by-eye': { items: CorrectionLine[] }
  readonly 'ask-correction': { matter: string; items: CorrectionLine[] }
  readonly 'start-special-procedure': { matter: string; reason: string }
  readonly 'end-special-procedure': { matter: string }
  readonly 'take-task': { matter: string }
  readonly 'give-back-task': { matter: string }
  readonly 'reassign-task': { matter: string; reason: string; to: string }
  readonly 'return-to-window': { matter: string; reason: string }
  readonly 'send-again': { matter: string }
  readonly forward: { matter: string; reason: string; to?: string }
  readonly 'propose-void': { matter: string; reason: string }
  readonly 'answer-void': { matter: string; agrees: boolean }
  readonly 'answer-objection': { matter: string; answer: 'upheld' | 'reopened'; reason: string; basis: string }
  readonly 'record-pledge-check': { material: string; found: 'true' | 'untrue' | 'no-record' }
  readonly 'close-pledge': { material: string; finding: 'kept' | 'false'; reason: string; basis: string }
  readonly 'reverse-decision': { matter: string; reason: string; document?: string }
  readonly 'record-change': { matter: string; reason: string; of?: string }
  readonly 'extend-promise': { material: string; reason: string; days: number }
  readonly 'hand-out': { matters: string[]; way: 'window' | 'post'; tracking?: string; mandate?: string }
  readonly 'give-mandate': {
    kind: string
    also: MandateAct[]
    sentenceDigest: string
    role: string
    ground: 'paper' | 'face'
  }
  readonly 'end-mandate': { mandate: string }
  readonly 'settle-conflict': { conflict: string; role: string; take: string; matter?: string }
}

export type StaffActName = keyof StaffActs

/** One act somebody means to do now: its name with the body that belongs to it. */
export type Intent = {
  readonly [Name in StaffActName]: { readonly act: Name; readonly body: StaffActs[Name] }
}[StaffActName]
