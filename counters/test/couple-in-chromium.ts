import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { House } from '../../office/test/house.ts'
import { type Applied, asCouple } from '../../walkthrough/src/applicants.ts'
import { visit } from '../../walkthrough/src/at-the-window.ts'
import type { Drawn, PartyDrawn } from '../../walkthrough/src/couple.ts'
import type { Walk } from '../../walkthrough/src/journey.ts'
import { knownBy } from '../citizen/test/couple-on-paper.ts'
import type { Watched } from './watched.ts'

/** The words of the page itself, without frame. */
export const wordsOf = (page: Page): Promise<string> => page.locator('main').innerText()
export const headingOf = (page: Page): Promise<string> => page.locator('h1').first().innerText()

/** The red key: the one thing to do now. The invisible one for Enter is not it. */
export const redKey = (page: Page) => page.locator('main .key:not(.key-other):visible').first()

/** Presses the red key, then judges what came. */
export const press = async ({ page, look }: Watched, name: string): Promise<void> => {
  await redKey(page).click()
  await look(name)
}

/** Presses the red key although something is missing: the page says so on top and in its title, and links to the field. */
export const pressTooEarly = async (watched: Watched, name: string): Promise<void> => {
  await press(watched, name)
  const { page } = watched
  expect(await page.title()).toMatch(/^错误：/)
  expect(await page.locator('.errors').count(), await wordsOf(page)).toBe(1)
}

/** Fills what this page asks and is still empty; of choices only what can be chosen. */
export const fill = async (page: Page, known: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(known)) {
    const controls = page.locator(`main form [name="${name}"]`)
    if ((await controls.count()) === 0) continue
    const kind = await controls.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    // A finger hits the label, which is the whole row.
    if (kind === 'radio') await page.locator(`main form .choice:has([name="${name}"][value="${value}"]) label`).click()
    else if (kind === 'SELECT') await controls.selectOption(value)
    else if ((await controls.inputValue()) === '') await controls.fill(value)
  }
}

/** Past what is usual and chosen already, to the first question that must be answered. */
export const toFirstQuestion = async (watched: Watched): Promise<void> => {
  const field = watched.page.locator('[name="f.registerCounty"]')
  for (let at = 0; at < 6 && (await field.count()) === 0; at += 1) await press(watched, `guide-usual-${at}`)
}

/** 情形引导: page by page to the notice. */
export const answerGuidance = async (watched: Watched, drawn: Drawn): Promise<void> => {
  const { page } = watched
  for (let at = 1; at < 20 && (await page.locator('form[action="/start"]').count()) === 0; at += 1) {
    await fill(page, knownBy(drawn, drawn.man))
    await press(watched, `guide-${at}`)
    expect(await page.locator('.errors').count(), await wordsOf(page)).toBe(0)
  }
  expect(await headingOf(page)).toBe('一次性告知书')
}

/** 登录 on the development page, by typing. */
export const signIn = async (
  { page, look }: Watched,
  who: { readonly name: string; readonly citizenNumber: string },
  name: string,
): Promise<void> => {
  await page.fill('#name', who.name)
  await page.fill('#number', who.citizenNumber)
  await page.locator('form#guide .key').click()
  await look(name)
}

/** One part of the form, group by group as the page leads; what is offered is taken by one tap. */
export const fillPart = async (
  watched: Watched,
  {
    base,
    part,
    drawn,
    me,
  }: { readonly base: string; readonly part: 'own' | 'joint'; readonly drawn: Drawn; readonly me: PartyDrawn },
): Promise<number> => {
  const { page, look } = watched
  let used = 0
  for (let at = 0; at < 16; at += 1) {
    await page.goto(`${base}/${part}`)
    await look(`${part}-list`)
    const open = page.locator('main .keys a.key')
    if ((await open.count()) === 0) return used
    await open.click()
    await look(`${part}-group`)
    const offered = page.locator('button[name=use]')
    if ((await offered.count()) > 0) {
      used += 1
      await offered.first().click()
      await look(`${part}-used`)
    } else {
      await fill(page, knownBy(drawn, me))
      await press(watched, `${part}-saved`)
    }
    expect(await page.locator('.errors').count(), await wordsOf(page)).toBe(0)
  }
  throw new Error(`the ${part} part does not come to an end`)
}

/** 到窗口: the registrar leads them through over HTTP; answers the two phones, for what follows. */
export const visitOverHttp = async (
  house: House,
  drawn: Drawn,
  caseId: string,
): Promise<{ readonly walk: Walk; readonly applied: Applied }> => {
  const walk = house.walk(drawn)
  const [man, woman] = [house.person(), house.person()]
  await man.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
  await woman.signIn({ kind: 'citizen', name: drawn.woman.name, citizenNumber: drawn.woman.citizenNumber })
  const applied = asCouple(drawn, { caseId, man, woman })
  expect(await visit(walk, applied)).toBe(true)
  return { walk, applied }
}
