/** Waiting for something to become true. */
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 100

/** Asks `check` again and again; true as soon as it says so, false when `withinMs` are over. */
export async function until(check: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs
  while (!(await check())) {
    if (Date.now() >= end) return false
    await sleep(POLL_MS)
  }
  return true
}

/** True when a GET of `url` answers with success within a few seconds. */
export async function answersOk(url: string): Promise<boolean> {
  return ((await statusOf(url)) ?? 500) < 400
}

/** The status a GET of `url` answers with; nothing when nobody answers. */
export async function statusOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })
    await response.body?.cancel()
    return response.status
  } catch {
    return undefined
  }
}
