/** The address book, read for its owner's pages. */
import { isUuid } from '@/lib/platform/uuid.ts'
import { findAddress, type KeptAddress, listAddresses } from './store.ts'

/** The addresses of `userId`, her default first. */
export async function getAddresses(userId: string): Promise<KeptAddress[]> {
  return listAddresses(userId)
}

/** One address of hers; null for whatever is none. */
export async function getAddress(userId: string, id: string): Promise<KeptAddress | null> {
  return isUuid(id) ? findAddress(userId, id) : null
}
