/** What a page of a plan was asked with: the plan it may show, and the words of its address. */
import type { Access } from '@/lib/refills/access.ts'
import { accessHere } from '@/lib/refills/queries.ts'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the reader of a page may see; proxy.ts has turned away everybody to whom there is no such page. */
export async function openedPlan(
  params: Promise<{ number: string }>,
  searchParams: Promise<Search>,
): Promise<Access> {
  const [{ number }, { key }] = await Promise.all([params, searchParams])
  return accessHere(number, typeof key === 'string' ? key : null)
}
