import { Type } from '@sinclair/typebox'
import * as shapes from '../../shapes/citizen.ts'
import { DisputeFactRequest } from '../../shapes/conflicts.ts'
import { body, Day, DoneShape } from '../../shapes/parts.ts'
import { AnswerDoubtRequest, ObjectRequest } from '../../shapes/turns.ts'
import { NothingShape } from '../door-shapes.ts'
import { act, look, type Route } from '../route.ts'
import { readUpload } from '../upload.ts'

const common = { counter: 'citizen', access: 'citizen', answer: DoneShape } as const
const fromDay = body({ from: Type.Optional(Day) })
const afterRow = body({ after: Type.Optional(Type.String({ maxLength: 200 })) })

/** What a party, and a third person asked for consent, may do. Each act is one function of the desk. */
export const citizenRoutes: readonly Route[] = [
  look({
    ...common,
    url: '/my/cases',
    summary: 'My cases',
    answer: shapes.MyCases,
    run: ({ views, office }, { by }) => views.myCases(office, by),
  }),
  act({
    ...common,
    url: '/cases',
    summary: "开办 Opens a case; answers of the guidance that are joint facts or the opener's own are carried over",
    body: shapes.OpenRequest,
    run: ({ desk, office }, { by, key, requestDigest, body }) => desk.open(office, { by, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/join',
    summary: "Joins by the token of the other party's link",
    body: shapes.JoinRequest,
    run: async ({ desk, office, signIn }, { by, key, requestDigest, body }) =>
      (await signIn.limited('join', by.account)) ?? desk.join(office, { by, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/tell',
    summary: '告知 The party has read which sources will be asked',
    body: shapes.TellRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.tell(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/invite',
    summary: 'Invites the other party; `link` is the token of /j/{token}',
    body: shapes.InviteRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.invite(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/answers',
    summary: "Saves answers of the joint part or of one's own",
    body: shapes.AnswersRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.answer(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/choose',
    summary: '二选一 Which of two values is right, where two drafts of a couple were merged',
    body: shapes.ChooseRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.choose(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/confirm',
    summary: 'Confirms the finished form as it was shown',
    body: shapes.ConfirmRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.confirm(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/consents/:consent/ask',
    summary: 'Asks a third person for consent; `link` is the token of /k/{token}',
    body: NothingShape,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.askConsent(office, { by, caseId: address.id, consent: address.consent, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/consents/:consent',
    summary: '同意 A party who is the signer consents or refuses',
    body: shapes.ConsentRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.consent(office, { by, caseId: address.id, consent: address.consent, key, requestDigest, body }),
  }),
  look({
    ...common,
    url: '/consent-links/:token',
    summary: 'The one sentence a third person is asked to sign',
    answer: shapes.ConsentLinkView,
    run: async ({ views, office, signIn }, { by, address }) =>
      (await signIn.limited('consent-link', by.account)) ?? views.consentLink(office, by, address.token),
  }),
  act({
    ...common,
    url: '/consent-links/:token',
    summary: '同意 The third person consents or refuses; the link is spent by it',
    body: shapes.ConsentRequest,
    run: async ({ desk, office, signIn }, { by, address, key, requestDigest, body }) =>
      (await signIn.limited('consent-link', by.account)) ??
      desk.consentByLink(office, { by, token: address.token, key, requestDigest, body }),
  }),
  act({
    ...common,
    access: 'somebody',
    url: '/cases/:id/supply',
    summary: 'Gives a material: ticked by a party, or on paper or as a photo on site by an officer',
    body: shapes.SupplyRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.supply(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/files',
    summary: 'Uploads one file (JPEG, PNG or PDF by content, 8 MiB)',
    upload: true,
    query: body({ material: Type.String({ minLength: 1, maxLength: 80 }) }),
    run: async ({ desk, office }, { by, address, key, query, request }) => {
      const upload = await readUpload(office, request)
      if ('refused' in upload) return upload
      return desk.supplyFile(office, {
        by,
        caseId: address.id,
        key,
        requestDigest: upload.requestDigest,
        material: query.material,
        file: upload.file,
      })
    },
  }),
  act({
    ...common,
    url: '/cases/:id/submit',
    summary: '提交 Submits the application',
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.submit(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  look({
    ...common,
    url: '/cases/:id/slots',
    summary: 'Times this case may book',
    query: fromDay,
    answer: shapes.SlotsAnswer,
    run: ({ views, office }, { by, address, query }) => views.caseSlots(office, by, address.id, query.from),
  }),
  act({
    ...common,
    url: '/cases/:id/book',
    summary: '预约 Books a time',
    body: shapes.BookRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.book(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/cancel-booking',
    summary: 'Gives the booked time back',
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.cancelBooking(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/rate',
    summary: '好差评 Rates the service',
    body: shapes.RateRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.rate(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/withdraw',
    summary: '撤回 Withdraws the application',
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.withdraw(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/dispute-fact',
    summary: '说记错了 What a register told is wrong; its provider is asked to look (校核)',
    body: DisputeFactRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.disputeFact(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/object',
    summary: '异议 Objects to how a matter ended',
    body: ObjectRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.objectTo(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/answer-doubt',
    summary: "说明 Answers a doubt about one's own promise, or a credit note",
    body: AnswerDoubtRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.answerDoubt(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  look({
    ...common,
    url: '/cases/:id/looks',
    summary: '谁看过我的信息 Who looked at my data, and which sources were asked about me',
    query: afterRow,
    answer: shapes.LooksAnswer,
    run: ({ views, office }, { by, address, query }) => views.looks(office, by, address.id, query.after),
  }),
  look({
    ...common,
    access: 'somebody',
    url: '/cases/:id/tally',
    summary: 'What this case cost the couple, counted from its events',
    answer: shapes.TallyAnswer,
    run: ({ views, office }, { by, address }) => views.tally(office, by, address.id),
  }),
]
