import { html } from 'hono/html'
import { TEST_CARDS } from '../engine/cards.ts'
import type { Markup } from './layout.ts'

/** Card numbers to try, with what each of them does. */
export function testCardTable(): Markup {
  return html`<details class="cards">
<summary>Test cards (any future expiry, any CVC)</summary>
<div class="scroll" role="region" aria-label="Test cards" tabindex="0">
<table><thead><tr><th scope="col">Number</th><th scope="col">What it does</th></tr></thead>
<tbody>${TEST_CARDS.map((card) => html`<tr><td><code>${spaced(card.number)}</code></td><td>${card.words}</td></tr>`)}</tbody></table>
</div>
</details>`
}

function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ')
}
