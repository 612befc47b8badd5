import { html } from 'hono/html'
import type { Markup } from './layout.ts'

/** A labelled text field. Its error is tied to it, so that it is read with it. */
export interface Field {
  name: string
  label: string
  value: string
  error?: string
  type?: 'text' | 'email' | 'tel'
  autocomplete: string
  inputmode?: 'numeric' | 'email' | 'tel'
  placeholder?: string
  hint?: string
  readonly?: boolean
  optional?: boolean
}

/** Draws a field. Validation is the server's: the form carries `novalidate`. */
export function field(input: Field): Markup {
  const described = [input.hint ? `${input.name}-hint` : '', input.error ? `${input.name}-error` : '']
    .filter(Boolean)
    .join(' ')
  return html`<div class="field">
<label for="${input.name}">${input.label}</label>
${input.hint ? html`<p class="hint" id="${input.name}-hint">${input.hint}</p>` : ''}
<input id="${input.name}" name="${input.name}" type="${input.type ?? 'text'}" value="${input.value}" autocomplete="${input.autocomplete}"${
    input.inputmode ? html` inputmode="${input.inputmode}"` : ''
  }${input.placeholder ? html` placeholder="${input.placeholder}"` : ''}${input.readonly ? html` readonly` : ''}${
    input.optional ? '' : html` required`
  }${input.error ? html` aria-invalid="true"` : ''}${described ? html` aria-describedby="${described}"` : ''}>
${input.error ? html`<p class="error" id="${input.name}-error">${input.error}</p>` : ''}
</div>`
}

/** The list of everything that is wrong, on top of a form, with a link to each field. */
export function errorSummary(problems: Readonly<Record<string, string>>): Markup {
  const entries = Object.entries(problems)
  if (entries.length === 0) return html``
  return html`<div class="summary" role="alert" aria-labelledby="summary-title" tabindex="-1">
<h2 id="summary-title">Please check ${entries.length === 1 ? 'one thing' : `${entries.length} things`}</h2>
<ul>${entries.map(([name, problem]) => html`<li><a href="#${name}">${problem}</a></li>`)}</ul>
</div>`
}
