import { blanksOf } from '../notice-blanks.ts'
import type { AddressedChannel, NoticeMoment, NoticeRule, Notices } from '../notice-types.ts'
import { placesIn } from '../planning/sentence.ts'
import type { CompiledStandard } from '../standard.ts'
import { fault, type Report, words } from './fault.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'

type Draft = NonNullable<Drafts['notices']>['notices'][number]

const momentOf = ({ on, before }: Draft): NoticeMoment | undefined =>
  on !== undefined && before === undefined ? { on } : before !== undefined && on === undefined ? { before } : undefined

/** One that does not say when is reported here, where the line still stands as it was written, and left out. */
export const noticesOf = (drafts: Drafts, gathered: Gathered): { readonly notices?: Notices } => {
  const file = drafts.notices
  if (file === undefined) return {}
  const told = file.notices.flatMap((draft): readonly NoticeRule[] => {
    const moment = momentOf(draft)
    if (moment === undefined) {
      gathered.faults.push(
        fault(
          gathered.named.get('notice')?.get(draft.id) ?? { file: 'notices.yaml', line: 1, column: 1 },
          words(`“${draft.id}”没有说清什么时候通知`, `"${draft.id}" does not say when it is told`),
          words('写 on 或 before 其中一个', 'Write either on or before'),
        ),
      )
      return []
    }
    const { id, name, to, channels, words: said, basis } = draft
    const rule = { ...moment, id, name, to, channels, words: said, basis }
    const place = gathered.places.get(draft)
    if (place !== undefined) gathered.places.set(rule, place)
    return [rule]
  })
  return { notices: { sending: file.sending, told } }
}

/** 通知: where a party is reached is an own fact of the channel's kind, and no words of a notice say anything of a person. */
export const checkNotices = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const { notices } = compiled
  if (notices === undefined) return
  const { sending, told } = notices
  for (const channel of ['sms', 'mail'] as const) {
    const address = compiled.facts.find(({ id }) => id === sending.addresses[channel])
    if (address === undefined || (address.part === 'own' && isAddress(address.domain, channel))) continue
    const { zh, en, form } = addressWords[channel]
    report(
      gathered.places.get(sending),
      words(`“${address.id}”不是一方自己的${zh}`, `"${address.id}" is no ${en} of one party`),
      words(
        `addresses 的 ${channel} 写一方的、取值是${zh}的事实`,
        `Name a fact of part: own with form: ${form} under addresses`,
      ),
    )
  }
  for (const notice of told) checkWords(notice, compiled, gathered, report)
}

const addressWords = {
  sms: { form: 'mobile', zh: '手机号码', en: 'mobile number' },
  mail: { form: 'mail', zh: '电子邮箱', en: 'e-mail address' },
} as const

const isAddress = (domain: CompiledStandard['facts'][number]['domain'], channel: AddressedChannel): boolean =>
  domain.kind === 'text' && domain.form === addressWords[channel].form

const checkWords = (notice: NoticeRule, compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const place = gathered.named.get('notice')?.get(notice.id)
  if (notice.channels.length === 0) {
    report(
      place,
      words(`“${notice.id}”没有写用哪种方式通知`, `"${notice.id}" has no channel`),
      words('channels 至少写一种，如 [sms]', 'Write at least one, like [sms]'),
    )
  }
  const [zh, en] = [placesIn(notice.words.zh), placesIn(notice.words.en)]
  const blanks: readonly string[] = blanksOf(notice)
  const wrong = [...new Set([...zh, ...en])].filter((name) => !blanks.includes(name) && !isHarmless(name, compiled))
  for (const name of wrong) {
    const isFact = compiled.facts.some(({ id }) => id === name.slice(name.indexOf('.') + 1))
    report(
      place,
      isFact
        ? words(`通知里的 {${name}} 会说出个人情况`, `{${name}} in a notice would tell something personal`)
        : words(`这种通知没有 {${name}} 可填`, `A notice of this kind has no {${name}}`),
      words(
        `只写这些：${blanks.map((blank) => `{${blank}}`).join('、')}，或 privacy: plain 的共同事实`,
        `Write only ${blanks.map((blank) => `{${blank}}`).join(', ')}, or a joint fact with privacy: plain`,
      ),
    )
  }
  if (wrong.length > 0 || [...new Set(zh)].sort().join() === [...new Set(en)].sort().join()) return
  report(
    place,
    words('通知的中英文填空不一样', 'The two languages of the notice have different blanks'),
    words('让两种文字填同样的内容', 'Let both have the same blanks'),
  )
}

/** A joint fact that may stand in the clear; nothing of one party's own. */
const isHarmless = (name: string, { facts }: CompiledStandard): boolean => {
  const fact = facts.find(({ id }) => id === name)
  return fact?.part === 'joint' && fact.privacy === 'plain'
}
