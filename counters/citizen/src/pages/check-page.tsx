import { Button, ButtonLink, dayWords, NoticeBox, type Posted, say as sayText, type Tone } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { Page } from './page.tsx'
import { PostForm } from './post-form.tsx'
import { type Trouble, TroubleBox } from './trouble.tsx'

export type Checked = Posted<'/sheets/check'>
/** What is missing or wrong, by the field it stands at. */
export type CheckProblem = 'numberMissing' | 'codeMissing' | 'fileMissing' | 'fileTooLarge'

export type CheckModel = {
  readonly chrome: Chrome
  readonly formKey: string
  readonly typed: { readonly number: string; readonly code: string }
  readonly problems?: readonly CheckProblem[]
  readonly checked?: Checked
  readonly trouble?: Trouble
}

const places = { numberMissing: 'number', codeMissing: 'code', fileMissing: 'file', fileTooLarge: 'file' } as const

const toneOf = ({ verdict, sheet }: Checked): Tone =>
  verdict === 'found' && sheet?.status === 'valid' ? 'jade' : verdict === 'found' ? 'amber' : 'red'

const Found = ({ chrome, checked }: { readonly chrome: Chrome; readonly checked: Checked }): ReactElement => {
  const { lang } = chrome
  const say = sheetWords[lang]
  const { sheet } = checked
  const rows: readonly (readonly [string, string])[] =
    sheet === undefined
      ? []
      : [
          [say.what, sayText(lang, sheet.title)],
          ...(sheet.about === undefined ? [] : [[say.about, sayText(lang, sheet.about)] as const]),
          [say.numberLabel, sheet.number],
          [say.issuer, sayText(lang, sheet.issuer)],
          [say.on, dayWords(lang, sheet.on)],
          [say.names, sheet.names.join(lang === 'zh' ? '、' : ', ')],
          [
            say.status,
            [
              sayText(lang, sheet.statusName),
              ...(sheet.since === undefined ? [] : [say.since(dayWords(lang, sheet.since))]),
            ].join(lang === 'zh' ? '，' : ', '),
          ],
        ]
  return (
    <NoticeBox tone={toneOf(checked)} title={sayText(lang, checked.words)} id="checked">
      {rows.length === 0 ? null : (
        <>
          <div className="read">
            <dl>
              {rows.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
          <p>{say.compare}</p>
        </>
      )}
    </NoticeBox>
  )
}

type Typing = {
  readonly name: 'number' | 'code'
  readonly label: string
  readonly hint: string
  readonly typed: string
  readonly problem: string | undefined
}

const TextBox = ({ name, label, hint, typed, problem }: Typing): ReactElement => (
  <div className={problem === undefined ? 'field' : 'field field-wrong'}>
    <label className="label" htmlFor={name}>
      {label}
    </label>
    <p className="hint" id={`${name}-hint`}>
      {hint}
    </p>
    {problem === undefined ? null : (
      <p className="problem" id={`${name}-problem`}>
        {problem}
      </p>
    )}
    <input
      className="box"
      id={name}
      name={name}
      defaultValue={typed}
      maxLength={80}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? `${name}-hint` : `${name}-problem`}
    />
  </div>
)

/** 验真: for anybody, without signing in. By number and code or by the file; what is found stands on top. */
export const checkPage = ({ chrome, formKey, typed, problems = [], checked, trouble }: CheckModel): ReactElement => {
  const { lang } = chrome
  const say = sheetWords[lang]
  const at = (...of: readonly CheckProblem[]): string | undefined => {
    const found = problems.find((one) => of.includes(one))
    return found === undefined ? undefined : say[found]
  }
  const lines = problems.map((one) => ({
    href: `#${places[one]}`,
    words: { zh: sheetWords.zh[one], en: sheetWords.en[one] },
  }))
  const ofFile = at('fileMissing', 'fileTooLarge')
  const isWrong = problems.length > 0 || trouble !== undefined
  const isFound = checked?.verdict === 'found'
  return (
    <Page chrome={chrome} title={say.checkTitle} wrong={isWrong}>
      <h1>{say.checkTitle}</h1>
      {problems.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      {checked === undefined ? <p className="lead">{say.checkLead}</p> : <Found chrome={chrome} checked={checked} />}
      {isFound ? (
        <ButtonLink href="/check" look="other">
          {say.again}
        </ButtonLink>
      ) : (
        <>
          <section>
            <h2>{say.byNumber}</h2>
            <PostForm action="/check" formKey={formKey}>
              <TextBox
                name="number"
                label={say.numberLabel}
                hint={say.numberHint}
                typed={typed.number}
                problem={at('numberMissing')}
              />
              <TextBox
                name="code"
                label={say.codeLabel}
                hint={say.codeHint}
                typed={typed.code}
                problem={at('codeMissing')}
              />
              <Button>{say.checkKey}</Button>
            </PostForm>
          </section>
          <section>
            <h2>{say.byFile}</h2>
            <PostForm action="/check/file" formKey={formKey} files>
              <div className={ofFile === undefined ? 'field' : 'field field-wrong'}>
                <label className="label" htmlFor="file">
                  {say.fileLabel}
                </label>
                <p className="hint" id="file-hint">
                  {say.fileHint}
                </p>
                {ofFile === undefined ? null : (
                  <p className="problem" id="file-problem">
                    {ofFile}
                  </p>
                )}
                <input
                  className="box"
                  type="file"
                  id="file"
                  name="file"
                  accept="application/pdf,.pdf"
                  aria-invalid={ofFile !== undefined}
                  aria-describedby={ofFile === undefined ? 'file-hint' : 'file-problem'}
                />
              </div>
              <Button look="other">{say.fileKey}</Button>
            </PostForm>
          </section>
        </>
      )}
    </Page>
  )
}
