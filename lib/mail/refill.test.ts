/** The refill mails: every fact and link in both forms, and what the law wants of each. */
import { describe, expect, test } from 'vitest'
import { read, seen } from './as-read.ts'
import { render } from './render.ts'
import { sampleTerms } from './templates/samples.ts'
import * as samples from './templates/samples-refill.ts'

const { refillSamples, sampleNotice, sampleNoticeShort } = samples

const every = refillSamples.map(([template, form], index) => ({
  template,
  form,
  name: `${template} ${refillSamples.slice(0, index + 1).filter(([other]) => other === template).length}`,
}))

/** Kinds and codes: they choose words and are not words. */
const CODES = new Set(['why', 'scope', 'currency'])
/** A link that a mail has no use for: what it leads to is not possible then. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  'refill-notice 1': ['stockLink', 'swapLink'],
  'refill-changed 3': ['cancelLink'],
  'refill-cancelled 1': ['cancelLink'],
  'refill-cancelled 2': ['cancelLink'],
  'refill-refunded 1': ['cancelLink'],
  'refill-held 2': ['addressLink'],
}

/** Every fact of a mail's data, in the words a reader should find. */
function factsOf(data: object, without: readonly string[] = []): string[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (CODES.has(key) || without.includes(key)) return []
    if (typeof value === 'string') return value.split('\n')
    if (typeof value === 'number') return [isCount(key) ? `${value}` : `$${(value / 100).toFixed(2)}`]
    return typeof value === 'object' && value !== null ? factsOf(value) : []
  })
}

function isCount(key: string): boolean {
  return ['quantity', 'everyDays', 'tries', 'days'].includes(key)
}

describe.each(every)('$name', ({ template, form, name }) => {
  test('says every fact and carries every link, in HTML and in text', async () => {
    const { html, text } = await render(template, form)
    const words = seen(html)
    for (const fact of factsOf(form, UNUSED[name])) {
      expect(text).toContain(fact)
      expect(fact.startsWith('https:') ? html.replaceAll('&amp;', '&') : words).toContain(
        fact.startsWith('https:') ? `href="${fact}"` : fact,
      )
    }
  })

  test('the text says nothing that the HTML does not, and links to the same pages', async () => {
    const { html, text } = await render(template, form)
    const words = seen(html)
    const [own = ''] = text.split('\n--\n')
    const lines = own.split('\n').filter((line) => !/^(-+|https:.*|)$/.test(line))
    for (const line of lines) {
      for (const piece of line.split(/: |:$/)) expect(words).toContain(piece)
    }
    const hrefs = [...html.matchAll(/href="(https:[^"]*)"/g)].map(([, href]) =>
      href?.replaceAll('&amp;', '&'),
    )
    const listed = text.match(/^https:.*$/gm) ?? []
    expect(listed).toEqual(hrefs)
  })

  test('has its version and a short subject of one line', async () => {
    const { version, subject, html } = await render(template, form)
    expect(version).toBe(`${template}@3`)
    expect(subject.length).toBeLessThanOrEqual(90)
    expect(subject).not.toMatch(/[\n!]|\p{Extended_Pictographic}/u)
    expect(seen(html)).not.toMatch(
      /!|\p{Extended_Pictographic}|hurry|miss out|sorry to see you go|last chance/iu,
    )
  })

  test.each(Object.keys(form))('is not written without %s', async (key) => {
    await expect(render(template, { ...form, [key]: undefined })).rejects.toThrow()
  })

  test('what somebody typed stays words, on one line', async () => {
    const evil = '<script>alert(1)</script>\r\n\r\nhttps://evil.test \u202e'
    const typed = ['name', 'what', 'reason', 'card', 'address', 'short', 'rest', 'lines']
    const { html, text, subject } = await render(template, replaced(form, typed, evil))
    expect(html).not.toMatch(/<script|<img/i)
    expect(html).not.toContain('href="https://evil.test')
    expect(text).not.toMatch(/^https:\/\/evil/m)
    expect(`${text}${subject}`).not.toMatch(/[\r\u202e]/)
    expect(subject).not.toContain('\n')
  })

  test('a link that is none is refused', async () => {
    for (const key of Object.keys(form).filter((one) => one.endsWith('Link'))) {
      await expect(render(template, { ...form, [key]: 'javascript:alert(1)' })).rejects.toThrow()
    }
  })
})

/** `data` with every word under one of `keys` replaced by `word`. */
function replaced(data: object, keys: readonly string[], word: string): object {
  const put = (key: string, value: unknown): unknown => {
    if (!keys.includes(key)) return value
    if (typeof value === 'string') return word
    if (!Array.isArray(value)) return value
    return value.map((one: unknown) =>
      typeof one === 'object' && one !== null ? replaced(one, keys, word) : word,
    )
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, put(key, value)]))
}

describe('the terms agreed to', () => {
  test.each([
    ['refill-notice', sampleNotice],
    ['refill-yearly', samples.sampleYearly],
    ['order-confirmation', samples.sampleReceipt],
    ['refill-changed', samples.sampleChangedCharge],
  ])('stand word for word in %s', async (template, data) => {
    const { html, text } = await render(template, data)
    expect(text).toContain(sampleTerms.join('\n\n'))
    const paragraphs = [...html.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, inner]) => inner)
    const at = sampleTerms.map((statement) => paragraphs.indexOf(statement))
    expect(at).not.toContain(-1)
    expect(at.map((place) => place - (at[0] ?? 0))).toEqual(sampleTerms.map((_, index) => index))
  })
})

describe('refill-notice', () => {
  test('skip, move and cancel stand near the top and weigh the same', async () => {
    const { html } = await render('refill-notice', sampleNotice)
    const top = html.slice(0, html.indexOf('<h2'))
    const links = [sampleNotice.skipLink, sampleNotice.moveLink, sampleNotice.cancelLink].map((link) =>
      [...top.matchAll(/<a\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`href="${link}"`)),
    )
    const looks = links.map((tag) => tag?.replace(/href="[^"]*"/, ''))
    expect(looks[0]).toContain('class="ink choice"')
    expect(new Set(looks).size).toBe(1)
    expect(seen(top)).toContain('Each link opens a page. Nothing changes until you confirm there.')
  })

  test.each([
    ['ahead', 'Your refill: $135.36 on Fri, Dec 25. Skip, move or cancel until Thu, Dec 24'],
    ['resuming', 'Your refill resumes: $135.36 on Fri, Dec 25. Skip, move or cancel until Thu, Dec 24'],
    ['changed', 'Your refill has changed: $135.36 on Fri, Dec 25. Skip, move or cancel until Thu, Dec 24'],
    [
      'stock_is_back',
      'Your refill is in stock again: $135.36 on Fri, Dec 25. Skip, move or cancel until Thu, Dec 24',
    ],
  ] as const)('%s: amount, date and deadline are in its subject', async (why, subject) => {
    const mail = await render('refill-notice', { ...sampleNotice, why })
    expect(mail.subject).toBe(subject)
  })

  test('on the day of the charge canceling is offered alone', async () => {
    for (const short of [[], ['NAD+ Vital Energy Complex']]) {
      const { html } = await render('refill-notice', { ...sampleNotice, lastChangeOn: null, short })
      const top = html.slice(0, html.indexOf('<h2'))
      expect(top).toContain(`href="${sampleNotice.cancelLink}"`)
      expect(top).not.toContain(`href="${sampleNotice.skipLink}"`)
      expect(top).not.toContain(`href="${sampleNotice.moveLink}"`)
      expect(seen(top)).toContain(short.length > 0 ? 'charged today if all of it is here' : 'charged today;')
      expect(seen(top)).toContain('The link opens a page.')
    }
  })

  test('what is done to one delivery and what ends the refill are never both called this refill', async () => {
    const { html, text } = await read('refill-notice', sampleNotice)
    for (const form of [html, text]) {
      expect(form).toMatch(/Skip this delivery.*Move this delivery.*Cancel the whole refill/s)
      expect(form).not.toMatch(/(skip|move|cancel) this refill/i)
    }
  })

  test('short stock is said in the subject and in the mail, with the choices', async () => {
    const mail = await render('refill-notice', sampleNoticeShort)
    expect(mail.subject).toMatch(/Part of it is short of stock$/)
    for (const said of [
      'Short of stock: NAD+ Vital Energy Complex.',
      'Ready to ship: Stress Balance Adaptogen Blend.',
      'you hear from us before any charge',
      ...['Wait for it', 'Ship the rest', 'Swap what is short', 'Skip this delivery'],
    ]) {
      expect(seen(mail.html)).toContain(said)
      expect(mail.text).toContain(said)
    }
  })

  test('the rest is not offered where there is none, and stock is no matter where all is there', async () => {
    const alone = await read('refill-notice', { ...sampleNoticeShort, rest: [] })
    expect(alone.text).toContain('Wait for it')
    expect(alone.text).not.toMatch(/Ship the rest|Ready to ship/)
    const { html, text } = await read('refill-notice', sampleNotice)
    expect(html + text).not.toMatch(/short of stock|Wait for it/i)
  })

  test('a card that ends before the charge, and a missing one, are said', async () => {
    const ends = 'The card, Visa ending in 4242, expires before the charge on Fri, Dec 25, 2026.'
    const none = 'There is no card on this refill.'
    expect((await read('refill-notice', sampleNoticeShort)).text).toContain(ends)
    const without = await read('refill-notice', { ...sampleNotice, card: null })
    expect(without.text).toContain(none)
    expect(without.html).toContain(none)
    const fine = await read('refill-notice', sampleNotice)
    expect(fine.text).not.toMatch(/expires|no card/)
  })
})

describe('refill-changed', () => {
  test('says whether it is for this delivery or for all', async () => {
    expect((await read('refill-changed', samples.sampleChanged)).text).toContain(
      'It applies to this delivery alone.',
    )
    expect((await read('refill-changed', { ...samples.sampleChanged, scope: 'onward' })).text).toContain(
      'It applies to this delivery, and the dates of those after it follow.',
    )
    expect((await read('refill-changed', samples.sampleChangedCharge)).text).toContain(
      'It applies to all deliveries from now on.',
    )
  })

  test.each([
    [0, 'No delivery is ahead, so nothing is charged.'],
    [1, 'The next charge'],
    [2, 'The next two charges'],
    [3, 'The next three charges'],
  ])('names what is ahead: %d', async (count, words) => {
    const data = { ...samples.sampleChanged, next: samples.sampleChanged.next.slice(0, count) }
    const { html, text } = await read('refill-changed', data)
    expect(html).toContain(words)
    expect(text).toContain(words)
  })

  test.each([
    ['You swapped one for the other, every time.', 'You swapped one for the other'],
    [
      'You added 1 × Stress Balance Adaptogen Blend to the refill of Sat, Dec 26, 2026, this one time.',
      'You added 1 × Stress Balance Adaptogen Blend to the refill of Sat, Dec 26',
    ],
    ['You paused your refill. The next charge is on Mon, Mar 1, 2027.', 'You paused your refill'],
    [
      `The refill of Fri, Dec 25, 2026 goes to ${'a long street '.repeat(9)}.`,
      `The refill of Fri, Dec 25 goes to ${'a long street '.repeat(3)}a…`,
    ],
  ])(
    'its subject is the first sentence, cut between words before an inbox cuts it: %s',
    async (what, subject) => {
      const mail = await render('refill-changed', { ...samples.sampleChanged, what })
      expect(mail.subject).toBe(subject)
      expect(mail.text).toContain(what)
    },
  )

  test('a change taken back says what stands, and not for which deliveries the change was', async () => {
    const mail = await render('refill-changed', samples.sampleChangedBack)
    expect(mail.subject).toBe('Your refill of Fri, Dec 25 is back')
    expect(mail.text).not.toMatch(/It applies to/)
  })

  test('offers no undo where there is none', async () => {
    const { html, text } = await read('refill-changed', samples.sampleChangedCharge)
    expect(html + text).not.toMatch(/undo/i)
  })
})

test('refill-declined tells the last try from the others', async () => {
  const last = await render('refill-declined', samples.sampleDeclined)
  expect(last.subject).toMatch(/Last try: Fri, Jan 8$/)
  expect(last.text).toContain('That try is the last one.')
  const first = await render('refill-declined', { ...samples.sampleDeclined, tries: 1, nextIsLast: false })
  expect(first.subject).toMatch(/Next try: Fri, Jan 8$/)
  expect(first.text).not.toMatch(/last one|times so far/)
  expect(first.text).toContain('Nothing was charged.')
})

test('refill-action-required says when it is said again', async () => {
  const again = await render('refill-action-required', { ...samples.sampleActionRequired, isReminder: true })
  expect(again.subject).toMatch(/^Reminder: /)
  expect(again.text).toContain('this is a reminder')
})

test.each([
  ['all_tries_failed', 'declined on each day we tried it'],
  ['card_refused_for_good', 'can no longer be charged'],
  ['not_confirmed', 'asked for a confirmation'],
  ['no_card', 'there was no card on it'],
  ['not_possible', 'something other than your bank'],
])('refill-paused says why: %s', async (why, words) => {
  const { html, text } = await read('refill-paused', { ...samples.samplePaused, why })
  for (const form of [html, text]) {
    expect(form).toContain(words)
    const isCard = why !== 'not_possible'
    expect(form).toContain(`nothing will be until you ${isCard ? 'add another card' : 'start it again'}.`)
    expect(form.includes('Add another card')).toBe(isCard)
  }
})

test('refill-paused names no amount where none was announced', async () => {
  const { text } = await read('refill-paused', { ...samples.samplePaused, total: 0 })
  expect(text).toContain(', your refill is paused:')
  expect(text).not.toContain('$')
})

test('refill-price-rise: nothing changes without her yes', async () => {
  const { html, text } = await read('refill-price-rise', samples.samplePriceRise)
  for (const form of [html, text]) {
    expect(form).toContain('Nothing changes unless you agree.')
    expect(form).toContain('If you say no, or do not answer, your refill goes on at the price you agreed to.')
  }
})

test('refill-yearly of a paused refill says that nothing is charged', async () => {
  const { text } = await read('refill-yearly', { ...samples.sampleYearly, nextOn: null })
  expect(text).toContain('Next charge: None. Your refill is paused: nothing is charged')
})

test.each(refillSamples)('%s greets by name, and plainly where there is none', async (template, form) => {
  expect((await read(template, form)).text).toContain('\n\nHello Marianne O’Neill-Castellanos, ')
  expect((await read(template, { ...form, receiver: '' })).text).toContain('\n\nHello, ')
})

test('refill-cancelled says until when it can be taken back, and nothing of it where it cannot', async () => {
  const { html, text } = await read('refill-cancelled', samples.sampleCancelled)
  for (const form of [html, text]) {
    expect(form).toContain('You can undo the cancellation until Thu, Dec 17, 2026, 9:40 am (EST).')
  }
  const final = await read('refill-cancelled', { ...samples.sampleCancelled, undo: null })
  expect(final.html + final.text).not.toMatch(/undo/i)
})

test('refill-cancelled says what still comes, or that nothing does, and asks for nothing', async () => {
  const { text } = await read('refill-cancelled', samples.sampleCancelled)
  expect(text).toContain('Nothing further is charged.')
  expect(text).toContain('Order VS-4T7K-92HM was paid before that and still comes to you.')
  const none = await read('refill-cancelled', { ...samples.sampleCancelled, stillComes: null })
  expect(none.text).toContain('Nothing more is sent')
  expect(text + none.text).not.toMatch(/why|reason|before you go|offer|discount|save/i)
})

test('a long name is broken, not cut, and stays in its column', async () => {
  const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4)
  const { html } = await render('refill-notice', { ...sampleNotice, address: [long] })
  expect(html).toContain(long)
  expect(html).toMatch(new RegExp(`word-break:break-word[^>]*>${long}`))
})
