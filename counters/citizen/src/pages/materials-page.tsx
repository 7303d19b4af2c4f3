import { Button, ButtonLink, type Material, NoticeBox, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { neededOf } from '../case-todo.ts'
import type { Chrome } from '../chrome.ts'
import { type Words, words } from '../words/words.ts'
import { MaterialList } from './material-list.tsx'
import { Page } from './page.tsx'
import { NotOpen, Told } from './pledge-told.tsx'
import { PostForm } from './post-form.tsx'
import { bothLangs, type Trouble, TroubleBox } from './trouble.tsx'

export type MaterialsModel = {
  readonly chrome: Chrome
  readonly view: PartyCase
  /** One key for each item that can be given, made when the page is rendered. */
  readonly keyFor: (material: string) => string
  /** The item whose form came back, and what was wrong with it. */
  readonly wrongWith?: { readonly material: string; readonly problem: 'upload-empty' | 'upload-large' | 'tick-empty' }
  readonly trouble?: Trouble
}

const PROBLEMS = {
  'upload-empty': (say: Words) => say.uploadEmpty,
  'upload-large': (say: Words) => say.uploadTooLarge,
  'tick-empty': (say: Words) => say.tickEmpty,
}

const inputOf = (material: string): string => `give-${material.replace(/[^A-Za-z0-9]/g, '-')}`

/** The form with which one item is given, where it can be given on the phone at all. */
const Give = ({ model, material }: { readonly model: MaterialsModel; readonly material: Material }): ReactElement => {
  const { chrome, view, keyFor, wrongWith } = model
  const say = words[chrome.lang]
  const here = `/c/${view.caseId}`
  const id = inputOf(material.key)
  const wrong = wrongWith?.material === material.key ? PROBLEMS[wrongWith.problem](say) : undefined
  const problem =
    wrong === undefined ? null : (
      <p className="problem" id={`${id}-problem`}>
        {wrong}
      </p>
    )
  const pledge = view.pledges.find((one) => one.material === material.key)
  if (pledge?.state === 'not-open') return <NotOpen lang={chrome.lang} pledge={pledge} today={view.today} />
  if (material.giving === 'tick')
    return (
      <PostForm
        action={`${here}/materials`}
        formKey={keyFor(material.key)}
        hidden={{
          material: material.key,
          giving: 'tick',
          ...(pledge === undefined ? {} : { digest: pledge.digest }),
        }}
      >
        <div className={wrong === undefined ? 'give' : 'give field-wrong'}>
          {pledge === undefined ? null : <Told lang={chrome.lang} pledge={pledge} />}
          {problem}
          <div className="choice">
            <input
              type="checkbox"
              id={id}
              name="tick"
              value="yes"
              aria-describedby={wrong === undefined ? undefined : `${id}-problem`}
            />
            <label htmlFor={id}>
              {say.tickLabel}
              <span className="unseen"> {sayText(chrome.lang, material.name)}</span>
            </label>
          </div>
          <Button look="other">{say.tickKey}</Button>
        </div>
      </PostForm>
    )
  if (material.giving === 'upload' || material.state === 'promised')
    return (
      <PostForm
        action={`${here}/materials`}
        formKey={keyFor(material.key)}
        hidden={{ material: material.key, giving: 'upload' }}
        files
      >
        <div className={wrong === undefined ? 'give' : 'give field-wrong'}>
          <label className="label" htmlFor={id}>
            {say.uploadLabel}
            <span className="unseen"> {sayText(chrome.lang, material.name)}</span>
          </label>
          <p className="hint" id={`${id}-hint`}>
            {say.uploadHint}
          </p>
          {problem}
          <input
            className="box"
            type="file"
            id={id}
            name="file"
            accept="image/jpeg,image/png,application/pdf"
            aria-describedby={wrong === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
            aria-invalid={wrong === undefined ? undefined : true}
          />
          <Button look="other">{say.uploadKey}</Button>
        </div>
      </PostForm>
    )
  return <p className="hint">{say.atWindow}</p>
}

/** 材料: what is needed of them, what we hold, what a source owes. */
export const materialsPage = (model: MaterialsModel): ReactElement => {
  const { chrome, view, wrongWith, trouble } = model
  const { lang } = chrome
  const say = words[lang]
  const here = `/c/${view.caseId}`
  const { materials } = view.plan
  const needed = neededOf(view)
  const elsewhere = materials.filter(
    (one) => one.state === 'needed' && (one.giving === 'form' || one.giving === 'sign-online'),
  )
  const shown = [
    [say.materialsOwed, materials.filter((one) => one.state === 'owed-by-source'), 'amber'],
    [say.materialsOnSite, materials.filter((one) => one.state === 'on-site'), 'plain'],
    [say.materialsLater, materials.filter((one) => one.state === 'will-be-checked'), 'plain'],
    [say.materialsHeld, materials.filter((one) => one.state === 'held'), 'jade'],
    [say.materialsGiven, materials.filter((one) => one.state === 'given'), 'jade'],
  ] as const
  const wrongItem = needed.find((one) => one.key === wrongWith?.material)
  const lines =
    wrongWith === undefined
      ? []
      : [
          {
            href: `#${inputOf(wrongWith.material)}`,
            ...(wrongItem === undefined ? {} : { about: wrongItem.name }),
            words: bothLangs(PROBLEMS[wrongWith.problem]),
          },
        ]
  const wrong = lines.length > 0 || trouble !== undefined
  return (
    <Page chrome={chrome} title={say.materialsTitle} wrong={wrong} back={{ href: here, words: say.backToCase }}>
      <h1>{say.materialsTitle}</h1>
      {lines.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {materials.length === 0 ? <NoticeBox title={say.materialsEmpty} /> : null}
      {materials.length > 0 && needed.length === 0 ? <NoticeBox tone="jade" title={say.materialsNoNeed} /> : null}
      {needed.length === 0 ? null : (
        <section>
          <h2>{say.materialsNeeded}</h2>
          <MaterialList
            lang={lang}
            materials={needed}
            today={view.today}
            after={(material) => <Give model={model} material={material} />}
          />
        </section>
      )}
      {elsewhere.length === 0 ? null : (
        <section>
          <h2>{say.materialsInForm}</h2>
          <MaterialList
            lang={lang}
            materials={elsewhere}
            today={view.today}
            after={(material) => (
              <ButtonLink look="quiet" href={material.giving === 'form' ? here : `${here}/consents`}>
                {material.giving === 'form' ? say.goForm : say.goConsents}
              </ButtonLink>
            )}
          />
        </section>
      )}
      {shown.map(([title, of, tone]) =>
        of.length === 0 ? null : (
          <section key={title} className={`tone-${tone}`}>
            <h2>{title}</h2>
            <MaterialList lang={lang} materials={of} today={view.today} merge />
          </section>
        ),
      )}
    </Page>
  )
}
