import { describe, expect, test } from 'vitest'
import { safetyNotice } from '@/content/cautions/notice.ts'
import { read, seen } from './as-read.ts'
import { render } from './render.ts'
import { dark, light } from './templates/look.ts'
import {
  sampleConfirmation,
  sampleFailure,
  sampleLinks,
  sampleRefunded,
  sampleShipped,
  sampleTerms,
} from './templates/samples.ts'
import { refillSamples, sampleReceipt } from './templates/samples-refill.ts'

const STORE = 'https://store.test/'
/** Where a bank asks: the one page that is not ours. */
const PAY = 'https://invoice.stripe.test/'

const every = [
  ['order-confirmation', sampleConfirmation],
  ['order-links', sampleLinks],
  ['order-refunded', sampleRefunded],
  ['order-shipped', sampleShipped],
  ['payment-failed', sampleFailure],
  ['order-confirmation', sampleReceipt],
  ...refillSamples,
] as const

/** Asserts that each of `words` stands in the HTML and in the text. */
async function expectInBoth(template: string, data: unknown, words: readonly string[]): Promise<void> {
  const { html, text } = await read(template, data)
  for (const one of words) {
    expect(html).toContain(one)
    expect(text).toContain(one)
  }
}

describe('order-confirmation', () => {
  test('has its subject and version', async () => {
    const mail = await render('order-confirmation', sampleConfirmation)
    expect(mail.subject).toBe('Your VitaalSkin order VS-4T7K-92HM')
    expect(mail.version).toBe('order-confirmation@4')
    expect(mail.html).toContain('<title>Your VitaalSkin order VS-4T7K-92HM</title>')
  })

  test('says what was bought, how often, and every sum as it is in the data', async () => {
    await expectInBoth('order-confirmation', { ...sampleConfirmation, subtotal: 11111, total: 22222 }, [
      'Hello Marianne O’Neill-Castellanos,',
      'Order VS-4T7K-92HM',
      'The Inside-Out Protocol',
      'Quantity 1, refill every 30 days',
      'Contains 1 × NAD+ Vital Energy Complex and 1 × Stress Balance Adaptogen Blend',
      '$83.30',
      'Quantity 2, one time',
      '$90.00',
      '$111.11',
      '−$17.33',
      'Standard delivery',
      '$5.95',
      '$12.87',
      '$222.22',
    ])
  })

  test('a bottle is not said to contain itself', async () => {
    const { text } = await read('order-confirmation', sampleConfirmation)
    expect(text.match(/contains/gi)).toHaveLength(1)
  })

  test('a protocol bought twice says what each contains', async () => {
    const [protocol] = sampleConfirmation.lines
    const data = { ...sampleConfirmation, lines: [{ ...protocol, quantity: 2 }] }
    await expectInBoth('order-confirmation', data, ['Quantity 2', 'Each contains 1 × NAD+'])
  })

  test('says no discount where there is none, and that delivery is free', async () => {
    const data = { ...sampleConfirmation, discount: 0, shipping: 0, shippingName: 'Ground' }
    const { html, text } = await read('order-confirmation', data)
    expect(html).not.toContain('Discount')
    expect(text).not.toContain('Discount')
    expect(html).toMatch(/Delivery \(Ground\)\s+Free/)
    expect(text).toContain('Delivery (Ground): Free')
  })

  test('repeats the refill terms word for word, each a paragraph of its own, with how to cancel', async () => {
    const { html, text } = await render('order-confirmation', sampleConfirmation)
    expect(text).toContain(sampleTerms.join('\n\n'))
    const paragraphs = [...html.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, inner]) => inner)
    for (const statement of sampleTerms) expect(paragraphs).toContain(statement)
    await expectInBoth('order-confirmation', sampleConfirmation, [
      'Your refill terms, as agreed on Wed, Nov 25, 2026',
      'To change, skip or cancel your refill:',
    ])
    await expectInBoth('order-confirmation', sampleConfirmation, ['for its refill at least a month'])
    const toRefill = `${sampleConfirmation.link}#order-refill`
    expect(html.split(`href="${toRefill}"`)).toHaveLength(3)
    expect(text.split(toRefill)).toHaveLength(3)
  })

  test('does not speak of refills when nothing refills', async () => {
    const [, once] = sampleConfirmation.lines
    const data = { ...sampleConfirmation, lines: [once], refillTerms: null }
    const { html, text } = await read('order-confirmation', data)
    expect(html).not.toMatch(/refill/i)
    expect(text).not.toMatch(/refill/i)
  })

  test('carries the safety notice word for word', async () => {
    await expectInBoth('order-confirmation', sampleConfirmation, [
      'Dietary supplement. Read the cautions before use.',
      safetyNotice,
    ])
  })

  test('gives the address line by line', async () => {
    const { html, text } = await render('order-confirmation', sampleConfirmation)
    expect(html).toContain(sampleConfirmation.address.join('<br/>'))
    expect(text).toContain(sampleConfirmation.address.join('\n'))
  })

  test('says honestly that stock is missing, and how to cancel instead of waiting', async () => {
    await expectInBoth('order-confirmation', { ...sampleConfirmation, awaitingStock: true }, [
      'Part of your order is waiting for stock. Nothing more is needed from you',
      'If you would rather not wait, write to contact@vitaalskin.com',
    ])
    const { text } = await read('order-confirmation', sampleConfirmation)
    expect(text).not.toContain('waiting for stock')
    expect(text).toContain('We pack it next.')
  })

  test('what a buyer types stays words', async () => {
    const evil = '<script>alert(1)</script>'
    const data = {
      ...sampleConfirmation,
      name: evil,
      address: [evil, '"><img src=x onerror=alert(1)>'],
      shippingName: evil,
      refillTerms: evil,
      lines: [{ ...sampleConfirmation.lines[0], name: evil }],
    }
    const { html } = await render('order-confirmation', data)
    expect(html).not.toMatch(/<script|<img/i)
    expect(html).toContain('Hello &lt;script&gt;alert(1)&lt;/script&gt;,')
  })

  test('a name cannot write lines of its own into the text', async () => {
    const data = { ...sampleConfirmation, name: 'Ann\r\n\r\nPay here:\u2028\u202eevil' }
    const { text } = await render('order-confirmation', data)
    expect(text).toContain('Hello Ann Pay here: evil,')
  })

  test('greets without a name when there is none', async () => {
    const { text } = await render('order-confirmation', { ...sampleConfirmation, name: '  ' })
    expect(text).toContain('\n\nHello, this is the confirmation')
  })
})

describe('order-confirmation of a later refill', () => {
  test('is a receipt: paid, to be packed, with the ways to manage and to cancel', async () => {
    const mail = await render('order-confirmation', sampleReceipt)
    expect(mail.subject).toBe('Your VitaalSkin refill is paid: order VS-8CJR-3MVX')
    await expectInBoth('order-confirmation', sampleReceipt, [
      'Your refill is paid and will be packed.',
      'this is the receipt of your refill. $87.88 was charged on Fri, Dec 25, 2026.',
      'Manage your refill',
      'Cancel the whole refill',
      'Your next charge: Sun, Jan 24, 2027 at the earliest. An email comes at least 8 days ahead of it.',
      'To change, skip or cancel your refill:',
      'the dates in them are those of the day you agreed',
    ])
    expect(mail.html.split(`href="${sampleReceipt.manageLink}"`)).toHaveLength(3)
    expect(mail.text.split(sampleReceipt.manageLink)).toHaveLength(3)
    expect(mail.html).toContain(`href="${sampleReceipt.cancelLink}"`)
    expect(mail.text).toContain(sampleReceipt.cancelLink)
  })

  test('an order that somebody placed herself is none', async () => {
    const { html, text } = await read('order-confirmation', sampleConfirmation)
    for (const form of [html, text]) {
      expect(form).toContain('Thank you. We have your order.')
      expect(form).not.toMatch(
        /manage your refill|cancel the whole refill|your next charge:|is paid|those of the day/i,
      )
    }
  })
})

describe('order-links', () => {
  test('lists each order with its date and link', async () => {
    const mail = await render('order-links', sampleLinks)
    expect(mail.subject).toBe('Your VitaalSkin orders')
    expect(mail.version).toBe('order-links@2')
    for (const { number, placedOn, link } of sampleLinks.orders) {
      expect(mail.html).toContain(`href="${link}"`)
      expect(mail.text).toContain(`Order ${number}\nPlaced on ${placedOn}\n${link}`)
      expect(seen(mail.html)).toMatch(new RegExp(`Order ${number}\\s+Placed on ${placedOn}`))
    }
  })

  test('calms whoever did not ask', async () => {
    await expectInBoth('order-links', sampleLinks, [
      'If you did not ask for this, nothing happened: no one sees your orders without this email.',
    ])
  })
})

describe('order-shipped', () => {
  test('says what is in the parcel, lot by lot, with whom it travels and where it goes', async () => {
    const mail = await render('order-shipped', sampleShipped)
    expect(mail.subject).toBe('Your VitaalSkin order VS-4T7K-92HM is on its way')
    expect(mail.version).toBe('order-shipped@2')
    await expectInBoth('order-shipped', sampleShipped, [
      'your order left with USPS on Fri, Nov 27, 2026.',
      '3 × Stress Balance Adaptogen Blend',
      'Lot DEMO-STR-1, best before Tue, Nov 30, 2027',
      'Tracking number: 9400111202555555555555',
      'Follow it at USPS',
      'Next charge: Fri, Dec 25, 2026; an email comes ahead of it.',
      safetyNotice,
    ])
    expect(mail.html).toContain(`href="${sampleShipped.trackingLink}"`)
    expect(mail.text).toContain(sampleShipped.address.join('\n'))
  })

  test('a carrier without a page has a plain number, and a parcel without a number none', async () => {
    const plain = { ...sampleShipped, carrier: 'Another carrier', trackingLink: null, refill: null }
    const { html, text } = await read('order-shipped', plain)
    expect(html).toContain('Tracking number: 9400111202555555555555')
    expect(html + text).not.toMatch(/Follow it|refill/i)
    const without = await read('order-shipped', { ...plain, trackingNumber: null })
    expect(without.text).not.toContain('Tracking')
  })
})

describe('order-refunded', () => {
  test('says how much, for what, and that a bank takes some days', async () => {
    const mail = await render('order-refunded', sampleRefunded)
    expect(mail.subject).toBe('A refund for your VitaalSkin order VS-4T7K-92HM')
    await expectInBoth('order-refunded', sampleRefunded, [
      'We have refunded $46.87.',
      '1 × Stress Balance Adaptogen Blend',
      'Delivery',
      'some days before it shows',
    ])
  })

  test('says that an order is not sent only when it is so, and lists nothing for an amount of no line', async () => {
    const { html, text } = await read('order-refunded', sampleRefunded)
    expect(html + text).not.toMatch(/not sent|all you paid/)
    const whole = { ...sampleRefunded, lines: [], delivery: false, isAll: true, isCancelled: true }
    await expectInBoth('order-refunded', whole, ['not sent any more', 'all you paid for it goes back'])
    expect((await read('order-refunded', whole)).text).not.toContain('What it is for')
  })
})

describe('payment-failed', () => {
  test('says that nothing was charged or is kept, and leads back to the cart', async () => {
    const mail = await render('payment-failed', sampleFailure)
    expect(mail.subject).toBe('Your VitaalSkin payment did not go through')
    expect(mail.version).toBe('payment-failed@1')
    expect(mail.html).toContain(`href="${sampleFailure.cartLink}"`)
    expect(mail.text).toContain(sampleFailure.cartLink)
    await expectInBoth('payment-failed', sampleFailure, [
      'Nothing was charged, no order was placed, and nothing is reserved for you any longer.',
    ])
  })
})

describe.each(every)('every mail: %s', (template, data) => {
  test('loads nothing, and links to the store, its payments and the parcel’s carrier alone', async () => {
    const { html } = await render(template, data)
    expect(html).not.toMatch(
      /\bsrc(set)?=|\bbackground=|<(img|link|script|iframe|video|form)\b|url\(|@import/i,
    )
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) {
      const ours = [STORE, PAY, 'mailto:contact@vitaalskin.com', sampleShipped.trackingLink]
      expect(ours.some((start) => link.startsWith(start))).toBe(true)
    }
  })

  test('has a language, a headline, a preheader, and tables that are only layout', async () => {
    const { html } = await render(template, data)
    expect(html).toMatch(/<html[^>]* lang="en"/)
    expect(html.match(/<h1\b/g)).toHaveLength(1)
    expect(html).toContain('data-skip-in-text="true"')
    expect(html).toContain('name="color-scheme" content="light dark"')
    const tables = html.match(/<table\b[^>]*>/g) ?? []
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toEqual([])
  })

  test('names no disease beyond the safety notice, and promises nothing', async () => {
    const { html, text } = await read(template, data)
    for (const form of [html, text]) {
      const own = form.replace(safetyNotice, '')
      expect(own).not.toMatch(
        /acne|eczema|psoria|rosacea|dermatit|diabet|cancer|\bHIV|arthrit|alzheimer|dementia|colitis|crohn|irritable|leaky|depress|anxiet|insomnia|osteopor|hypertens|heart|stroke|asthma|infect|obes|menopaus|inflamm/i,
      )
      expect(own).not.toMatch(/\b(treat|cure|heal|prevent|reverse|relieve|boost|repair|younger|anti-ag)/i)
    }
  })

  test('its text stands on its own: no markup, nothing left unfilled, where to ask', async () => {
    const { text } = await render(template, data)
    expect(text).not.toMatch(/<[a-z/]|&[a-z#]+;|undefined|null|NaN|\[object/)
    expect(text).not.toMatch(/\n{3,}/)
    expect(text).toContain('contact@vitaalskin.com')
  })

  test('refuses data it does not know', async () => {
    await expect(render(template, { ...data, surprise: 1 })).rejects.toThrow()
    await expect(render(template, {})).rejects.toThrow()
    await expect(render(template, null)).rejects.toThrow()
  })
})

test('refuses a link that is none, and amounts that are no whole cents', async () => {
  await expect(render('payment-failed', { cartLink: 'javascript:alert(1)' })).rejects.toThrow()
  await expect(render('order-confirmation', { ...sampleConfirmation, tax: 12.5 })).rejects.toThrow()
})

test.each(['order-lost', 'constructor', '__proto__', ''])('there is no template %j', async (template) => {
  await expect(render(template, sampleFailure)).rejects.toThrow('no mail template')
})

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_, palette) => {
  test.each([
    ['ink', 'surface', 7],
    ['ink', 'china', 7],
    ['soft', 'surface', 7],
    ['soft', 'china', 7],
    // The button's words are 19 px and bold: large text.
    ['onPersimmon', 'persimmon', 4.5],
    ['persimmon', 'surface', 3],
  ] as const)('%s reads on %s at %d:1', (front, back, least) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(least)
  })
})

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
