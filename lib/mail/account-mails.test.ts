import { describe, expect, test } from 'vitest'
import { forgetsOnceSent } from './mail.ts'
import { render } from './render.ts'
import { accountSamples } from './templates/account-samples.ts'

const every = Object.entries(accountSamples)

/** What a reader of the HTML sees. */
function seen(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

describe.each(every)('%s', (template, data) => {
  test('says the same in both forms, word for word', async () => {
    const { html, text } = await render(template, data)
    const paragraphs = text.split('\n\n').filter((one) => !one.includes('http') && !one.startsWith('--'))
    expect(paragraphs.length).toBeGreaterThan(2)
    for (const words of paragraphs) expect(seen(html)).toContain(words.trim())
  })

  test('has its version, one title, and nothing left unfilled', async () => {
    const { version, subject, html, text } = await render(template, data)
    expect(version).toBe(`${template}@2`)
    expect(subject).not.toMatch(/[—!]|\d{6}/)
    expect(html.match(/<h1\b/g)).toHaveLength(1)
    expect(text).not.toMatch(/<[a-z/]|&[a-z#]+;|undefined|null|NaN|\[object/)
    expect(text).toContain('contact@vitaalskin.com')
    expect(html).not.toMatch(/<img|<script|@import|url\(/)
  })

  test('refuses data it does not know', async () => {
    await expect(render(template, { ...data, surprise: 1 })).rejects.toThrow()
    await expect(render(template, {})).rejects.toThrow()
  })
})

test.each(['sign-in', 'email-change'] as const)(
  '%s carries its link in both forms, and its row forgets it',
  async (template) => {
    const data = accountSamples[template]
    const { html, text } = await render(template, data)
    expect(html.replaceAll('&amp;', '&').split(data.link)).toHaveLength(2)
    expect(text.split(data.link)).toHaveLength(2)
    expect(forgetsOnceSent[template]).toMatchObject({ data: {} })
  },
)

test('a sign-in mail says how long its link works, and that no one else gets in', async () => {
  const { text } = await render('sign-in', accountSamples['sign-in'])
  expect(text).toContain('It can be used once, within 15 minutes, on this device or another.')
  expect(text).toContain('no one gets in without it')
})

test('an address cannot write lines of its own into the mail to the old one', async () => {
  const { text } = await render('email-changed', {
    ...accountSamples['email-changed'],
    newEmail: 'a@b.test\r\n\r\nPay here',
  })
  expect(text).toContain('was changed to a@b.test Pay here on')
})

test('a mail that names another address of hers forgets it', () => {
  expect(forgetsOnceSent['email-changed']).toEqual({ data: {} })
})

test('an address nobody has proven is not kept', () => {
  expect(forgetsOnceSent['email-change']).toEqual({ data: {}, recipient: '' })
})

test('whoever asked to be forgotten is forgotten with her last mail', () => {
  expect(forgetsOnceSent['account-deleted']).toEqual({ data: {}, recipient: '' })
})
