/** Reads everything of one person. Each part names its owner in its query. */
import { db } from '@/lib/platform/db.ts'

/** All rows of `userId`, as they are told to her; null when there is no such person. */
export async function readPerson(userId: string) {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: {
      ...{ id: true, email: true, name: true, createdAt: true },
      accounts: { select: { provider: true } },
      sessions: { select: { device: true, createdAt: true, lastSeenAt: true, expires: true } },
      addresses: { omit: { id: true, userId: true } },
      emailChanges: { select: { newEmail: true, usedAt: true } },
      cart: {
        select: { refillEveryDays: true, lines: { select: { sku: true, purchase: true, quantity: true } } },
      },
      orders: { orderBy: { placedAt: 'asc' }, ...orderParts },
      plans: { orderBy: { createdAt: 'asc' }, ...planParts },
    },
  })
  return user && { ...user, mails: await readMails(userId, user.email) }
}

/** Mails that were sent to her, or about an order or refill of hers: that they were, not what stood in them. */
async function readMails(userId: string, email: string) {
  const of = { userId }
  return db().mail.findMany({
    where: { OR: [{ recipient: { equals: email, mode: 'insensitive' } }, { order: of }, { plan: of }] },
    orderBy: { createdAt: 'asc' },
    select: { template: true, version: true, recipient: true, subject: true, state: true, sentAt: true },
  })
}

const orderParts = {
  omit: { userId: true, id: true, checkoutId: true, cycleId: true },
  include: {
    lines: { orderBy: { position: 'asc' }, omit: { orderId: true, priceId: true } },
    shipment: { select: { carrier: true, trackingNumber: true, shippedOn: true, shippedAt: true } },
    refunds: { select: { amount: true, status: true, createdAt: true } },
    refundRequests: {
      orderBy: { requestedAt: 'asc' },
      omit: { id: true, orderId: true, requestedById: true },
    },
    disputes: { orderBy: { createdAt: 'asc' }, omit: { id: true, orderId: true } },
    checkout: { select: { consent: { select: { version: true, words: true, consentedAt: true } } } },
  },
} as const

const planParts = {
  omit: { userId: true, id: true, consentId: true, originOrderId: true },
  include: {
    items: { omit: { planId: true } },
    consent: { select: { version: true, words: true, consentedAt: true } },
    cycles: {
      orderBy: { number: 'asc' },
      omit: { planId: true, id: true, hostedInvoiceUrl: true, invoiceAskedAt: true },
      include: {
        attempts: { orderBy: { number: 'asc' }, omit: { id: true, planId: true, cycleId: true } },
        giveBack: { omit: { planId: true, cycleId: true } },
      },
    },
    notices: {
      orderBy: { createdAt: 'asc' },
      select: {
        kind: true,
        chargeOn: true,
        total: true,
        createdAt: true,
        mail: { select: { subject: true, sentAt: true } },
      },
    },
    changes: {
      orderBy: { version: 'asc' },
      select: { action: true, actor: true, words: true, createdAt: true, undoneAt: true },
    },
    priceRises: { omit: { planId: true, id: true, mailId: true } },
    givenConsents: { select: { version: true, words: true, consentedAt: true } },
  },
} as const
