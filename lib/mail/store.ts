/** Mail rows: one a business fact, so that a job that runs twice writes one mail. */

import { now } from '@/lib/platform/clock.ts'
import { type Db, db } from '@/lib/platform/db.ts'
import { addJob } from '@/lib/platform/jobs/queue.ts'
import { forgetsOnceSent, type Mails, type MailTemplate, type RenderedMail } from './mail.ts'

export type NewMail<T extends MailTemplate> = {
  /** The fact it tells, for example `order-confirmation:<order id>`. */
  readonly key: string
  readonly template: T
  readonly recipient: string
  readonly data: Mails[T]
  readonly orderId: string | null
  /** The refill it is about; none when left out. */
  readonly planId?: string
  readonly requestId: string
}

export type QueuedMail = {
  readonly id: string
  readonly key: string
  readonly template: string
  readonly recipient: string
  readonly data: unknown
  /** Nothing is left to do: it was sent, or never can be. */
  readonly sent: boolean
}

/**
 * Queues a mail in the transaction of the fact it tells; a fact told before is not told again.
 * @returns the mail's id; null when it was queued before, or when its receiver has deleted her account since
 */
export async function queueMail<T extends MailTemplate>(tx: Db, mail: NewMail<T>): Promise<string | null> {
  if (mail.recipient === '') return null
  const [row] = await tx.mail.createManyAndReturn({
    data: [{ ...mail, createdAt: now() }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (row) await addJob(tx, 'send-mail', { mailId: row.id, requestId: mail.requestId })
  return row?.id ?? null
}

/** A mail by its id; null when there is none. */
export async function findMail(id: string): Promise<QueuedMail | null> {
  const row = await db().mail.findUnique({ where: { id } })
  return row && { ...row, sent: row.state !== 'QUEUED' }
}

/** Keeps the proof of what was sent, and forgets what must not be kept with it. */
export async function markSent(
  { id, template }: Pick<QueuedMail, 'id' | 'template'>,
  mail: RenderedMail,
  proof: { bodyHash: string; messageId: string; sentAt: Date },
): Promise<void> {
  await db().mail.update({
    where: { id },
    data: {
      state: 'SENT',
      version: mail.version,
      subject: mail.subject,
      ...proof,
      ...forgetsOnceSent[template],
    },
  })
}
