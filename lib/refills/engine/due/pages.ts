/** All plans something may be due for, a page at a time: what happens to one page shifts none of the next out of sight. */
import type { IsoDate } from '../../plan.ts'
import { listDue } from './store.ts'

const PAGE = 200

/** The ids of every plan for which a date has come by `today`, each once, in pages of up to 200. */
export async function* duePages(today: IsoDate): AsyncGenerator<readonly string[]> {
  let after: string | null = null
  do {
    const page: string[] = await listDue(today, after, PAGE)
    if (page.length > 0) yield page
    after = page.length < PAGE ? null : (page.at(-1) ?? null)
  } while (after !== null)
}
