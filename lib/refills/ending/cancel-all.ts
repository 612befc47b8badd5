/** Ends every plan of an account that is about to be deleted. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { act } from '../acting/act.ts'
import { listPlansOf } from '../store.ts'

/** Cancels every running plan of `userId`; one that cannot be cancelled just now runs on, and the removal finds it. */
export async function cancelPlansOf(userId: string, context: PlaceContext): Promise<void> {
  for (const { id, state } of await listPlansOf(userId)) {
    if (state === 'CANCELLED') continue
    const action = { kind: 'cancel' } as const
    await act({ planId: id, action, actor: 'CUSTOMER', seen: null }, context)
  }
}
