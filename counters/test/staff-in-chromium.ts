import type { Watched } from './watched.ts'

/** The screens of a window. */
export const desks = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
] as const

export const dialogIn = ({ page }: Watched) => page.locator('dialog[open]')
export const redInDialog = (watched: Watched) => dialogIn(watched).locator('.press-red')

/** 登录 with a demonstration account, by its name. */
export const signInAs = async ({ page }: Watched, account: string): Promise<void> => {
  await page.goto('/staff/sign-in')
  await page.getByLabel('找账号').fill(account)
  await page.locator('button.account').first().click()
  await page.locator('.frame').waitFor()
}

/** At the counter, the first row of the list opened. */
export const openFirst = async (watched: Watched, account: string, counter: 'window' | 'approval'): Promise<void> => {
  const { page } = watched
  await signInAs(watched, account)
  await page.goto(`/staff/${counter}`)
  await page.locator('button.row').first().waitFor()
  await page.keyboard.press('Enter')
}
