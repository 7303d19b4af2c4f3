import { ButtonLink, Clause, dayWords, type Lang, NoticeBox, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'

type Pledge = PartyCase['pledges'][number]

/** 告知: what is promised, by what law, what follows if it is false; read before it is signed. */
export const Told = ({ lang, pledge }: { readonly lang: Lang; readonly pledge: Pledge }): ReactElement => (
  <div className="told">
    <p>
      <strong>{sayText(lang, pledge.sentence)}</strong> <Clause lang={lang} of={pledge.law} />
    </p>
    <p>{sayText(lang, pledge.ifFalse)}</p>
  </div>
)

/** 失信: no promise is taken from this one now; what to do instead. */
export const NotOpen = ({
  lang,
  pledge,
  today,
}: {
  readonly lang: Lang
  readonly pledge: Pledge
  readonly today: string
}): ReactElement => (
  <NoticeBox tone="amber" title={words[lang].pledgeNotOpen(dayWords(lang, pledge.until ?? today, today))}>
    <p>{sayText(lang, pledge.words)}</p>
  </NoticeBox>
)

const shownAfter: readonly Pledge['state'][] = ['to-check', 'doubted', 'answered', 'false', 'closed']

/** 承诺核查: that it is checked, how it came out, and the way to answer a doubt. */
export const PledgeBoxes = ({ lang, view }: { readonly lang: Lang; readonly view: PartyCase }): ReactElement => {
  const say = words[lang]
  return (
    <>
      {view.pledges
        .filter(({ state }) => shownAfter.includes(state))
        .map((pledge) => (
          <NoticeBox
            key={pledge.material}
            tone={pledge.state === 'doubted' || pledge.state === 'false' ? 'amber' : 'jade'}
            title={sayText(lang, pledge.name)}
          >
            <p>{sayText(lang, pledge.words)}</p>
            {pledge.mayAnswer ? (
              <ButtonLink
                href={`/c/${view.caseId}/answer-doubt?material=${encodeURIComponent(pledge.material)}`}
                look="other"
              >
                {say.doubtLink}
              </ButtonLink>
            ) : null}
          </NoticeBox>
        ))}
    </>
  )
}
