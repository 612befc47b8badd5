import { beforeEach, expect, test, vi } from 'vitest'
import { deleteCustomer, hasOpenInvoice } from '@/lib/payments/customers.ts'
import { forgetCustomer } from './forget.ts'
import { isInUse, queueForgetting } from './store.ts'

vi.mock('@/lib/payments/customers.ts', () => ({ deleteCustomer: vi.fn(), hasOpenInvoice: vi.fn() }))
vi.mock('./store.ts', () => ({ isInUse: vi.fn(), queueForgetting: vi.fn() }))
vi.mock('@/lib/platform/clock.ts', () => ({ realNow: () => new Date('2026-12-01T12:00:00Z') }))

beforeEach(() => {
  vi.clearAllMocks()
})

test('a customer of whom nothing is open is deleted at once', async () => {
  await forgetCustomer('cus_1', 'a-request')
  expect(deleteCustomer).toHaveBeenCalledExactlyOnceWith('cus_1')
  expect(queueForgetting).not.toHaveBeenCalled()
})

test.each([
  ['a charge or a parcel', isInUse],
  ['a bill', hasOpenInvoice],
])('%s that is open is waited for', async (_, isOpen) => {
  vi.mocked(isOpen).mockResolvedValueOnce(true)
  await forgetCustomer('cus_1', 'a-request')
  expect(deleteCustomer).not.toHaveBeenCalled()
  expect(queueForgetting).toHaveBeenCalledExactlyOnceWith(
    'cus_1',
    'a-request',
    new Date('2026-12-01T12:10:00Z'),
  )
})
