import { Button, ChoiceRows, grouped, type LifeEvent, RadioSet, SelectBox, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'
import { type Hidden, PostForm } from './post-form.tsx'
import { bothLangs, type Trouble, TroubleBox } from './trouble.tsx'

export type OpenModel = {
  readonly chrome: Chrome
  readonly formKey: string
  readonly event: LifeEvent
  /** Who applies in this situation. */
  readonly parties: LifeEvent['parties']
  readonly answers: Hidden
  readonly role?: string
  /** Known from the guidance: then it is not asked again. */
  readonly knownRegion?: string
  readonly region?: string
  readonly missing: readonly ('role' | 'region')[]
  readonly trouble?: Trouble
}

/** 开始办理: who of them, and where; everything else was answered before. */
export const openPage = (model: OpenModel): ReactElement => {
  const { chrome, event, parties, missing, trouble } = model
  const [only, ...others] = parties
  const alone = others.length === 0 ? only : undefined
  const { lang } = chrome
  const say = words[lang]
  const lines = missing.map((field) =>
    field === 'role'
      ? { href: '#role', words: bothLangs((of) => of.openRoleMissing) }
      : { href: '#region', words: bothLangs((of) => of.openCountyMissing) },
  )
  const wrong = lines.length > 0 || trouble !== undefined
  const groups = grouped(event.counties, (county) => county.city).map(([label, of]) => ({
    label,
    options: of.map((county) => ({ value: county.code, label: county.name })),
  }))
  const roleMissing = missing.includes('role')
  const regionMissing = missing.includes('region')
  return (
    <Page chrome={chrome} title={say.openTitle} wrong={wrong}>
      <h1>{say.openTitle}</h1>
      {lines.length > 0 ? <TroubleBox lang={lang} trouble={{ kind: 'lines', lines }} /> : null}
      {trouble === undefined ? null : <TroubleBox lang={lang} trouble={trouble} />}
      <p className="lead">{say.openLead}</p>
      <PostForm
        action="/open"
        formKey={model.formKey}
        id="guide"
        hidden={{
          event: event.id,
          ...model.answers,
          ...(model.knownRegion === undefined ? {} : { region: model.knownRegion }),
          ...(alone === undefined ? {} : { role: alone.id }),
        }}
      >
        {alone !== undefined ? (
          <p>{say.openAs(sayText(lang, alone.name))}</p>
        ) : (
          <div className={roleMissing ? 'field field-wrong' : 'field'}>
            <RadioSet legend={say.openRole} describedBy={roleMissing ? 'role-problem' : undefined} wrong={roleMissing}>
              {roleMissing ? (
                <p className="problem" id="role-problem">
                  {say.openRoleMissing}
                </p>
              ) : null}
              <ChoiceRows
                name="role"
                id="role"
                rows={parties.map((party) => ({ value: party.id, label: sayText(lang, party.name) }))}
                chosen={model.role}
              />
            </RadioSet>
          </div>
        )}
        {model.knownRegion !== undefined ? null : (
          <div className={regionMissing ? 'field field-wrong' : 'field'}>
            <label className="label" htmlFor="region">
              {say.openCounty}
            </label>
            <p className="hint" id="region-hint">
              {say.openCountyHint}
            </p>
            {regionMissing ? (
              <p className="problem" id="region-problem">
                {say.openCountyMissing}
              </p>
            ) : null}
            <SelectBox
              name="region"
              id="region"
              empty={say.openCounty}
              groups={groups}
              chosen={model.region}
              invalid={regionMissing}
              describedBy={regionMissing ? 'region-hint region-problem' : 'region-hint'}
            />
          </div>
        )}
        <Button name="go" value="next">
          {say.openKey}
        </Button>
      </PostForm>
    </Page>
  )
}
