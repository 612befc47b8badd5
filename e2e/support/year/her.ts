/** What the refill's owner does in the year, with the keyboard. */
import { formatMoney, money } from '@/lib/platform/money.ts'
import { addDays, sayDate } from '@/lib/refills/calendar.ts'
import { expect } from '../journey.ts'
import { ahead, ordersOf, raisePrice } from './books.ts'
import { isOrdered, isTold, lookAt, stateOf, type Year } from './comes.ts'
import { mailTo, openMail } from './mails.ts'

/** One mail from the account, signed out, to managing the refill. */
export async function signsIn({ hands, email, refill }: Year): Promise<void> {
  await hands.page.goto('/account')
  await hands.arrive(/^Sign in$/, 'signing in')
  await hands.type([/^Email/, email])
  await hands.press(/^Send me a link$/)
  await openMail(hands, await mailTo(email, /sign-in link/))
  await hands.press(/^Go on to sign in$/)
  await hands.arrive(/^Sign in$/, 'the link of a mail')
  await hands.press(/^Sign in$/)
  await hands.arrive(/^(Hello|Your account)/, 'the account')
  await expect(hands.page.getByRole('link', { name: `Cancel refill ${refill}` })).toBeVisible()
}

/** From the notice to skipped: the link in the mail, the button on its page. */
export async function skips(year: Year): Promise<void> {
  const { hands } = year
  await openMail(hands, await isTold(year))
  hands.startCounting()
  await hands.press(/^Skip this delivery$/)
  await hands.arrive(/^Skip the next delivery$/, 'an action')
  await hands.press(/^Skip this delivery$/)
  await isDone(year, 'You skipped the refill of')
  expect(hands.activations()).toBe(2)
}

/** A week later, from the refill's page. Page, mail and state name the same new date. */
export async function moves(year: Year): Promise<void> {
  const { hands, email, refill } = year
  const { charge_on } = await ahead(refill)
  const to = addDays(charge_on, 7)
  await lookAt(year)
  await hands.press(/^Move it$/)
  await hands.arrive(/^Move the next delivery$/)
  await hands.press(new RegExp(`^Move it to ${sayDate(to)}$`))
  await isDone(year, `to ${sayDate(to)}`)
  await expect(hands.page.locator('.refill-state')).toContainText(`Next charge: ${sayDate(to)}`)
  expect(await stateOf(year)).toMatchObject({ nextChargeOn: to })
  await mailTo(email, /moved/i, [sayDate(to)])
}

/** The card is declined on its day; from the mail she takes the other one, and it is charged at once. */
export async function recovers(year: Year): Promise<void> {
  const { hands, operator, email, refill } = year
  const { total } = await ahead(refill)
  const made = (await ordersOf(refill)).length
  await operator.movesUntil(async () => (await ahead(refill)).state === 'DUNNING')
  expect(await ordersOf(refill)).toHaveLength(made)
  await lookAt(year)
  await expect(hands.page.locator('.refill-state')).toContainText('did not go through')
  const amount = formatMoney(money(total ?? 0))
  await openMail(hands, await mailTo(email, /payment did not go through/, [amount]))
  await hands.press(/^Use another card$/)
  await hands.arrive(/^The card it is paid with$/)
  await hands.tick(/4242/)
  await hands.pressOnceThere(new RegExp(`^Pay ${amount.replace('$', String.raw`\$`)} with this card now$`))
  await isDone(year, '4242')
  await isOrdered(year, made, total)
}

/** The bank asks on the day of the charge; from the mail she confirms on Stripe's page. */
export async function confirms(year: Year): Promise<void> {
  const { hands, operator, email, refill } = year
  const { total } = await ahead(refill)
  const made = (await ordersOf(refill)).length
  await operator.movesUntil(async () => (await ahead(refill)).state === 'ACTION_REQUIRED')
  await lookAt(year)
  await expect(hands.page.locator('.refill-state')).toContainText('Your bank asks you to confirm')
  await openMail(hands, await mailTo(email, /confirm your refill of \$/, [formatMoney(money(total ?? 0))]))
  await hands.press(/^Confirm \$\d+\.\d\d with your bank$/)
  await hands.arrive(/^Invoice /, 'Stripe’s invoice')
  await hands.press(/^Confirm the payment$/)
  await hands.arrive(/^3-D Secure test page$/, 'the bank’s page')
  await hands.press(/^Complete$/)
  await hands.arrive(/^Invoice /)
  await expect(hands.page.getByText('This invoice is paid')).toBeVisible()
  await isOrdered(year, made, total)
}

/** Rests for a month, until the date that stands there. */
export async function pauses(year: Year): Promise<void> {
  const { hands, refill } = year
  await lookAt(year)
  await hands.press(/^Pause$/)
  await hands.arrive(/^Pause your refill$/)
  await hands.press(/^Pause until /)
  await isDone(year, 'You paused your refill')
  const { charge_on } = await ahead(refill)
  await expect(hands.page.locator('.refill-state')).toContainText(
    `Paused. Next charge: ${sayDate(charge_on)}`,
  )
}

/** Is asked `amount` for what she has at less, and says yes. Minor units. */
export async function agreesToPrice(year: Year, sku: string, amount: number): Promise<void> {
  const { hands, email } = year
  const putBack = await raisePrice(sku, amount)
  try {
    await openMail(hands, await mailTo(email, /^New price for your refill/, [formatMoney(money(amount))]))
    await hands.press(/^See both answers$/)
    await hands.arrive(/^A new price, if you agree$/, 'a new price')
    await hands.takeNext(/^Keep/)
    await hands.pressOnceThere(/^Agree to the new price$/)
    await isDone(year, formatMoney(money(amount)))
  } finally {
    await putBack()
  }
}

/** From the account to cancelled: the link beside the refill, the button on its page. */
export async function cancels({ hands, email, refill }: Year): Promise<void> {
  await hands.page.goto('/account')
  await hands.arrive(/^(Hello|Your account)/)
  hands.startCounting()
  await hands.press(new RegExp(`^Cancel refill ${refill}$`))
  await hands.arrive(/^Cancel the whole refill$/)
  await hands.press(/^Cancel the whole refill$/)
  await hands.arrive(/^Your refill is canceled$/, 'the end')
  expect(hands.activations()).toBe(2)
  await mailTo(email, /^Your refill is canceled/)
}

async function isDone({ hands }: Year, words: string): Promise<void> {
  await hands.arrive(/^Your refill$/)
  await expect(hands.page.locator('#said')).toContainText(words)
}
