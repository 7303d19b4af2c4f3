import { expect, test } from 'vitest'
import { openBreaker, ownRestMemory } from '../breaker.ts'

const limits = {
  deadlineMs: 5_000,
  windowSeconds: 60,
  leastCalls: 4,
  failureShare: 0.5,
  coolDownSeconds: 30,
  longestCoolDownSeconds: 100,
}
const source = 'public-security.household'
const breakerOn = (memory = ownRestMemory()) => openBreaker(memory, () => limits)

const failing = async (breaker: ReturnType<typeof breakerOn>, times: number, now: number) => {
  for (let call = 0; call < times; call += 1) await breaker.heard(source, 'go', now, 'timed-out')
}

test('四次里两次没有答复就先歇着；答得多的不歇', async () => {
  const breaker = breakerOn()
  await failing(breaker, 2, 0)
  await breaker.heard(source, 'go', 0, undefined)
  expect(await breaker.enter(source, 0)).toEqual({ turn: 'go' })
  await failing(breaker, 1, 0)
  expect(await breaker.enter(source, 1)).toEqual({ turn: 'rest', until: 30_000 })

  const other = breakerOn()
  for (let call = 0; call < 5; call += 1) await other.heard(source, 'go', 0, undefined)
  await failing(other, 4, 0)
  expect(await other.enter(source, 1)).toEqual({ turn: 'go' })
})

test('久远的失败不算', async () => {
  const breaker = breakerOn()
  await failing(breaker, 3, 0)
  await failing(breaker, 1, 61_000)
  expect(await breaker.enter(source, 61_000)).toEqual({ turn: 'go' })
})

test('歇够了只放一个去试；不答就歇得更久，最长有限；答了就恢复', async () => {
  const breaker = breakerOn()
  await failing(breaker, 4, 0)
  expect(await breaker.enter(source, 30_000)).toEqual({ turn: 'probe' })
  expect(await breaker.enter(source, 30_001)).toMatchObject({ turn: 'rest' })
  await breaker.heard(source, 'probe', 35_000, 'timed-out')
  expect(await breaker.enter(source, 40_000)).toEqual({ turn: 'rest', until: 95_000 })
  expect(await breaker.enter(source, 95_000)).toEqual({ turn: 'probe' })
  await breaker.heard(source, 'probe', 100_000, 'no-connection')
  expect(await breaker.enter(source, 100_000)).toEqual({ turn: 'rest', until: 200_000 })
  expect(breaker.restOf(source)).toMatchObject({ since: 0, openings: 3, because: 'no-connection' })
  expect(await breaker.enter(source, 200_000)).toEqual({ turn: 'probe' })
  await breaker.heard(source, 'probe', 200_001, undefined)
  expect(await breaker.enter(source, 200_002)).toEqual({ turn: 'go' })
})

test('去试的进程死了：过了时限换一个去试', async () => {
  const breaker = breakerOn()
  await failing(breaker, 4, 0)
  expect(await breaker.enter(source, 30_000)).toEqual({ turn: 'probe' })
  expect(await breaker.enter(source, 39_999)).toMatchObject({ turn: 'rest' })
  expect(await breaker.enter(source, 40_000)).toEqual({ turn: 'probe' })
})

test('两个进程一个记忆：一个发现不通，另一个也不再问，恢复也都知道', async () => {
  const memory = ownRestMemory()
  const [one, other] = [breakerOn(memory), breakerOn(memory)]
  await failing(one, 4, 0)
  await other.refresh()
  expect(await other.enter(source, 10)).toEqual({ turn: 'rest', until: 30_000 })
  expect(await other.enter(source, 30_000)).toEqual({ turn: 'probe' })
  expect(await one.enter(source, 30_000)).toMatchObject({ turn: 'rest' })
  await other.heard(source, 'probe', 30_001, undefined)
  expect(await one.enter(source, 40_001)).toEqual({ turn: 'go' })
})
