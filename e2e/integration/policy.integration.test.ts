/** Pages of one visitor answer with one policy, and it is the strict one. */
import { afterAll, expect, test } from 'vitest'
import { database } from '../support/database.ts'
import { newRefill } from '../support/refill-visit.ts'
import { customer } from '../support/sign-in.ts'
import { stack } from '../support/stack.ts'

afterAll(() => database.end())

/** What a path answers, as it is: no redirect is followed. */
function look(path: string, cookie = ''): Promise<Response> {
  return fetch(new URL(path, stack.storeUrl), { redirect: 'manual', headers: { cookie } })
}

test('refills, account and back office run no inline script but Next’s own', async () => {
  const refill = await newRefill()
  const her = await customer()
  const operator = await customer('policy@vitaalskin.test', 'OPERATOR')
  const pages: readonly [string, string][] = [
    [refill.path, ''],
    [`/refills/${refill.number}/skip?key=${refill.key}`, ''],
    ['/account', `vs_session=${her.token}`],
    ['/account/sign-in', ''],
    ['/admin/orders', `vs_session=${operator.token}`],
    ['/cart', ''],
    ['/find-order', ''],
  ]
  for (const [path, cookie] of pages) {
    const { status, headers } = await look(path, cookie)
    expect(status, path).toBe(200)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy.match(/script-src/g), path).toHaveLength(1)
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/)
    expect(policy, path).not.toContain('unsafe-inline')
  }
})

test('a door that is shut to her has a policy too, and the id that its log line carries', async () => {
  for (const path of ['/refills/VR-0000-0000?key=nonsense', '/admin/orders']) {
    const { status, headers } = await look(path)
    expect(status, path).toBe(404)
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    expect(headers.get('x-request-id'), path).toMatch(/^[\da-f-]{36}$/)
  }
})
