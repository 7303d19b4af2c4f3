import type { CorrectionItem } from '@xiqian/case'
import {
  type Block,
  type Document,
  fill,
  joined,
  type Line,
  line,
  list,
  madeFrom,
  type Plan,
  paragraph,
  pledgeOf,
  type RoleId,
  type Standard,
  sayDay,
  section,
  shortBasis,
  type Text,
  table,
  telephoneOf,
  visibleTo,
} from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { organById } from '../hall/organs.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import { numberIn } from '../views/numbers.ts'
import { organOf } from '../views/organs.ts'
import type { IssuedSheet } from './issued.ts'
import { sheetWords as say, sheetTitles } from './words.ts'

type Known = {
  readonly office: Office
  readonly loaded: Loaded
  readonly standard: Standard
  /** As the holder of the paper may see it. */
  readonly plan: Plan
  readonly sheet: IssuedSheet
}

export type CheckedBy = { readonly address: string; readonly code: string }

const named = ({ plan }: Known, id: string): Text =>
  plan.matters.find((one) => one.id === id)?.name ?? { zh: id, en: id }
const material = ({ plan }: Known, key: string): Text =>
  plan.materials.find((one) => one.key === key)?.name ?? { zh: key, en: key }

/** 签发机关: whoever did it; for a decision, who decides that matter. */
export const issuerOf = (office: Office, { file }: Loaded, plan: Plan, { event, role }: IssuedSheet): Text => {
  const nameOf = (organ: string): Text => organById(office, organ)?.name ?? { zh: organ, en: organ }
  if ('organ' in event) return nameOf(event.organ)
  const matter = 'matter' in event ? plan.matters.find(({ id }) => id === event.matter) : undefined
  if (matter !== undefined) return nameOf(organOf(matter, file))
  const { as } = event.by
  if (as.kind === 'staff') return nameOf(as.organ)
  const party = office.standards.inForce(file.lifeEvent)?.parties.find(({ id }) => id === role)
  return event.type === 'PledgeGiven' && party !== undefined ? party.name : { zh: '预审', en: 'Pre-review' }
}

const parties = ({ loaded, standard, sheet }: Known): readonly Block[] => {
  const nameOf = (role: RoleId): string => String(loaded.situation[`${role}.name`] ?? '')
  return list(
    loaded.file.roles.map((role) => {
      const roleName = standard.parties.find(({ id }) => id === role)?.name ?? { zh: role, en: role }
      return role === sheet.role
        ? line(fill(say.holder, { role: roleName, name: nameOf(role) }))
        : line(fill(say.other, { role: roleName, name: maskName(nameOf(role)) }))
    }),
  )
}

const items = (of: readonly CorrectionItem[], role: RoleId): readonly Line[] =>
  of.filter(({ sees }) => sees === 'all' || sees === role).map(({ words, remedy }) => line(words, undefined, remedy))

const receipt = (known: Known): readonly Block[] => {
  const { plan, sheet } = known
  const { event } = sheet
  if (event.type !== 'Accepted' && event.type !== 'AcceptedWithGap') return []
  const rows = event.matters.flatMap(({ matter, due }) => {
    const planned = plan.matters.find(({ id }) => id === matter)
    return planned === undefined
      ? []
      : [[line(planned.name, shortBasis(planned.basis)), line(planned.result.name), line(sayDay(due))]]
  })
  const owed = event.type === 'Accepted' ? [] : event.owed.filter((one) => isSeen(known, one.material))
  return [
    paragraph(fill(say.accepted, { day: sayDay(event.due) }), 'lead'),
    ...section(2, 'matters', say.matters, table([say.matter, say.result, say.by], rows)),
    ...section(
      2,
      'owed',
      say.owed,
      list(
        owed.map((one) =>
          one.owedBy === 'couple'
            ? line(fill(say.owedLine, { name: material(known, one.material), day: sayDay(one.due) }))
            : line(fill(say.owedBySource, { name: material(known, one.material) })),
        ),
        { tick: true },
      ),
    ),
    paragraph(say.noTrip),
  ]
}

const isSeen = ({ plan }: Known, key: string): boolean => plan.materials.some((one) => one.key === key)

const notAccepted = (known: Known): readonly Block[] => {
  const { event, role } = known.sheet
  if (event.type !== 'NotAccepted') return []
  return [
    paragraph(say.notAccepted, 'lead'),
    ...section(2, 'why', say.why, [paragraph(event.words, undefined, shortBasis(event.basis))]),
    ...section(2, 'list', say.list, list(items(event.list, role), { tick: true })),
    ...section(2, 'next', say.doNext, [
      paragraph(event.doNext),
      paragraph(fill(say.appeal, { telephone: telephoneOf(known.standard) })),
    ]),
  ]
}

const correction = (known: Known): readonly Block[] => {
  const { event, role } = known.sheet
  if (event.type !== 'Returned' && event.type !== 'CorrectionAsked') return []
  const asked = event.type === 'Returned' ? event.list : event.items
  return [
    paragraph(say.correct, 'lead'),
    ...(event.type === 'Returned' ? [] : [paragraph(fill(say.ofMatter, { matter: named(known, event.matter) }))]),
    ...list(items(asked, role), { ordered: true }),
    ...(event.type === 'CorrectionAsked' && event.until !== undefined
      ? [paragraph(fill(say.correctBy, { day: sayDay(event.until) }))]
      : []),
  ]
}

const promise = (known: Known): readonly Block[] => {
  const { event } = known.sheet
  if (event.type !== 'AcceptedWithGap') return []
  const lines = event.owed.flatMap((one) =>
    one.owedBy === 'couple' && isSeen(known, one.material)
      ? [
          line(
            fill(say.promiseOf, {
              name: material(known, one.material),
              day: sayDay(one.due),
              matters: joined(one.matters.map((id) => named(known, id))),
            }),
          ),
        ]
      : [],
  )
  return [paragraph(say.promiseLead), ...list(lines, { ordered: true })]
}

const pledge = (known: Known): readonly Block[] => {
  const { event } = known.sheet
  const rule = event.type === 'PledgeGiven' ? pledgeOf(known.standard, event.material) : undefined
  if (event.type !== 'PledgeGiven' || rule === undefined) return []
  return [
    paragraph(say.pledgeLead),
    paragraph(rule.sentence, 'lead', shortBasis(rule.basis)),
    ...section(2, 'for', say.pledgeFor, [paragraph(material(known, event.material))]),
    ...section(2, 'false', say.pledgeFalse, [paragraph(rule.ifFalse, undefined, shortBasis(rule.law))]),
  ]
}

const result = (known: Known): readonly Block[] => {
  const { loaded, plan, sheet } = known
  const { event } = sheet
  if (event.type !== 'DecidedOnTheSpot' && event.type !== 'DecidedFromInbox' && event.type !== 'ReplyDecided') return []
  const planned = plan.matters.find(({ id }) => id === event.matter)
  const number = numberIn(loaded, event)
  const lines: readonly Line[] = [
    ...(planned === undefined ? [] : [line(fill(say.form, { name: planned.result.name }))]),
    ...(number === undefined ? [] : [line(fill(say.number, { number }))]),
    line(fill(say.decidedOn, { day: sayDay(event.on) })),
  ]
  return [
    paragraph(
      fill(say.granted, { matter: named(known, event.matter) }),
      'lead',
      planned === undefined ? undefined : shortBasis(planned.basis),
    ),
    ...list(lines),
  ]
}

const refusal = (known: Known): readonly Block[] => {
  const { event } = known.sheet
  if (event.type !== 'MatterRefused') return []
  return [
    paragraph(fill(say.refused, { matter: named(known, event.matter) }), 'lead'),
    ...section(2, 'why', say.why, [paragraph(event.reason, undefined, shortBasis(event.basis))]),
    ...section(2, 'next', say.doNext, [paragraph(fill(say.appeal, { telephone: telephoneOf(known.standard) }))]),
  ]
}

const blocksOf = {
  'acceptance-receipt': receipt,
  'not-accepted-notice': notAccepted,
  'correction-notice': correction,
  'supplement-promise': promise,
  pledge,
  'result-notice': result,
  'refusal-notice': refusal,
} as const satisfies Record<IssuedSheet['kind'], (known: Known) => readonly Block[]>

/** 成文: the paper as it is printed and as it stands on the screen, with how to check it. */
export const sheetDocument = (
  office: Office,
  loaded: Loaded,
  whole: Plan,
  sheet: IssuedSheet,
  { address, code }: CheckedBy,
): Document => {
  const { standard, file } = loaded
  const plan = visibleTo(whole, sheet.role)
  const known: Known = { office, loaded, standard, plan, sheet }
  const { number } = sheet
  return {
    kind: sheet.kind,
    title: sheetTitles[sheet.kind],
    subtitle: fill(say.about, { event: standard.event.name, case: file.stream.id }),
    standard: madeFrom(standard),
    telephone: telephoneOf(standard),
    blocks: [
      ...(office.dataSet === 'synthetic' ? [paragraph(say.synthetic, 'warning')] : []),
      ...blocksOf[sheet.kind](known),
      ...section(2, 'parties', say.parties, parties(known)),
      ...section(2, 'issued', say.issuedBy, [
        paragraph(fill(say.issuedOn, { organ: issuerOf(office, loaded, plan, sheet), day: sayDay(sheet.on) })),
      ]),
      ...section(2, 'check', say.checkTitle, [paragraph(fill(say.check, { address, number, code }), 'note')]),
    ],
  }
}
