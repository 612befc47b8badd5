/** Sends one queued mail. */
import { createHash } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import { now } from '@/lib/platform/clock.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { isRefused } from './refused.ts'
import { render } from './render.ts'
import { findMail, markFailed, markSent } from './store.ts'

let transport: Transporter | undefined

function mailServer(): Transporter {
  transport ??= createTransport(env().SMTP_URL, { disableFileAccess: true, disableUrlAccess: true })
  return transport
}

/**
 * Renders and sends the mail `id`, once: a mail that is sent already is left alone. Its Message-ID is made from its key,
 * so that a copy after a crash between sending and noting it is recognised by the receiver.
 *
 * A mail the server refuses for good, or still cannot be given at the last try, is marked as one that never can be sent:
 * whoever waits for it must know.
 * @param isLast whether this is the last try of the job
 * @throws when the mail server refuses for now; the job is then tried again later.
 */
export async function sendMail(id: string, requestId: string, isLast: boolean): Promise<void> {
  try {
    await trySending(id, requestId)
  } catch (error) {
    if (!isLast && !isRefused(error)) throw error
    await markFailed(id)
    log.error({ err: error, mailId: id, requestId }, 'a mail cannot be delivered')
  }
}

async function trySending(id: string, requestId: string): Promise<void> {
  const mail = await findMail(id)
  if (!mail || mail.sent) return
  const rendered = await render(mail.template, mail.data)
  const messageId = `<${createHash('sha256').update(mail.key).digest('hex').slice(0, 32)}@${new URL(env().STORE_URL).hostname}>`
  const sentAt = now()
  await mailServer().sendMail({
    messageId,
    date: sentAt,
    from: env().MAIL_FROM,
    to: mail.recipient,
    subject: rendered.subject,
    html: rendered.html,
    text: rendered.text,
    headers: { 'X-Request-Id': requestId, 'Auto-Submitted': 'auto-generated' },
  })
  const bodyHash = createHash('sha256').update(rendered.html).update(rendered.text).digest('hex')
  await markSent(mail, rendered, { bodyHash, messageId, sentAt })
  log.info({ mailId: id, template: mail.template, requestId }, 'mail sent')
}
