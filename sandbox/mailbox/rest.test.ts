import { expect, test } from 'vitest'
import { currentAddress } from './rest.ts'

test.each([
  ['/email', '/api/email'],
  ['/email?to.address=a@b.c', '/api/email?to.address=a@b.c'],
  ['/email/x1/html', '/api/email/x1/html'],
  ['/email/all', '/api/email/all'],
  ['/api/email', '/api/email'],
  ['/emails', '/emails'],
  ['/', '/'],
  ['/socket.io/?EIO=4', '/socket.io/?EIO=4'],
])('%s is answered at %s', (asked, answered) => {
  expect(currentAddress(asked)).toBe(answered)
})
