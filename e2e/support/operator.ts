/** An operator who is signed in: her row, her session's row, and the token her browser holds. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { database } from './database.ts'

export const SESSION_COOKIE = 'vs_session'

export type SignedIn = { readonly email: string; readonly token: string }

/** Writes a user and a session as the store reads them. */
export async function signIn(role: 'CUSTOMER' | 'OPERATOR' = 'OPERATOR'): Promise<SignedIn> {
  const email = `${role.toLowerCase()}-${randomUUID().slice(0, 8)}@example.com`
  const token = randomBytes(32).toString('base64url')
  const id = randomUUID()
  await database.query(
    `INSERT INTO "user" (id, email, email_verified, role) VALUES ($1, $2, now(), $3::"Role")`,
    [id, email, role],
  )
  await database.query(
    `INSERT INTO session (id, token_hash, user_id, expires) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day')`,
    [createHash('sha256').update(token).digest('base64url'), id],
  )
  return { email, token }
}
