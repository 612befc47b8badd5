/** Opaque ids for cookies, their hashes for the database, and signatures for links in mails. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token, so that a stolen table opens no cart. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Signs `text` for one `purpose`; a signature made for one purpose is worthless for another. */
export function sign(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url').slice(0, 32)
}

/** A token nobody can guess that is always the same for one `text`: what cannot be read back, because only its hash is kept. */
export function deriveToken(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
}

/** True when `signature` is the one `sign` gives; compares in constant time. */
export function isSigned(secret: string, purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(secret, purpose, text))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** True when both secrets are the same; compares in constant time. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(given).digest(),
    createHash('sha256').update(expected).digest(),
  )
}
