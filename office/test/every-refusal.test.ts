import type { RefusalCode } from '@xiqian/case'
import { keepPrints } from '@xiqian/sheets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ErrandOnly } from '../../case/histories/refusals.ts'
import { book } from '../../walkthrough/src/at-the-window.ts'
import type { Done, Person } from '../../walkthrough/src/person.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { refusalStatus } from '../src/http/refusal-status.ts'
import { limits } from '../src/sign-in/rate-limits.ts'
import type { Proof } from '../src/standards/version.ts'
import { inOneHouse } from './house.ts'
import { moveClockTo, type PolicyStaff, policyFolder, policyStaff, recordVersion } from './policy-folder.ts'
import {
  begin,
  callNext,
  citizen,
  come,
  dayAfter,
  halted,
  lifeEvent,
  lookOf,
  nextDay,
  no,
  noOf,
  oneKeyForTwo,
  places,
  present,
  type Refusing,
  registrarAt,
  type Standing,
  staffMember,
  standingCouple,
  stricter,
  viewOf,
  withAnother,
  withoutConsent,
} from './standing-couples.ts'

/** Over HTTP too: in pledges.test.ts (a credit note is needed for it), mandates.test.ts, conflicts.test.ts and queue.test.ts. */
type OfHelpers = 'not-for-a-helper' | 'mandate-over' | 'too-many-mandates'
type InItsOwnFile = 'promise-not-open' | 'queue-first' | 'facts-in-conflict' | OfHelpers

const birth = 'birth-registration'
const gap = { zh: '有缺口', en: 'There is a gap' }
const folder = policyFolder()
let proof: Proof = { situations: 1, faults: [], ms: 1 }
afterAll(() => folder.remove())

inOneHouse(
  (house) => {
    let staff: PolicyStaff
    let [man, woman, clerk, officer, colleague]: Person[] = []
    let [promising, wed, silent, unsigned, twice]: Standing[] = []
    let draft = ''
    let version = ''
    const there = <T>(one: T | undefined): T => {
      if (one === undefined) throw new Error('the cases before this one did not come so far')
      return one
    }
    const inDraft = (act: string): string => `/cases/${draft}/${act}`
    const ofVersion = (act: string): string => `/policy/versions/${version}/${act}`
    const registrar = () => registrarAt(there(clerk), house())
    const clerkOf = (organ: string) => staffMember(house(), organ.replace('registry', 'registrar'))
    const registrarOf = async (organ: string) => registrarAt(await clerkOf(organ), house())
    const proved = async (faults: Proof['faults']) => {
      proof = { ...proof, faults }
      await staff.writer.post(ofVersion('check-standard'))
      await house().idle()
    }
    const object = () => there(wed).man.post(there(wed).at('object'), { matter: birth, reason: '材料我已经补过' })
    const upload = (bytes: Uint8Array) => there(man).upload(`${inDraft('files')}?material=id-card`, bytes, 'paper.png')

    beforeAll(async () => {
      staff = await policyStaff(house())
      const drawn = await house().couple('household-head', 401)
      man = await citizen(house(), drawn.man)
      woman = await citizen(house(), drawn.woman)
      draft = await begin(man, 'partyM', '610113')
      promising = await standingCouple(house(), 1)
      wed = await standingCouple(house(), 2)
      silent = await standingCouple(house(), 3)
      unsigned = await standingCouple(house(), 4)
      await withoutConsent(house(), promising)
      const county = wed.drawn.situation.toCounty
      officer = await staffMember(house(), `health-${county}`)
      colleague = await staffMember(house(), `health-2-${county}`)
    }, 60_000)

    /**
     * 每一种不行的答复, asked for over HTTP in the order in which the same few cases come to it; a code without a line does not
     * compile. Those that only our own errands hear are named in case/histories/refusals.ts.
     */
    const reached: Readonly<Record<Exclude<RefusalCode, ErrandOnly | InItsOwnFile>, () => Promise<Refusing>>> = {
      'not-signed-in': () => no(house().person().get('/my/cases')),
      'not-permitted': () => no(there(man).get('/inbox')),
      malformed: () => no(there(man).post('/cases', { lifeEvent, role: 'partyM', region: '999999', answers: {} })),
      'no-such-thing': () => no(there(man).get('/cases/610112-26-k3j9x0q2ab')),
      'same-key-other-request': () => oneKeyForTwo(house()),
      'too-large': () => no(upload(new Uint8Array(9 * 1024 * 1024).fill(255))),
      'file-kind': () => no(upload(Buffer.from('GIF89a and nothing that could be a picture'))),
      'already-elsewhere': () => no(begin(there(man), 'partyM', '610112')),
      'not-told-yet': () => no(there(man).post(inDraft('confirm'), { digest: 'x' })),
      'changed-since-you-looked': () => no(there(man).post(inDraft('tell'), { noticeDigest: 'an older notice' })),
      'facts-missing': async () => {
        const { notice } = await there(man).get<PartyView>(`/cases/${draft}`)
        await there(man).post(inDraft('tell'), { noticeDigest: notice.digest })
        return no(there(man).post(inDraft('confirm'), { digest: 'x' }))
      },
      'fact-invalid': () => no(there(man).post(inDraft('answers'), { of: 'own', facts: { mobile: '123' } })),
      'not-your-act': () => {
        const { drawn, at, ...phones } = there(silent)
        const mover = drawn.situation.host === 'man' ? phones.woman : phones.man
        return no(mover.post(at('consents/settlement-consent'), { agree: true, sentenceDigest: 'x' }))
      },
      'party-not-joined': () => no(there(man).post(inDraft('submit'))),
      'link-spent': async () => {
        const invite = async () => (await there(man).post<Done>(inDraft('invite'), { role: 'partyF' })).link ?? ''
        const [first, second] = [await invite(), await invite()]
        await begin(there(woman), 'partyF', '610112')
        const refused = await no(there(woman).post('/join', { token: first }))
        await there(woman).post('/join', { token: second })
        await house().idle()
        return refused
      },
      'not-confirmed': () => no(there(man).post(inDraft('submit'))),
      'choose-first': () => no(there(man).post(inDraft('confirm'), { digest: 'x' })),
      'too-many-requests': async () => {
        const guess = () => no(there(man).post('/join', { token: 'x'.repeat(40) }))
        for (let tried = 0; tried < limits.join.most; tried += 1) await guess()
        return guess()
      },
      'too-early': async () => {
        const [place] = await places(there(promising), '2026-03-04')
        return no(there(promising).man.post(there(promising).at('book'), { ...place, day: '2026-03-01' }))
      },
      'not-open-that-day': async () => {
        const [place] = await places(there(promising), '2026-03-04')
        return no(there(promising).man.post(there(promising).at('book'), { ...place, time: '03:00' }))
      },
      'slot-full': async () => {
        const last = there(promising)
        const [full, next] = await places(last, '2026-03-04')
        for (const one of [wed, silent, unsigned]) await there(one).man.post(there(one).at('book'), full)
        const refused = await no(last.man.post(last.at('book'), full))
        await last.man.post(last.at('book'), next)
        clerk = await clerkOf(there(full).organ)
        return refused
      },
      'nobody-waiting': () => callNext(there(clerk)),
      'hall-halted': () => halted(there(clerk)),
      'not-all-present': async () => {
        await come(house(), there(promising))
        return no(there(clerk).post(there(promising).at('check-in'), { present: ['partyM'] }))
      },
      'not-verified': async () => {
        await registrar().checkIn(there(promising))
        return no(registrar().accept(there(promising)))
      },
      'condition-not-met': () => {
        const { name, citizenNumber } = there(promising).drawn.woman
        const card = { role: 'partyM', with: 'card', name, citizenNumber }
        return no(there(clerk).post(there(promising).at('verify'), card))
      },
      'promise-missing': async () => {
        await registrar().verify(there(promising))
        return no(registrar().accept(there(promising)))
      },
      'not-deferrable': async () => {
        const { deferrable } = await lookOf(there(clerk), there(promising))
        return no(registrar().accept(there(promising), [...deferrable, 'joint-photo']))
      },
      'declaration-missing': async () => {
        const { deferrable } = await lookOf(there(clerk), there(promising))
        await registrar().accept(there(promising), deferrable)
        return no(registrar().register(there(promising)))
      },
      'core-material-missing': async () => {
        await registrar().declare(there(promising))
        return no(registrar().register(there(promising)))
      },
      'not-decided-here': () => no(registrar().register(there(promising), birth)),
      'not-allowed-now': () => no(there(promising).man.post(there(promising).at('submit'))),
      'already-decided': async () => {
        const { checkIn, verify, accept, declare, register } = registrar()
        const couple = there(wed)
        await checkIn(couple)
        await verify(couple)
        await accept(couple)
        // Accepted, and not married yet: somebody else's form with her passes.
        twice = await withAnother(house(), couple.drawn.woman, 407)
        await declare(couple)
        await there(clerk).post(couple.at('supply'), { material: 'joint-photo', giving: 'photo-on-site' })
        await register(couple)
        await house().idle()
        return no(register(couple))
      },
      'taken-by-another': async () => {
        await there(officer).post(there(wed).at('take-task'), { matter: birth })
        return no(there(colleague).post(there(wed).at('take-task'), { matter: birth }))
      },
      'reason-does-not-hold': () => {
        const elsewhere = { matter: birth, reason: 'other-station', to: 'registry-610104' }
        return no(there(officer).post(there(wed).at('forward'), elsewhere))
      },
      'two-people-needed': async () => {
        const outcome = { outcome: 'refused', reason: '材料与事实不符', basis: '办法第七条' }
        const { restsOn } = await lookOf(there(officer), there(wed))
        await there(officer).post(there(wed).at('decide-from-inbox'), { matter: birth, outcome, restsOn })
        await object()
        const answer = { matter: birth, answer: 'upheld', reason: '理由成立', basis: '办法第七条' }
        const refused = await no(there(officer).post(there(wed).at('answer-objection'), answer))
        await there(colleague).post(there(wed).at('answer-objection'), answer)
        return refused
      },
      'source-down': async () => {
        await house().setFault('public-security.person', 'down')
        await registrar().checkIn(there(silent))
        await registrar().verify(there(silent))
        const refused = await no(registrar().accept(there(silent)))
        await there(clerk).post(there(silent).at('keep-place'))
        await house().setFault('public-security.person', 'up')
        return refused
      },
      'cannot-go-on': async () => {
        const couple = there(twice)
        const { today } = await viewOf(couple)
        const [place] = await places(couple, dayAfter(today))
        await couple.man.post(couple.at('book'), place)
        await come(house(), couple)
        await (await registrarOf(there(place).organ)).checkIn(couple)
        await nextDay(house(), couple)
        const [other] = await places(couple, dayAfter((await viewOf(couple)).today))
        return no(couple.man.post(couple.at('book'), other))
      },
      'already-booked': () => {
        // The day that was kept for them is over.
        return no(there(clerk).post(there(silent).at('check-in'), { present }))
      },
      'not-checked': async () => {
        stricter(folder)
        version = (await recordVersion(staff)).digest
        return no(staff.approver.post(ofVersion('approve-standard')))
      },
      'standard-faulty': async () => {
        await proved([{ where: 'materials', problem: gap, remedy: gap }])
        const refused = await no(staff.approver.post(ofVersion('approve-standard')))
        await proved([])
        return refused
      },
      'busy-try-again': async () => {
        // One in line at the printer: whoever comes meanwhile is asked to come again.
        const sheet = (kind: string) => new URL(`/standard/${lifeEvent}/documents/${kind}.pdf?lang=en`, house().url)
        const answers = await Promise.all(['special-types', 'work-plan'].map((kind) => fetch(sheet(kind))))
        return noOf(there(answers.find(({ ok }) => !ok)))
      },
      'consent-missing': async () => {
        const couple = there(unsigned)
        await withoutConsent(house(), couple)
        await staff.approver.post(ofVersion('approve-standard'))
        const inForceFrom = dayAfter((await viewOf(couple)).today)
        await staff.second.post(ofVersion('publish-standard'), { inForceFrom })
        await book(couple.walk, couple)
        await come(house(), couple)
        const { organ } = (await viewOf(couple)).visit
        const here = await registrarOf(there(organ))
        await here.checkIn(couple)
        await here.verify(couple)
        return no(here.accept(couple))
      },
      'date-not-announced': async () => {
        const last = (await viewOf(there(wed))).plan.matters.find(({ id }) => id === birth)?.mayObjectUntil
        await moveClockTo(house(), `${last}T10:00:00.000+08:00`)
        return no(object())
      },
      'too-late': async () => {
        await nextDay(house(), there(wed))
        return no(object())
      },
    }

    const typed = async (): Promise<readonly string[]> => {
      const { groups } = await there(man).get<PartyView>(`/cases/${draft}`)
      const fields = groups.flatMap((group) => group.fields)
      return fields.flatMap(({ fact, value }) => (value === undefined ? [] : [`${fact} ${value}`]))
    }

    test.each(Object.keys(reached) as (keyof typeof reached)[])('%s: 说清怎么办, 填过的都在', async (code) => {
      const before = await typed()
      const { status, refusal } = await reached[code]()
      expect([refusal.refused, status]).toEqual([code, refusalStatus[code]])
      for (const words of [refusal.title, refusal.doNext]) {
        expect(words.zh).toMatch(/\p{Script=Han}{2}/u)
        expect(words.en).toMatch(/[a-z]{3}/)
      }
      expect(refusal.doNext).not.toEqual(refusal.title)
      expect(await typed()).toEqual(expect.arrayContaining([...before]))
    })
  },
  { standardFolder: folder.lifeEvents, prove: async () => proof, print: keepPrints({ waiting: 1 }) },
)
