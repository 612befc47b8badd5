import type { Hono } from 'hono'
import { html } from 'hono/html'
import { idOf } from '../engine/session-price.ts'
import { type Markup, pageHeaders } from '../pages/layout.ts'
import { money, when } from '../pages/money.ts'
import type { Sandbox } from '../sandbox.ts'
import { NO_REQUEST, transaction } from '../store/database.ts'
import { listObjects } from '../store/listing.ts'
import type { RecordType, Stored } from '../store/records.ts'
import { type Cell, frame, table } from './frame.ts'
import { sentence, stateWords } from './words.ts'

const PAGE = 50

interface List<T extends RecordType> {
  path: string
  title: string
  intro: string
  empty: string
  type: T
  headings: string[]
  row: (stored: Stored<T>) => Cell[]
}

/** Where the page of an object is. */
export function objectPath(id: string): string {
  return `/_sandbox/objects/${id}`
}

/** The lists of the dashboard, newest first. */
export function listRoutes(app: Hono, sandbox: Sandbox): void {
  const show = <T extends RecordType>(list: List<T>) => {
    app.get(list.path, async (c) => {
      const after = c.req.query('after')
      const { rows, hasMore } = await transaction(sandbox.database, NO_REQUEST, (tx) =>
        listObjects(tx, list.type, { limit: PAGE, starting_after: after }),
      )
      const cells = rows.map((row) => list.row(row))
      const last = rows.at(-1)?.doc.id
      const body = html`<p class="soft">${list.intro}</p>
${table(list.title, list.headings, cells, list.empty)}
${hasMore && last ? html`<p><a href="${list.path}?after=${last}">Older</a></p>` : ''}`
      return c.html(
        frame({ title: list.title, path: list.path, body: intro(list.path, body) }),
        200,
        pageHeaders(),
      )
    })
  }

  show({
    path: '/',
    title: 'Payments',
    intro:
      'Every payment the shop asked for, newest first. Open one to see what happened, refund or dispute it.',
    empty: 'No payment yet. Buy something in the shop: it appears here.',
    type: 'payment_intent',
    headings: ['Payment', 'Amount', 'State', 'Made'],
    row: ({ doc }) => [
      link(doc.id),
      money(doc.amount, doc.currency),
      { state: stateWords(doc.status) },
      when(doc.created),
    ],
  })
  show({
    path: '/_sandbox/sessions',
    title: 'Checkouts',
    intro: 'A checkout session is one visit to the hosted pay page.',
    empty: 'No checkout yet.',
    type: 'checkout.session',
    headings: ['Checkout', 'For', 'Total', 'State', 'Paid', 'Made'],
    row: ({ doc }) => [
      { text: `${doc.id.slice(0, 18)}…`, href: objectPath(doc.id) },
      doc.customer_details?.email ?? '—',
      doc.amount_total === null ? 'saves a card' : money(doc.amount_total, doc.currency ?? 'usd'),
      { state: stateWords(doc.status) },
      { state: stateWords(doc.payment_status) },
      when(doc.created),
    ],
  })
  show({
    path: '/_sandbox/customers',
    title: 'Customers',
    intro: 'People whose card may be charged again.',
    empty: 'No customer yet.',
    type: 'customer',
    headings: ['Customer', 'Email', 'Name', 'Added'],
    row: ({ doc }) => [link(doc.id), doc.email ?? '—', doc.name ?? '—', when(doc.created)],
  })
  show({
    path: '/_sandbox/invoices',
    title: 'Invoices',
    intro: 'One-off invoices: a refill is one of these, paid with the saved card.',
    empty: 'No invoice yet.',
    type: 'invoice',
    headings: ['Invoice', 'Customer', 'Amount', 'State', 'Attempts', 'Made'],
    row: ({ doc }) => [
      { text: doc.number ?? doc.id, href: objectPath(doc.id) },
      doc.customer_email ?? idOf(doc.customer) ?? '—',
      money(doc.amount_due, doc.currency),
      { state: stateWords(doc.status) },
      String(doc.attempt_count),
      when(doc.created),
    ],
  })
  show({
    path: '/_sandbox/events',
    title: 'Events',
    intro:
      'Everything that happened, in words. Each event is sent to the webhook endpoints that listen to it.',
    empty: 'Nothing happened yet.',
    type: 'event',
    headings: ['What happened', 'Type', 'When'],
    row: ({ doc }) => [{ text: sentence(doc), href: objectPath(doc.id) }, doc.type, when(doc.created)],
  })
}

function link(id: string): Cell {
  return { text: id, href: objectPath(id) }
}

function intro(path: string, body: Markup): Markup {
  if (path !== '/') return body
  return html`<p>This is a stand-in for Stripe. The shop talks to it exactly as it would to Stripe; no bank, no network, no money.
Pay with card <code>4242 4242 4242 4242</code>, any future expiry and any CVC, and watch here what follows. <a href="/_sandbox/switches">Switches</a> make things go wrong on purpose.</p>
${body}`
}
