import { afterAll, expect, test } from 'vitest'
import { newEmail } from '../support/buyer.ts'
import { database } from '../support/database.ts'
import { signInByMail } from '../support/sign-in.ts'
import { Visitor } from '../support/visitor.ts'

afterAll(() => database.end())

test('one mail from the account to where she wanted to go', async () => {
  const email = newEmail()
  const page = await signInByMail(new Visitor(), email, '/account')
  expect(page.url.pathname).toBe('/account')
  expect(page.text).toContain(email)
})
