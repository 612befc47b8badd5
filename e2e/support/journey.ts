/**
 * The base of every journey: a page whose console stays silent, an address of its own (limits count one visitor), and
 * a check of what stands on the screen against axe.
 */
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { newEmail } from './buyer.ts'
import { sessionCookies, signedIn, type TestCustomer } from './sign-in.ts'

type Fixtures = {
  /** Fails the test on any accessibility violation of what is on the screen now. */
  accessible: () => Promise<void>
  /** Opens `path` and looks at it in both themes: found, one main heading, accessible; from the phone also at 320 px. */
  soundInBothThemes: (path: string) => Promise<void>
  /** Signs this browser in, by its session's row: with a new account, unless an address or a role is given. */
  signIn: (email?: string, role?: 'CUSTOMER' | 'OPERATOR') => Promise<TestCustomer>
}

let visitors = 0

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    visitors += 1
    const n = visitors + process.pid * 100
    await context.setExtraHTTPHeaders({ 'x-forwarded-for': `10.200.${(n >> 8) & 255}.${n & 255}` })
    await use(context)
  },
  page: async ({ page }, use) => {
    const complaints = complaintsOf(page)
    await use(page)
    expect(complaints, 'the browser console stays silent').toEqual([])
  },
  accessible: async ({ page }, use) => {
    await use(() => expectAccessible(page))
  },
  soundInBothThemes: async ({ page, accessible, isMobile }, use) => {
    await use(async (path) => {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await accessible()
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      // A theme changes colors alone.
      await expectAccessible(page, 'color-contrast')
      if (!isMobile) return
      await page.setViewportSize({ width: 320, height: 700 })
      const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(beside, 'wider than 320 px').toBeLessThanOrEqual(0)
    })
  },
  signIn: async ({ context }, use) => {
    await use(async (email = newEmail(), role = 'CUSTOMER') => {
      const customer = await signedIn(email, role)
      await context.addCookies(sessionCookies(customer.token))
      return customer
    })
  },
})

export { expect }

/** What the console of `page` says from now on; it fills as the page is used. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${page.url()})`)
  })
  page.on('pageerror', (error) => complaints.push(`${error.message} (${page.url()})`))
  return complaints
}

/** Fails on any accessibility violation of what is on the screen of `page` now. @param rule the one to look for; all when left out */
export async function expectAccessible(page: Page, rule?: string): Promise<void> {
  // Pages have no frames: axe stays in the page, and brings back nothing but what it found. That takes a third of the time.
  const options = { resultTypes: ['violations' as const], ...(rule ? { runOnly: [rule] } : {}) }
  const axe = new AxeBuilder({ page }).setLegacyMode().options(options)
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

/** Presses Tab until what has the focus has this accessible name. @throws after a page's worth of stops. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const active = document.activeElement
      if (!(active instanceof HTMLElement)) return ''
      const labels = 'labels' in active && active.labels instanceof NodeList ? [...active.labels] : []
      return (
        active.getAttribute('aria-label') ??
        ([...labels].map((label) => label.textContent).join(' ') || (active.textContent ?? ''))
      )
    })
    if (name.test(focused.trim())) return
  }
  throw new Error(`no stop named ${name}`)
}

/** What a buyer types on Stripe's page, by its labels. */
export async function fillPayment(page: Page, email: string, card = '4242424242424242'): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Full name').fill('Maria Alvarez')
  await page.getByLabel('Address line 1').fill('12 Orchard Street')
  await page.getByLabel('City').fill('Portland')
  await page.getByLabel('State').fill('OR')
  await page.getByLabel('ZIP code').fill('97201')
  await fillCard(page, card)
  await page.getByLabel(/I agree to the terms/).check()
}

/** The card fields of Stripe's page. */
export async function fillCard(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card)
  await page.getByLabel('Expiry').fill('12 / 34')
  await page.getByLabel('CVC').fill('123')
}
