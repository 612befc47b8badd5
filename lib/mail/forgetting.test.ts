/** What a mail's row keeps of it: nothing that would let whoever reads the row act as the receiver. */
import { expect, test } from 'vitest'
import { forgetsOnceSent } from './mail.ts'
import { accountSamples } from './templates/account-samples.ts'
import * as samples from './templates/samples.ts'
import { refillSamples, sampleReceipt } from './templates/samples-refill.ts'

const every: readonly (readonly [string, object])[] = [
  ...refillSamples,
  ...Object.entries(accountSamples),
  ['order-confirmation', sampleReceipt],
  ['order-confirmation', samples.sampleConfirmation],
  ['order-shipped', samples.sampleShipped],
  ['order-refunded', samples.sampleRefunded],
  ['order-links', samples.sampleLinks],
  ['payment-failed', samples.sampleFailure],
]

/** A link that changes something once its page is confirmed: to a refill, or to who somebody is. */
const ACTS = /\/refills\/[^"]*[?&]key=|[?&]token=/

test('every template whose data carries a link that acts forgets it once it is sent', () => {
  const acting = new Set(every.filter(([, data]) => ACTS.test(JSON.stringify(data))).map(([name]) => name))
  expect(acting.size).toBeGreaterThan(14)
  for (const template of acting) expect(forgetsOnceSent[template], template).toMatchObject({ data: {} })
})
