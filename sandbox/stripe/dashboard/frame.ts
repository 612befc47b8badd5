import { html } from 'hono/html'
import { type Markup, page } from '../pages/layout.ts'

const SECTIONS = [
  ['/', 'Payments'],
  ['/_sandbox/sessions', 'Checkouts'],
  ['/_sandbox/customers', 'Customers'],
  ['/_sandbox/invoices', 'Invoices'],
  ['/_sandbox/events', 'Events'],
  ['/_sandbox/deliveries', 'Deliveries'],
  ['/_sandbox/switches', 'Switches'],
] as const

/** A page of the dashboard: its navigation, its heading, what was just done. */
export function frame(input: { title: string; path: string; body: Markup; notice?: string }): Markup {
  return page(
    input.title,
    html`<header class="top"><nav aria-label="Sandbox"><ul class="nav">${SECTIONS.map(
      ([path, label]) =>
        html`<li><a href="${path}"${path === input.path ? html` aria-current="page"` : ''}>${label}</a></li>`,
    )}</ul></nav></header>
<main>
<h1>${input.title}</h1>
${input.notice ? html`<p class="notice" role="status">${input.notice}</p>` : ''}
${input.body}
<p class="soft">Dates on these pages are real. After <code>npm run clock</code> the store and its mails are ahead of them.</p>
</main>`,
    'dashboard',
  )
}

/** A cell of a list: text, or a link to an object. */
export type Cell = string | { text: string; href: string } | { state: string }

/** A list that becomes cards on a narrow screen: every cell carries its heading. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  empty: string,
): Markup {
  if (rows.length === 0) return html`<p class="soft">${empty}</p>`
  return html`<table class="list"><caption class="unseen">${caption}</caption>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) => html`<td data-label="${headings[index] ?? ''}">${draw(cell)}</td>`)}</tr>`,
  )}</tbody></table>`
}

function draw(cell: Cell): Markup {
  if (typeof cell === 'string') return html`${cell}`
  if ('state' in cell) return badge(cell.state)
  return html`<a href="${cell.href}">${cell.text}</a>`
}

const GOOD = ['succeeded', 'paid', 'complete', 'delivered', 'won', 'saved']
const BAD = ['failed', 'lost', 'dropped', 'abandoned', 'disputed', 'canceled', 'uncollectible']

/** A state in a small frame; the word carries the meaning, the colour only helps. */
export function badge(state: string): Markup {
  const tone = GOOD.includes(state) ? 'good' : BAD.includes(state) ? 'bad' : 'plain'
  return html`<span class="badge ${tone}">${state}</span>`
}
