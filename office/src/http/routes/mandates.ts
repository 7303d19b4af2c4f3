import * as shapes from '../../shapes/mandates.ts'
import { DoneShape } from '../../shapes/parts.ts'
import { act, look, type Route } from '../route.ts'

const common = { counter: 'citizen', access: 'citizen', answer: DoneShape } as const

/** 帮办代办: a party, its helper, and the window for a party without a phone. */
export const mandateRoutes: readonly Route[] = [
  act({
    ...common,
    access: 'somebody',
    url: '/cases/:id/give-mandate',
    summary: '委托帮办 Gives a mandate, or records one at the window; `link` is the token of /h/{token}',
    body: shapes.GiveMandateRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.giveMandate(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    access: 'somebody',
    url: '/cases/:id/end-mandate',
    summary: '结束委托 By the party, the helper or the window',
    body: shapes.EndMandateRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.endMandate(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    counter: 'staff',
    access: 'staff',
    url: '/window/open',
    summary: '窗口代开 Opens a draft for a couple whose cards were read, or brings them into the one they have',
    body: shapes.OpenAtWindowRequest,
    run: ({ desk, office }, { by, key, requestDigest, body }) =>
      desk.openAtWindow(office, { by, key, requestDigest, body }),
  }),
  look({
    ...common,
    url: '/mandate-links/:token',
    summary: 'What a helper is asked to take on',
    answer: shapes.MandateLinkView,
    run: async ({ views, office, signIn }, { by, address }) =>
      (await signIn.limited('join', by.account)) ?? views.mandateLink(office, address.token),
  }),
  act({
    ...common,
    url: '/take-mandate',
    summary: '接受委托 Takes a mandate by the token of its link',
    body: shapes.TakeMandateRequest,
    run: async ({ desk, office, signIn }, { by, key, requestDigest, body }) =>
      (await signIn.limited('join', by.account)) ?? desk.takeMandate(office, { by, key, requestDigest, body }),
  }),
]
