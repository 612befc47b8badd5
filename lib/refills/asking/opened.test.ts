import { beforeEach, expect, test, vi } from 'vitest'
import { log } from '@/lib/platform/log.ts'
import { NOT_THEIRS } from '../access.ts'
import { accessHere } from '../queries.ts'
import { sentBy } from './opened.ts'

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-request-id': 'the-doors-own-id' }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('404')
  },
  redirect: vi.fn(),
}))
vi.mock('../queries.ts', () => ({ accessHere: vi.fn() }))
vi.mock('@/lib/platform/clock.ts', () => ({ now: () => new Date('2026-12-01T12:00:00Z') }))

const warn = vi.spyOn(log, 'warn').mockReturnValue()

/** The form of a page of her own plan, with the number in it. */
function formOf(number: string): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ number, key: '1.x', page: 'skip', seen: '3' }))
    form.set(name, value)
  return form
}

beforeEach(() => {
  warn.mockClear()
})

test('a form that names another plan answers 404, and is noted with the request that its door saw', async () => {
  vi.mocked(accessHere).mockResolvedValue({ state: 'nowhere' })
  await expect(sentBy(formOf('VR-4T7K-92HM'))).rejects.toThrow('404')
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    { requestId: 'the-doors-own-id', number: 'VR-4T7K-92HM' },
    NOT_THEIRS,
  )
})

test('a form of one who may is noted nowhere', async () => {
  const opened = {
    state: 'open',
    planId: 'plan',
    number: 'VR-4T7K-92HM',
    by: 'LINK',
    key: '1.x',
    userId: null,
  }
  vi.mocked(accessHere).mockResolvedValue({ ...opened } as Awaited<ReturnType<typeof accessHere>>)
  expect(await sentBy(formOf('VR-4T7K-92HM'))).toMatchObject({
    page: 'skip',
    seen: 3,
    context: { requestId: 'the-doors-own-id' },
  })
  expect(warn).not.toHaveBeenCalled()
})
