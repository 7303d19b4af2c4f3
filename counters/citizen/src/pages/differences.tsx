import { Button, type Lang, NoticeBox, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'
import { PostForm } from './post-form.tsx'

type Props = { readonly lang: Lang; readonly view: PartyCase; readonly formKey: string }

/** 二选一: both values of each joint fact that the two drafts said differently, as two keys. */
export const Differences = ({ lang, view, formKey }: Props): ReactElement | null => {
  if (view.differences.length === 0) return null
  const say = words[lang]
  return (
    <NoticeBox tone="amber" title={say.differencesTitle} id="differences">
      <p>{say.differencesLead}</p>
      <ul className="bare">
        {view.differences.map(({ fact, name, here, there }) => (
          <li key={fact}>
            <p className="item-name">{sayText(lang, name)}</p>
            {(['here', 'there'] as const).map((take) => {
              const value = sayText(lang, take === 'here' ? here : there)
              return (
                <PostForm key={take} action={`/c/${view.caseId}/choose`} formKey={formKey} hidden={{ fact, take }}>
                  <Button look="other">
                    <span className="unseen">{say.differencesTake(sayText(lang, name))}</span>
                    {value}
                  </Button>
                  {take === 'here' ? <p className="hint after-key">{say.differencesNow}</p> : null}
                </PostForm>
              )
            })}
          </li>
        ))}
      </ul>
    </NoticeBox>
  )
}
