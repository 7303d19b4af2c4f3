import type { Static } from '@sinclair/typebox'
import type { NoticeRule, Plan, Text } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { noticeWords } from '../notices/notice-words.ts'
import { type ToldInCase, toldInCase } from '../notices/told-rows.ts'
import type { Office } from '../office.ts'
import type { MessageShape } from '../shapes/parts.ts'

type Shown = Static<typeof MessageShape>

const nothingTold: ToldInCase = { told: [], waiting: [] }

/** Where the life event has no notices, nothing is looked up. */
export const toldIn = async (office: Office, { file, stream }: Loaded): Promise<ToldInCase> => {
  if (office.standards.inForce(file.lifeEvent)?.notices === undefined) return nothingTold
  return toldInCase(office.memory.pool, stream.region, stream.stream)
}

/** 发过的通知: to one party, or (for staff) to all. */
export const shownMessages = (
  office: Office,
  { file, situation }: Pick<Loaded, 'file' | 'situation'>,
  plan: Plan,
  { told, waiting }: ToldInCase,
  role?: string,
): readonly Shown[] => {
  const standard = office.standards.inForce(file.lifeEvent)
  const notices = standard?.notices
  if (standard === undefined || notices === undefined) return []
  const { sending } = notices
  const ruleOf = (id: string) => notices.told.find((rule) => rule.id === id)
  const roleName = (id: string): Text => standard.parties.find((party) => party.id === id)?.name ?? { zh: id, en: id }
  const done = told.map(
    (row): Shown => ({
      role: row.role,
      roleName: roleName(row.role),
      name: ruleOf(row.rule)?.name ?? row.words,
      words: row.words,
      state: row.state,
      at: row.toldAt,
      ...(row.deliveredAt === null ? {} : { deliveredAt: row.deliveredAt }),
      ...(row.channel === null ? {} : { channel: row.channel }),
      ...(row.numberEnds === null ? {} : { numberEnds: row.numberEnds }),
    }),
  )
  const open = waiting.flatMap(({ id, body, legalAt }): readonly Shown[] => {
    const rule = ruleOf(body.notice)
    if (rule === undefined || isReminderToCome(rule, legalAt) || told.some((row) => row.id === id)) return []
    const { caseId, about } = body
    return [
      {
        role: body.role,
        roleName: roleName(body.role),
        name: rule.name,
        words: noticeWords(office, { caseId, rule, about, sending, standard, plan, situation }),
        state: 'waiting',
        ...(legalAt === null ? {} : { at: legalAt }),
      },
    ]
  })
  return [...done, ...open].filter((message) => role === undefined || message.role === role)
}

/** A reminder of a day to come may yet have nothing to say. */
const isReminderToCome = (rule: NoticeRule, legalAt: string | null): boolean => 'before' in rule && legalAt !== null
