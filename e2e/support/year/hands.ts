/** Somebody who has a keyboard and nothing else. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, tabTo } from '../journey.ts'

export class Hands {
  /** Links followed and buttons pressed since `startCounting`. */
  private pressed = 0
  private readonly seen = new Set<string>()

  constructor(readonly page: Page) {}

  /** Goes by Tab to what is called `name` and presses Enter. */
  async press(name: RegExp): Promise<void> {
    await tabTo(this.page, name)
    await this.page.keyboard.press('Enter')
    this.pressed += 1
  }

  /** The same for a button that stands there once the page has answered to a choice. */
  async pressOnceThere(name: RegExp): Promise<void> {
    await expect(this.page.getByRole('button', { name })).toBeVisible()
    await this.press(name)
  }

  /** Goes by Tab to a box or a radio and presses Space. */
  async tick(name: RegExp): Promise<void> {
    await tabTo(this.page, name)
    await this.page.keyboard.press('Space')
  }

  /** Goes by Tab to the choice that stands, and takes the one after it. */
  async takeNext(name: RegExp): Promise<void> {
    await tabTo(this.page, name)
    await this.page.keyboard.press('ArrowDown')
  }

  /** Types over what stands in a field, field after field. */
  async type(...fields: readonly (readonly [RegExp, string])[]): Promise<void> {
    for (const [label, words] of fields) {
      await tabTo(this.page, label)
      await this.page.keyboard.press('ControlOrMeta+A')
      await this.page.keyboard.type(words)
    }
  }

  /** Waits for a page by its heading. The first of its kind is held against axe, and against the width of the screen. */
  async arrive(heading: RegExp, kind?: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    if (kind === undefined || this.seen.has(kind)) return
    this.seen.add(kind)
    await expectAccessible(this.page)
    const beside = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beside, `${kind} is as wide as the screen`).toBeLessThanOrEqual(0)
  }

  startCounting(): void {
    this.pressed = 0
  }

  /** How often something was followed or pressed since `startCounting`. */
  activations(): number {
    return this.pressed
  }
}
