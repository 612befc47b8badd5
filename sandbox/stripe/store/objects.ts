import { missing } from '../http/errors.ts'
import type { Transaction } from './database.ts'
import type { Records, RecordType, Stored } from './records.ts'

const LABELS: Partial<Record<RecordType, string>> = {
  payment_method: 'PaymentMethod',
  invoiceitem: 'invoice item',
}

/** Writes a new object. @throws a unique violation when the id exists */
export async function insertObject<T extends RecordType>(
  tx: Transaction,
  type: T,
  doc: Records[T]['doc'],
  hidden: Records[T]['hidden'],
): Promise<Stored<T>> {
  const created = 'created' in doc && typeof doc.created === 'number' ? doc.created : tx.now
  await tx.query('insert into objects (id, type, created, doc, hidden) values ($1, $2, $3, $4, $5)', [
    doc.id,
    type,
    created,
    JSON.stringify(doc),
    JSON.stringify(hidden),
  ])
  return { doc, hidden }
}

/** Reads an object, or undefined when there is none of that type with that id. */
export async function findObject<T extends RecordType>(
  tx: Transaction,
  type: T,
  id: string,
): Promise<Stored<T> | undefined> {
  const [row] = await tx.query<Stored<T>>('select doc, hidden from objects where id = $1 and type = $2', [
    id,
    type,
  ])
  return row
}

/** Reads an object and locks its row until the transaction ends: the second of two writers waits and then sees the first one's work. */
export async function lockObject<T extends RecordType>(
  tx: Transaction,
  type: T,
  id: string,
): Promise<Stored<T> | undefined> {
  const [row] = await tx.query<Stored<T>>(
    'select doc, hidden from objects where id = $1 and type = $2 for update',
    [id, type],
  )
  return row
}

/** Like `findObject`. @throws Stripe's `resource_missing` (404 for the object of the URL, 400 for a parameter) */
export async function requireObject<T extends RecordType>(
  tx: Transaction,
  type: T,
  id: string,
  param = 'id',
): Promise<Stored<T>> {
  const found = await findObject(tx, type, id)
  if (!found) throw missing(LABELS[type] ?? type, id, param)
  return found
}

/** Like `lockObject`. @throws Stripe's `resource_missing` */
export async function requireLocked<T extends RecordType>(
  tx: Transaction,
  type: T,
  id: string,
  param = 'id',
): Promise<Stored<T>> {
  const found = await lockObject(tx, type, id)
  if (!found) throw missing(LABELS[type] ?? type, id, param)
  return found
}

/** Writes back a changed object. */
export async function saveObject<T extends RecordType>(tx: Transaction, stored: Stored<T>): Promise<void> {
  await tx.query('update objects set doc = $2, hidden = $3 where id = $1', [
    stored.doc.id,
    JSON.stringify(stored.doc),
    JSON.stringify(stored.hidden),
  ])
}

/** Removes an object for good (draft invoices, coupons, endpoints). */
export async function deleteObject(tx: Transaction, id: string): Promise<void> {
  await tx.query('delete from objects where id = $1', [id])
}

/** Reads any object by id, whatever its type: the way `expand[]` follows a reference. */
export async function findAny(
  tx: Transaction,
  id: string,
): Promise<{ id: string; object: string } | undefined> {
  const [row] = await tx.query<{ doc: { id: string; object: string } }>(
    'select doc from objects where id = $1',
    [id],
  )
  return row?.doc
}
