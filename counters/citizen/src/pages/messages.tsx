import { instantWords, type Lang, type PartyCase, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'

type Message = PartyCase['messages'][number]

// Only what did not arrive, or has not yet, stands out.
const STATE_CLASS: Readonly<Record<Message['state'], string>> = {
  delivered: 'item-from',
  sent: 'item-why',
  waiting: 'item-waiting',
  failed: 'item-waiting',
}

const wayWords = (lang: Lang, { channel, numberEnds }: Message): string => {
  const say = words[lang]
  if (channel === 'mail') return say.messageByMail
  return numberEnds === undefined ? say.messageByApp : say.messageBySms(numberEnds)
}

const stateWords = (lang: Lang, message: Message, today: string): string => {
  const say = words[lang]
  const when = message.at === undefined ? undefined : instantWords(lang, message.at, today)
  if (message.state === 'waiting') return when === undefined ? say.messageWaiting : say.messageWaitingUntil(when)
  if (message.state === 'failed') return say.messageFailed
  const state = message.state === 'delivered' ? say.messageDelivered : say.messageSent
  return [wayWords(lang, message), when, state].filter((part) => part !== undefined).join(' · ')
}

/** 发给您的通知: what was told, when, by which way, and whether it arrived. */
export const Messages = ({ lang, view }: { readonly lang: Lang; readonly view: PartyCase }): ReactElement | null => {
  const say = words[lang]
  if (view.messages.length === 0) return null
  return (
    <section>
      <h2>{say.messagesTitle}</h2>
      <ul className="items">
        {[...view.messages].reverse().map((message) => (
          <li key={`${message.name.zh} ${message.at ?? ''}`}>
            <p className="item-name">{sayText(lang, message.name)}</p>
            <p className="item-why">{sayText(lang, message.words)}</p>
            <p className={STATE_CLASS[message.state]}>
              {message.state === 'delivered' ? '✓ ' : ''}
              {stateWords(lang, message, view.today)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
