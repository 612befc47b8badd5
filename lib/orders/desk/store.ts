/** What operators read. Whoever calls has proven that an operator is asking. */
import type { Prisma } from '@/generated/prisma/client.ts'
import { db } from '@/lib/platform/db.ts'
import {
  kindOf,
  type ListedOrder,
  type ListRequest,
  type OrderList,
  PAGE_SIZE,
  type Tab,
  tabOf,
  tabs,
} from './list.ts'

/** A page of orders: what is to pack and what waits, the oldest first; the rest, the newest first. */
export async function listOrders(request: ListRequest): Promise<OrderList> {
  const { tab, like, after } = request
  const whose: Prisma.OrderWhereInput =
    like === null ? { fulfilment: tabs[tab].fulfilment } : { email: { in: await spellingsOf(like) } }
  const line = like !== null ? 'newest' : lineOf[tab]
  const border = after === null ? {} : beyond(line, await findBorder(after))
  const [rows, counted] = await Promise.all([
    db().order.findMany({
      where: { ...whose, ...border },
      orderBy: inLine[line],
      take: PAGE_SIZE + 1,
      include: { lines: { orderBy: { position: 'asc' } }, shipment: true },
    }),
    db().order.groupBy({ by: ['fulfilment'], _count: true }),
  ])
  const counts = { 'to-pack': 0, waiting: 0, shipped: 0, canceled: 0 }
  for (const { fulfilment, _count } of counted) counts[tabOf(fulfilment)] = _count
  return { orders: rows.slice(0, PAGE_SIZE).map(listed), counts, hasMore: rows.length > PAGE_SIZE }
}

/** The number of the newest order placed with an address, however it is written; null when there is none. */
export async function newestOrderOf(email: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ number: string }[]>`
    SELECT number FROM "order" WHERE lower(email) = ${email.toLowerCase()} ORDER BY placed_at DESC LIMIT 1`
  return row?.number ?? null
}

/** True when there is an order of this number. */
export async function hasOrder(number: string): Promise<boolean> {
  return (await db().order.count({ where: { number } })) > 0
}

/** The oldest order that is to pack; null when all is packed. */
export async function nextToPack(): Promise<string | null> {
  const order = await db().order.findFirst({
    where: { fulfilment: 'TO_PACK' },
    orderBy: [{ placedAt: 'asc' }, { id: 'asc' }],
    select: { number: true },
  })
  return order?.number ?? null
}

/** The ways in which one customer wrote her address in her orders; it is compared as text, never as a pattern. */
async function spellingsOf(number: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ email: string }[]>`
    SELECT DISTINCT email FROM "order"
    WHERE lower(email) = (SELECT lower(email) FROM "order" WHERE number = ${number})`
  return rows.map(({ email }) => email)
}

type Line = 'oldest' | 'newest' | 'shipped_last'

const lineOf: Readonly<Record<Tab, Line>> = {
  'to-pack': 'oldest',
  waiting: 'oldest',
  shipped: 'shipped_last',
  canceled: 'newest',
}

const inLine: Readonly<Record<Line, Prisma.OrderOrderByWithRelationInput[]>> = {
  oldest: [{ placedAt: 'asc' }, { id: 'asc' }],
  newest: [{ placedAt: 'desc' }, { id: 'desc' }],
  shipped_last: [{ shipment: { shippedAt: 'desc' } }, { id: 'desc' }],
}

type Border = {
  readonly id: string
  readonly placedAt: Date
  readonly shipment: { readonly shippedAt: Date } | null
}

async function findBorder(number: string): Promise<Border | null> {
  return db().order.findUnique({
    where: { number },
    select: { id: true, placedAt: true, shipment: { select: { shippedAt: true } } },
  })
}

/** Orders that stand after the border in their line; an order that is none is no border. */
function beyond(line: Line, border: Border | null): Prisma.OrderWhereInput {
  if (!border) return {}
  const { id, placedAt, shipment } = border
  switch (line) {
    case 'oldest':
      return { OR: [{ placedAt: { gt: placedAt } }, { placedAt, id: { gt: id } }] }
    case 'newest':
      return { OR: [{ placedAt: { lt: placedAt } }, { placedAt, id: { lt: id } }] }
    case 'shipped_last': {
      const shippedAt = shipment?.shippedAt ?? placedAt
      return {
        OR: [{ shipment: { shippedAt: { lt: shippedAt } } }, { shipment: { shippedAt }, id: { lt: id } }],
      }
    }
  }
}

type Row = Prisma.OrderGetPayload<{ include: { lines: true; shipment: true } }>

function listed(row: Row): ListedOrder {
  const { number, placedAt, name, city, region, payment, lines, shipment } = row
  return {
    ...{ number, placedAt, name, city, region, payment },
    kind: kindOf(row),
    tab: tabOf(row.fulfilment),
    shippedAt: shipment?.shippedAt ?? null,
    lines: lines.map((line) => ({ name: line.name, quantity: line.quantity })),
  }
}
