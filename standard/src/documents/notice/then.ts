import { factOf } from '../../lookups.ts'
import type { Standard } from '../../standard.ts'
import type { LegalDay, Plan, PlannedMatter, Text } from '../../types.ts'
import { line, list, paragraph, section } from '../blocks.ts'
import { shortBasis } from '../clauses.ts'
import { sayDay } from '../days.ts'
import type { Block, Line } from '../document.ts'
import { organName, partyName, regionName } from '../names.ts'
import { sayDays, sayTelephone, sayWindowPlace } from '../say-lines.ts'
import { fill, joined, sentences, text } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { noticeWords } from '../words/notice-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import { whoGoes, windowsOnce } from './about-plan.ts'

/** 去哪里: visits first, then the windows with hours and telephone. */
export const where = (standard: Standard, plan: Plan): readonly Block[] => {
  if (plan.matters.length === 0) return []
  const visits = plan.visits.map(({ name, who, why, basis }) =>
    line(fill(noticeWords.visit, { name, who: whoGoes(who, standard) }), shortBasis(basis), why),
  )
  const windows = windowsOnce(plan).map((window) => {
    const place = sayWindowPlace(standard, window)
    return line(
      window.name,
      shortBasis(window.basis),
      sentences(place.zh === window.name.zh ? undefined : place, window.hours, sayTelephone(window.telephone)),
    )
  })
  return [
    ...section(2, 'where', noticeWords.where, visits.length === 0 ? [paragraph(noticeWords.nowhere)] : list(visits)),
    ...section(2, 'windows', noticeWords.windows, list(windows)),
  ]
}

const organOf = ({ organ }: PlannedMatter, standard: Standard): Text => {
  const name = organName(standard, organ.kind)
  return organ.region === undefined ? name : joined([regionName(standard, organ.region), name], text('', ' · '))
}

/** 一次办完这些事: each with its days, who decides, and what comes of it. */
export const matters = (standard: Standard, plan: Plan): readonly Block[] => [
  ...section(
    2,
    'matters',
    noticeWords.matters,
    list(
      plan.matters.map((matter) => {
        const { name, silent, promisedDays, flow, result, basis } = matter
        const days = silent ? noticeWords.silent : sayDays(promisedDays)
        const get = fill(noticeWords.get, { result: result.name, form: lineWords.form[result.form] })
        return line(
          fill(noticeWords.matter, { name, days }),
          shortBasis(basis),
          sentences(flow, organOf(matter, standard), result.form === 'none' ? undefined : get),
        )
      }),
      { ordered: true },
    ),
  ),
  ...section(
    2,
    'steps',
    noticeWords.steps,
    list(
      plan.steps.map(({ name }) => line(name)),
      { ordered: true },
    ),
  ),
]

/** 还要知道的: which way to go, what to know before, who helps. */
export const advice = ({ advice: all }: Plan): readonly Block[] =>
  section(
    2,
    'advice',
    noticeWords.advice,
    list(
      all
        .filter(({ kind }) => kind !== 'elsewhere')
        .map(({ title, words, channel, telephone, basis }) =>
          line(
            fill(noticeWords.adviceLine, { title, words }),
            shortBasis(basis),
            sentences(
              channel === undefined ? undefined : fill(furtherWords.channel, { channel }),
              sayTelephone(telephone),
            ),
          ),
        ),
    ),
  )

export const reliefs = ({ reliefs: all }: Plan): readonly Block[] =>
  section(2, 'reliefs', noticeWords.reliefs, list(all.map(({ what, basis }) => line(what, shortBasis(basis)))))

export type Note = { readonly id: string; readonly text: Text; readonly basis: string }

/** 还要看情况: facts that nobody has told yet, with the way on for who does not know; then "if one of you …". */
export const open = (standard: Standard, plan: Plan, notes: readonly Note[]): readonly Block[] => {
  const facts = [...new Set(plan.dependsOn)].flatMap((address): readonly Line[] => {
    const fact = factOf(standard, address)
    if (fact === undefined || !fact.from.includes('asked')) return []
    const role = standard.parties.find(({ id }) => address.startsWith(`${id}.`))?.id
    const name =
      role === undefined ? fact.name : fill(noticeWords.of, { name: fact.name, party: partyName(standard, role) })
    return [line(fill(noticeWords.openFact, { fact: name }), shortBasis(fact.basis), fact.unsure)]
  })
  const told = notes.map((note) => line(note.text, shortBasis(note.basis)))
  return section(2, 'open', noticeWords.open, list([...told, ...facts]))
}

/** The day whose rules were read, and whom to ask. */
export const foot = (on: LegalDay, telephone: string): readonly Block[] => [
  paragraph(sentences(fill(noticeWords.asOf, { day: sayDay(on) }), fill(noticeWords.call, { telephone })), 'note'),
]
