/** What holds after every test of refills: nothing is switched wrong any more, and the books agree. */
import { afterAll, afterEach, expect } from 'vitest'
import { database, discrepancies } from './database.ts'
import { sandbox } from './sandbox.ts'

/** How long a test waits for what the worker does. */
export const SLOW = { timeout: 60_000, interval: 50 }

/** Call once at the top of a file. */
export function keepsBooks(): void {
  afterEach(async () => {
    await sandbox.calm()
    expect(await discrepancies()).toEqual([])
  })
  afterAll(() => database.end())
}
