import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import { liveCreditNote } from '../views/credit-notes.ts'
import { noticeFor } from '../views/notice.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** 告知: the party has read which sources will be asked, why and by what law. Only then is one asked. */
export const tell = (office: Office, ask: AskedOfCase<{ readonly noticeDigest: string }>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'be-told', async (loaded, role) => {
    const notice = noticeFor(office, loaded.standard, role)
    if (notice.digest !== ask.body.noticeDigest) {
      return {
        refused: 'changed-since-you-looked',
        difference: [{ what: 'notice', now: { zh: '告知内容已更新', en: 'The notice has changed' } }],
      }
    }
    const creditNote = await liveCreditNote(office, ask.by.account)
    return {
      act: { type: 'tell', role, noticeDigest: notice.digest, sources: notice.sources.map(({ id }) => id) },
      ...(creditNote === undefined ? {} : { creditNote }),
    }
  })
