/** The address book. Every query names the owner; at most one address of hers is the default. */
import { type Db, db, inTransaction } from '@/lib/platform/db.ts'
import { type Address, MAX_ADDRESSES } from './address.ts'

export type KeptAddress = Address & { readonly id: string; readonly isDefault: boolean }

const select = {
  ...{ id: true, name: true, line1: true, line2: true, city: true, region: true, postalCode: true },
  isDefault: true,
} as const

/** The addresses of `userId`, her default first. */
export async function listAddresses(userId: string): Promise<KeptAddress[]> {
  const rows = await db().address.findMany({
    where: { userId },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select,
  })
  return rows.map((row) => ({ ...row, country: 'US' }))
}

/** One address of hers; null when she has none of that id. */
export async function findAddress(userId: string, id: string): Promise<KeptAddress | null> {
  const row = await db().address.findFirst({ where: { id, userId }, select })
  return row && { ...row, country: 'US' }
}

/** Adds an address; her first one is her default. @returns false when the book is full */
export async function addAddress(userId: string, address: Address, isDefault: boolean): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lock(tx, userId)
    const count = await tx.address.count({ where: { userId } })
    if (count >= MAX_ADDRESSES) return false
    if (isDefault && count > 0) await clearDefault(tx, userId)
    await tx.address.create({ data: { ...address, userId, isDefault: isDefault || count === 0 } })
    return true
  })
}

/** Changes one address of hers. @returns false when she has none of that id */
export async function changeAddress(
  userId: string,
  id: string,
  address: Address,
  isDefault: boolean,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lock(tx, userId)
    if (isDefault) await clearDefault(tx, userId)
    const data = { ...address, ...(isDefault ? { isDefault } : {}) }
    const { count } = await tx.address.updateMany({ where: { id, userId }, data })
    if (count === 0) throw new NotHers()
    return true
  }).catch(asFalse)
}

/** Makes one address of hers the default. @returns false when she has none of that id */
export async function chooseAddress(userId: string, id: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lock(tx, userId)
    await clearDefault(tx, userId)
    const { count } = await tx.address.updateMany({ where: { id, userId }, data: { isDefault: true } })
    if (count === 0) throw new NotHers()
    return true
  }).catch(asFalse)
}

/** Removes one address of hers; when it was the default, the oldest one left becomes it. */
export async function removeAddress(userId: string, id: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lock(tx, userId)
    const { count } = await tx.address.deleteMany({ where: { id, userId } })
    const left = await tx.address.findMany({
      where: { userId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    const [oldest] = left
    if (oldest && !left.some(({ isDefault }) => isDefault))
      await tx.address.update({ where: { id: oldest.id }, data: { isDefault: true } })
    return count > 0
  })
}

/** Rolls back what was begun for an address that is not hers. */
class NotHers extends Error {}

function asFalse(error: unknown): false {
  if (error instanceof NotHers) return false
  throw error
}

async function clearDefault(tx: Db, userId: string): Promise<void> {
  await tx.address.updateMany({ where: { userId, isDefault: true }, data: { isDefault: false } })
}

/** Changes of one book wait for each other. */
async function lock(tx: Db, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
}
