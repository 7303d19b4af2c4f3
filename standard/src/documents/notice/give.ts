import type { Standard } from '../../standard.ts'
import type { Giving, Plan, PlannedConsent, Text } from '../../types.ts'
import { line, list, paragraph, section } from '../blocks.ts'
import { shortBasis } from '../clauses.ts'
import type { Block, Line } from '../document.ts'
import { partyName, sourceName } from '../names.ts'
import { sayDays } from '../say-lines.ts'
import { fill, sentences } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { noticeWords } from '../words/notice-words.ts'
import { type Grouped, grouped, isGiven, namedFor } from './about-plan.ts'

const given = (group: Grouped, standard: Standard): Line => {
  const { comes, class: kind, supplyWithinDays, why, basis } = group.material
  const how = comes.by === 'person' && comes.giving === 'upload' ? lineWords.giving.upload : undefined
  const because = comes.by === 'person' ? comes.because : why
  const later =
    kind === 'deferrable' && supplyWithinDays !== undefined
      ? fill(noticeWords.deferrable, { days: sayDays(supplyWithinDays) })
      : undefined
  return line(namedFor(group, standard), shortBasis(basis), sentences(how, because, later))
}

const sayFetched = (group: Grouped, standard: Standard): Text | undefined => {
  const { comes } = group.material
  if (comes.by !== 'source') return undefined
  const source = sourceName(standard, comes.source)
  if (comes.state === 'held') return fill(noticeWords.held, { source })
  if (comes.state === 'owed-by-source') return fill(noticeWords.owed, { source })
  return sentences(fill(noticeWords.fetchedFrom, { source }), noticeWords.onlyIfMissing)
}

const ways: readonly { readonly id: string; readonly name: Text; readonly giving: readonly Giving[] }[] = [
  { id: 'bring', name: noticeWords.bring, giving: ['tap-card', 'show-document', 'upload'] },
  { id: 'before', name: noticeWords.before, giving: ['form', 'sign-online', 'tick'] },
  { id: 'there', name: noticeWords.there, giving: ['sign-in-person', 'photo-on-site'] },
]

const isGivenBy = ({ material: { comes } }: Grouped, giving: readonly Giving[]): boolean =>
  comes.by === 'person' && giving.includes(comes.giving)

/** 要您给的, by what has to be done for it and with boxes to tick; then what is fetched and asked of nobody. */
export const give = (standard: Standard, { materials, matters }: Plan): readonly Block[] => {
  if (matters.length === 0) return []
  const theirs = grouped(materials.filter(isGiven))
  const ours = grouped(materials.filter((material) => !isGiven(material)))
  return [
    ...section(
      2,
      'give',
      noticeWords.give,
      theirs.length === 0
        ? [paragraph(noticeWords.giveNothing)]
        : ways.flatMap(({ id, name, giving }) =>
            section(
              3,
              id,
              name,
              list(
                theirs.filter((group) => isGivenBy(group, giving)).map((group) => given(group, standard)),
                { tick: id !== 'there' },
              ),
            ),
          ),
    ),
    ...section(
      2,
      'fetched',
      noticeWords.fetched,
      list(
        ours.map((group) =>
          line(namedFor(group, standard), shortBasis(group.material.basis), sayFetched(group, standard)),
        ),
      ),
    ),
  ]
}

const saySigner = ({ signer }: PlannedConsent, standard: Standard): Text =>
  signer.kind === 'party' ? partyName(standard, signer.role) : noticeWords.thirdPerson

/** 要谁同意: the sentence that will be signed, as it stands with what is known. */
export const consents = (standard: Standard, plan: Plan): readonly Block[] =>
  section(
    2,
    'consents',
    noticeWords.consents,
    list(
      plan.consents.map((consent) =>
        line(
          consent.sentence,
          shortBasis(consent.basis),
          sentences(fill(noticeWords.consentBy, { who: saySigner(consent, standard) }), consent.why),
        ),
      ),
    ),
  )
