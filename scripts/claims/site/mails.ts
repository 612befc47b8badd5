/** Every mail the store writes, rendered with its samples. */
import type { MailTemplate } from '@/lib/mail/mail.ts'
import { render } from '@/lib/mail/render.ts'
import { accountSamples } from '@/lib/mail/templates/account-samples.ts'
import {
  sampleConfirmation,
  sampleFailure,
  sampleLinks,
  sampleRefunded,
  sampleShipped,
} from '@/lib/mail/templates/samples.ts'
import { refillSamples, sampleReceipt } from '@/lib/mail/templates/samples-refill.ts'
import type { Page } from '../page/page.ts'
import { readHtml } from '../page/read-html.ts'
import { readText } from '../page/read-text.ts'

const samples: Readonly<Record<Exclude<MailTemplate, `refill-${string}`>, unknown>> = {
  'order-confirmation': sampleConfirmation,
  'order-links': sampleLinks,
  'order-refunded': sampleRefunded,
  'order-shipped': sampleShipped,
  'payment-failed': sampleFailure,
  ...accountSamples,
}

/** Both forms of each mail, with its subject. */
export async function mails(): Promise<Page[]> {
  const every = [...Object.entries(samples), ['order-confirmation', sampleReceipt] as const, ...refillSamples]
  const pages = await Promise.all(
    every.map(async ([template, sample]) => {
      const { subject, html, text } = await render(template, sample)
      return [readHtml(html, `mail:${template}`), readText(`${subject}\n${text}`, `mail:${template} (text)`)]
    }),
  )
  return pages.flat()
}
