/** Ends every plan of an account that is about to be deleted. */
import type { PlaceContext } from '@/lib/orders/store.ts'
import { act } from '../acting/act.ts'
import { listPlansOf } from '../store.ts'

/** Cancels every running plan of `userId`. @returns false when one could not be cancelled just now */
export async function cancelPlansOf(userId: string, context: PlaceContext): Promise<boolean> {
  for (const { id, state } of await listPlansOf(userId)) {
    if (state === 'CANCELLED') continue
    const request = { planId: id, action: { kind: 'cancel' }, actor: 'CUSTOMER', seen: null } as const
    const { status } = await act(request, context)
    if (status !== 'done') return false
  }
  return true
}
