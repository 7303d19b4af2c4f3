import {
  Button,
  ButtonLink,
  ChoiceRows,
  instantWords,
  type Looks,
  NoticeBox,
  RadioSet,
  say as sayText,
} from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { helpWords } from '../words/help-words.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { bothLangs, type Trouble, TroubleBox } from './trouble.tsx'

export type RateModel = {
  readonly chrome: Chrome
  readonly caseId: string
  readonly formKey: string
  readonly canRate: boolean
  readonly hasRated: boolean
  readonly typed?: { readonly level: string; readonly words: string }
  readonly missing?: boolean
  readonly trouble?: Trouble
}

const LEVELS = ['5', '4', '3', '2', '1'] as const

/** 评价: five levels in words, and a few words if they like. */
export const ratePage = ({
  chrome,
  caseId,
  formKey,
  canRate,
  hasRated,
  typed,
  missing = false,
  trouble,
}: RateModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  if (!canRate && trouble === undefined)
    return (
      <Page chrome={chrome} title={say.rateTitle} back={{ href: `/c/${caseId}`, words: say.backToCase }}>
        <h1>{say.rateTitle}</h1>
        <NoticeBox {...(hasRated ? { tone: 'jade' } : {})} title={hasRated ? say.rateDone : say.rateLater} />
        <ButtonLink href={`/c/${caseId}`}>{say.backToCase}</ButtonLink>
      </Page>
    )
  const lines = missing ? [{ href: '#level', words: bothLangs((of) => of.rateMissing) }] : []
  return (
    <Page
      chrome={chrome}
      title={say.rateTitle}
      wrong={missing || trouble !== undefined}
      back={{ href: `/c/${caseId}`, words: say.backToCase }}
    >
      <h1>{say.rateTitle}</h1>
      {missing ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      <p className="lead">{say.rateLead}</p>
      <PostForm action={`/c/${caseId}/rate`} formKey={formKey}>
        <div className={missing ? 'field field-wrong' : 'field'}>
          <RadioSet
            legend={say.rateTitle}
            legendUnseen
            describedBy={missing ? 'level-problem' : undefined}
            wrong={missing}
          >
            {missing ? (
              <p className="problem" id="level-problem">
                {say.rateMissing}
              </p>
            ) : null}
            <ChoiceRows
              name="level"
              id="level"
              rows={LEVELS.map((value) => ({ value, label: say.rateLevels[value] }))}
              chosen={typed?.level}
            />
          </RadioSet>
        </div>
        <div className="field">
          <label className="label" htmlFor="words">
            {say.rateWords}
          </label>
          <p className="hint" id="words-hint">
            {say.rateWordsHint}
          </p>
          <textarea
            className="box"
            id="words"
            name="words"
            rows={4}
            maxLength={500}
            defaultValue={typed?.words ?? ''}
            aria-describedby="words-hint"
          />
        </div>
        <Button>{say.rateKey}</Button>
      </PostForm>
    </Page>
  )
}

type Look = Looks['looks'][number]

/** One sitting of an officer opens the same page several times: the same look within a minute stands once, with how often. */
const isSameLook = (one: Look, other: Look): boolean =>
  one.kind === other.kind &&
  one.at.slice(0, 16) === other.at.slice(0, 16) &&
  one.organ.zh === other.organ.zh &&
  one.who.zh === other.who.zh &&
  one.purpose.zh === other.purpose.zh &&
  one.fields.map((field) => field.zh).join() === other.fields.map((field) => field.zh).join()

const counted = (looks: readonly Look[]): readonly { readonly look: Look; readonly times: number }[] =>
  looks.flatMap((look, at) =>
    looks.findIndex((one) => isSameLook(one, look)) === at
      ? [{ look, times: looks.filter((one) => isSameLook(one, look)).length }]
      : [],
  )

export type LooksModel = { readonly chrome: Chrome; readonly caseId: string; readonly looks: Looks }

/** 谁看过我的信息: every look and every question to a source, with its reason. */
export const looksPage = ({ chrome, caseId, looks }: LooksModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  return (
    <Page chrome={chrome} title={say.looksTitle} back={{ href: `/c/${caseId}`, words: say.backToCase }}>
      <h1>{say.looksTitle}</h1>
      <p className="lead">{say.looksLead}</p>
      {looks.looks.length === 0 ? (
        <NoticeBox tone="jade" title={say.looksEmpty}>
          <p>{say.looksEmptyHow}</p>
        </NoticeBox>
      ) : (
        <ul className="items">
          {counted(looks.looks).map(({ look, times }, at) => (
            <li key={`${look.at} ${look.organ.zh} ${String(at)}`}>
              <p className="item-name">
                {look.kind === 'look'
                  ? say.looksLook
                  : look.kind === 'helper'
                    ? helpWords[lang].looksHelper
                    : say.looksQuery}
                {lang === 'zh' ? '：' : ': '}
                {sayText(lang, look.organ)}
              </p>
              <p className="hint">
                {instantWords(lang, look.at, chrome.today)} · {sayText(lang, look.who)}
                {times === 1 ? null : ` · ${say.looksTimes(times)}`}
              </p>
              <p>{say.looksWhy(sayText(lang, look.purpose))}</p>
              {look.fields.length === 0 ? null : (
                <details className="why">
                  <summary>{say.looksFieldsCount(look.fields.length)}</summary>
                  <p>{say.looksFields(look.fields.map((field) => sayText(lang, field)).join(say.comma))}</p>
                </details>
              )}
              <p className="clause">{say.tellBasis(look.legalBasis)}</p>
            </li>
          ))}
        </ul>
      )}
      {looks.next === undefined ? null : (
        <ButtonLink href={`/c/${caseId}/looks?after=${encodeURIComponent(looks.next)}`} look="other">
          {say.looksMore}
        </ButtonLink>
      )}
      <p className="hint after-key">{say.looksWrong}</p>
    </Page>
  )
}

export type WithdrawModel = {
  readonly chrome: Chrome
  readonly caseId: string
  readonly hasOther: boolean
  readonly formKey: string
  readonly trouble?: Trouble
}

/** 撤回: asks once; going on is the red key, stopping is not. */
export const withdrawPage = ({ chrome, caseId, hasOther, formKey, trouble }: WithdrawModel): ReactElement => {
  const say = words[chrome.lang]
  return (
    <Page
      chrome={chrome}
      title={say.withdrawTitle}
      wrong={trouble !== undefined}
      back={{ href: `/c/${caseId}`, words: say.backToCase }}
    >
      <h1>{say.withdrawTitle}</h1>
      {trouble === undefined ? null : <TroubleBox lang={chrome.lang} trouble={trouble} />}
      <p className="lead">{say.withdrawLead}</p>
      {hasOther ? <p>{say.withdrawOther}</p> : null}
      <div className="keys">
        <ButtonLink href={`/c/${caseId}`}>{say.withdrawNot}</ButtonLink>
        <PostForm action={`/c/${caseId}/withdraw`} formKey={formKey}>
          <Button look="other">{say.withdrawKey}</Button>
        </PostForm>
      </div>
    </Page>
  )
}
