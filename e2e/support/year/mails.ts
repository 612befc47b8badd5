/** Reading mail in the year: found by its subject and by what it says, and opened in the browser, so that its links are links. */
import { expect } from '../journey.ts'
import { mailsTo, type ReceivedMail } from '../mailbox.ts'
import type { Hands } from './hands.ts'

/** The newest mail to `email` whose subject matches and whose text holds all of `words`, once it has come. */
export async function mailTo(
  email: string,
  subject: RegExp,
  words: readonly string[] = [],
): Promise<ReceivedMail> {
  let found: ReceivedMail | undefined
  const sought = `a mail ${subject} that says ${words.join(', ')}`
  await expect(async () => {
    const all = await mailsTo(email)
    found = all.findLast((one) => subject.test(one.subject) && words.every((word) => one.text.includes(word)))
    expect(found, `${sought}, among: ${all.map((one) => one.subject).join(' | ')}`).toBeDefined()
  }).toPass({ timeout: 15_000 })
  if (!found) throw new Error(`no mail ${sought}`)
  return found
}

/** Opens a mail as its reader sees it. Its links lead on in this tab, where the keyboard is. */
export async function openMail({ page }: Hands, { html }: ReceivedMail): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(html.replaceAll('target="_blank"', ''))
}
