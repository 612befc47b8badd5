import type { Proven } from '@/lib/customers/auth/options.ts'
import { setMark } from '@/lib/customers/sessions/cookie.ts'

/** What happens once an address is proven. */
export async function joinAccount(_: Proven): Promise<void> {
  await setMark()
}
