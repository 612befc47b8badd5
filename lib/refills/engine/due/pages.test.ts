import { expect, test, vi } from 'vitest'
import { duePages } from './pages.ts'
import { listDue } from './store.ts'

vi.mock('./store.ts', () => ({ listDue: vi.fn() }))

const ids = (count: number) => Array.from({ length: count }, (_, at) => String(at).padStart(4, '0'))

async function lengths(plans: number): Promise<number[]> {
  const all = ids(plans)
  vi.mocked(listDue).mockImplementation(async (_, after, limit) =>
    all.filter((id) => after === null || id > after).slice(0, limit),
  )
  const seen: string[] = []
  const found: number[] = []
  for await (const page of duePages('2026-12-23')) {
    seen.push(...page)
    found.push(page.length)
  }
  expect(seen).toEqual(all)
  return found
}

test('every plan is met once, whatever fits on a page', async () => {
  expect(await lengths(0)).toEqual([])
  expect(await lengths(3)).toEqual([3])
  expect(await lengths(200)).toEqual([200])
  expect(await lengths(401)).toEqual([200, 200, 1])
})
