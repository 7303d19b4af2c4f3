import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../office/test/house.ts'
import { openChromium, openDesk } from './browser.ts'
import { openHouseWithCounters } from './house-with-counters.ts'
import { signInAs } from './staff-in-chromium.ts'
import { openWatched, type Watched } from './watched.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
] as const

let house: House
let browser: Browser
let desk: Watched

beforeAll(async () => {
  house = await openHouseWithCounters()
  browser = await openChromium()
  desk = await openWatched(await openDesk(browser, house.url))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const signIn = async (account: string): Promise<void> => {
  await desk.page.setViewportSize({ width: 1440, height: 900 })
  await signInAs(desk, account)
}

/** Errands that were given up, as a source leaves them that was silent for a week. */
const deadOnes = async (): Promise<void> => {
  const { clocks, memory } = house.open.office
  const ago = (hours: number) => new Date(clocks.machineNow().getTime() - hours * 3_600_000).toISOString()
  await memory.pool.query(
    `insert into errand (region_code, errand_id, stream_id, kind, body, run_at, lane, state, attempts, last_problem,
                         failing_since, dead_since)
     select '610000', 'dead-' || n, '610112-26-00000000' || n,
            case when n < 13 then 'ask-source' else 'tell-organs' end,
            jsonb_build_object('kind', 'ask-source', 'caseId', '610112-26-00000000' || n),
            $1, case when n < 13 then 'public-security.household' end, 'dead', 90 + n,
            case when n < 13 then 'timed-out' else 'TypeError' end, $2, $3
     from generate_series(10, 13) n`,
    [ago(0), ago(170), ago(2)],
  )
}

const dialog = () => desk.page.locator('dialog[open]')

test('运维一登录就在运行状况；没有死信，数据源和标准看得到', async () => {
  await signIn('operator-610000')
  expect(desk.page.url()).toContain('/staff/operations')
  await desk.page.getByText('没有死信。').waitFor()
  await desk.look('operations-quiet', sizes)
  expect(desk.wrong).toEqual([])
}, 120_000)

test('有死信：哪一件、为什么、多久；不选理由不能办；整组再试，另一件了结', async () => {
  await deadOnes()
  const { page, look } = desk
  await page.reload()
  await page.locator('.dead').first().waitFor()
  expect(await page.locator('.dead').count()).toBe(4)
  await look('operations-dead', sizes)

  await page.getByRole('button', { name: /3 件全部再试/ }).click()
  await dialog().locator('.press-red').click()
  await page.getByText('请先选一个理由').waitFor()
  await look('operations-no-reason', sizes)
  await dialog().getByLabel('理由').selectOption('source-is-back')
  await dialog().locator('.press-red').click()
  await page.getByText('已再试 3 件').waitFor()
  expect(await page.locator('.dead').count()).toBe(1)

  await page.getByRole('button', { name: '了结' }).click()
  await dialog().getByLabel('理由').selectOption('overtaken')
  await look('operations-settle', sizes)
  await dialog().locator('.press-red').click()
  await page.getByText('没有死信。').waitFor()
  expect(desk.wrong).toEqual([])
}, 120_000)

test('窗口人员打开这一页：说清楚没有权限', async () => {
  await signIn('clerk-610112')
  await desk.page.goto('/staff/operations')
  await desk.page.getByText('您的岗位看不到这里').waitFor()
  await desk.look('operations-not-permitted', [sizes[0]])
  expect(desk.wrong).toEqual([])
}, 60_000)
