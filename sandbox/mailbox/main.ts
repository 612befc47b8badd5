/**
 * The mailbox of the demo: takes every mail by SMTP, delivers none, shows them in the browser and over REST
 * (`GET /email`, `GET /email/:id/html`, `DELETE /email/all`). Mails are kept in a folder over restarts.
 */
import { MailDev } from 'maildev'
import { alsoWithoutPrefix } from './rest.ts'

const KEPT_MAILS = 2000

const mailbox = new MailDev({
  smtp: port('MAILBOX_SMTP_PORT', 1025),
  ip: '127.0.0.1',
  web: port('MAILBOX_PORT', 1080),
  webIp: process.env.MAILBOX_HOST || '127.0.0.1',
  mailDirectory: process.env.MAILBOX_FOLDER || '.data/mail',
  maxEmails: KEPT_MAILS,
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => mailbox.stop().finally(() => process.exit(0)))
}

const { api } = await mailbox.start()
if (api) alsoWithoutPrefix(api.server.server)
console.log('mailbox ready')

function port(name: string, standard: number): number {
  const wanted = Number(process.env[name] || standard)
  if (!Number.isInteger(wanted)) throw new Error(`${name} must be a port number`)
  return wanted
}
