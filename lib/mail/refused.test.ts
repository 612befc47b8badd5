import { expect, test } from 'vitest'
import { isRefused } from './refused.ts'

/** An error as nodemailer makes it of a server's answer to `command`. */
function answered(command: string, responseCode?: number) {
  return Object.assign(new Error('no'), { command, responseCode })
}

test('a receiver or a message refused for good is told from trouble with the server', () => {
  expect(isRefused(answered('RCPT TO', 550))).toBe(true)
  expect(isRefused(answered('DATA', 554))).toBe(true)
  expect(isRefused(answered('RCPT TO', 451))).toBe(false)
  expect(isRefused(answered('RCPT TO'))).toBe(false)
  expect(isRefused(answered('MAIL FROM', 530))).toBe(false)
  expect(isRefused(answered('AUTH PLAIN', 535))).toBe(false)
  expect(isRefused(answered('CONN'))).toBe(false)
  expect(isRefused('550')).toBe(false)
})
