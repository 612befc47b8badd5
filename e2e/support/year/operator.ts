/** The operator of the year: packs what is paid, and moves the store's time with the bar at the foot of her pages. */
import type { Browser } from '@playwright/test'
import { newEmail } from '../buyer.ts'
import { complaintsOf, expect } from '../journey.ts'
import { sessionCookies, signedIn } from '../sign-in.ts'
import { Hands } from './hands.ts'

/** Stops on the way to what is waited for: a notice, a reminder, a retry. */
const MAX_STOPS = 6

export class Operator {
  /** What the console of her browser said; nothing, when all is well. */
  readonly complaints: readonly string[]

  private constructor(private readonly hands: Hands) {
    this.complaints = complaintsOf(hands.page)
  }

  /** Signs an operator in, in a browser of her own at the width of a phone. */
  static async comes(browser: Browser, viewport: { width: number; height: number }): Promise<Operator> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    await context.addCookies(sessionCookies((await signedIn(newEmail(), 'OPERATOR')).token))
    return new Operator(new Hands(await context.newPage()))
  }

  async leaves(): Promise<void> {
    await this.hands.page.context().close()
  }

  /** Packs the order `number` and sends it off with its carrier and tracking number. */
  async ships(number: string): Promise<void> {
    const { hands } = this
    await hands.page.goto('/admin/orders')
    await hands.arrive(/^Orders$/, 'the orders')
    await hands.type([/^Order number or email address/, number])
    await hands.page.keyboard.press('Enter')
    await hands.arrive(new RegExp(number), 'an order to pack')
    await hands.type([/^Carrier/, 'UPS'], [/^Tracking number/, '1Z 999 AA1 0123 4567 84'])
    await hands.press(/^Mark as shipped$/)
    await expect(hands.page.locator('.desk-said')).toContainText('Marked as shipped')
  }

  /** Presses the button of the bar that leads to the next thing due. @returns what the bar says once the days have gone by */
  private async movesOn(): Promise<string> {
    const { hands } = this
    await hands.page.goto('/cart')
    await hands.press(/^To the next thing due$/)
    const answer = hands.page.locator('.time-machine-answer')
    await expect(answer).toHaveText(/^(Moved to|Stopped|Nothing falls due|Time could not|Only)/, {
      timeout: 60_000,
    })
    await expect(answer).toBeFocused()
    return (await answer.textContent()) ?? ''
  }

  /** Moves to the next thing due until `holds`. @throws when it does not after a few stops */
  async movesUntil(holds: () => Promise<boolean>): Promise<void> {
    const stops: string[] = []
    while (!(await holds())) {
      if (stops.length === MAX_STOPS) throw new Error(`it never came: ${stops.join(' ')}`)
      const words = await this.movesOn()
      expect(words).toMatch(/^Moved to/)
      stops.push(words)
    }
  }
}
