import * as shapes from '../../shapes/operations.ts'
import { act, look, type Route } from '../route.ts'

const common = { counter: 'staff', access: 'staff', answer: shapes.RepairDone } as const

/** 运维: how the house runs, and what to do with an errand that was given up. Which role may is said by the standard. */
export const operationsRoutes: readonly Route[] = [
  look({
    ...common,
    url: '/operations',
    optional: true,
    summary: '运行状况 Sources, queues and dead errands; of a case its number only',
    answer: shapes.OperationsAnswer,
    run: ({ views, office }, { by }) => views.operations(office, by),
  }),
  act({
    ...common,
    url: '/operations/:region/errands/:errand/retry-errand',
    summary: '再试 Puts a dead errand back, with a reason of the closed list',
    body: shapes.RetryErrandRequest,
    run: ({ desk, office }, { by, address: { region, errand }, key, requestDigest, body }) =>
      desk.retryErrand(office, { by, region, errand, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/operations/:region/errands/:errand/settle-errand',
    summary: '了结 Says why nothing is left to do of a dead errand',
    body: shapes.SettleErrandRequest,
    run: ({ desk, office }, { by, address: { region, errand }, key, requestDigest, body }) =>
      desk.settleErrand(office, { by, region, errand, key, requestDigest, body }),
  }),
]
