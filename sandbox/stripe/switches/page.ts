import type { Hono } from 'hono'
import { html } from 'hono/html'
import { frame } from '../dashboard/frame.ts'
import { type Markup, pageHeaders } from '../pages/layout.ts'
import type { Sandbox } from '../sandbox.ts'
import { resetSandbox, settleNow } from './actions.ts'
import { type Settings, settingsSchema } from './settings.ts'

interface NumberSwitch {
  name: Exclude<keyof Settings, 'reorder' | 'signature'>
  label: string
  hint: string
}

const FOREVER = 'How many; -1 until switched off'

const WEBHOOKS: readonly NumberSwitch[] = [
  {
    name: 'drop_deliveries',
    label: 'Lose deliveries',
    hint: `${FOREVER}. They never arrive; reconciliation has to notice.`,
  },
  {
    name: 'fail_deliveries',
    label: 'Fail deliveries',
    hint: `${FOREVER}. They are retried after 1, 3, 10, 30, 60 seconds and so on.`,
  },
  { name: 'delay_ms', label: 'Delay deliveries', hint: 'Milliseconds' },
  { name: 'copies', label: 'Copies of each delivery', hint: '1 is normal; they are sent at once' },
]

const API: readonly NumberSwitch[] = [
  { name: 'api_errors', label: 'API calls that fail with 500', hint: `${FOREVER}. Nothing is done.` },
  { name: 'api_rate_limits', label: 'API calls refused with 429', hint: FOREVER },
  { name: 'api_timeouts', label: 'API calls that time out', hint: `${FOREVER}. Nothing is done.` },
  { name: 'api_timeout_ms', label: 'A time-out takes', hint: 'Milliseconds' },
  {
    name: 'api_lost_answers',
    label: 'API calls whose answer is lost',
    hint: `${FOREVER}. The work is done: a retry with the same idempotency key gets the answer.`,
  },
  { name: 'async_payment_delay_seconds', label: 'A bank debit takes', hint: 'Seconds' },
]

/** The page of switches: everything that can go wrong, on purpose. */
export function switchPage(app: Hono, sandbox: Sandbox): void {
  app.get('/_sandbox/switches', (c) =>
    c.html(
      frame({
        title: 'Switches',
        path: '/_sandbox/switches',
        body: body(sandbox.switches.current),
        notice: c.req.query('notice'),
      }),
      200,
      pageHeaders(),
    ),
  )

  app.post('/_sandbox/switches', async (c) => {
    const data = new URLSearchParams(await c.req.text())
    const say = (notice: string) => c.redirect(`/_sandbox/switches?notice=${encodeURIComponent(notice)}`, 303)
    switch (data.get('action')) {
      case 'off':
        await sandbox.switches.reset()
        sandbox.courier.wake()
        return say('Everything is back to normal.')
      case 'settle':
        return say(`Settled ${await settleNow(sandbox)} waiting bank debits and refunds.`)
      case 'empty':
        await resetSandbox(sandbox)
        return say('The sandbox is empty again.')
      default: {
        const read = settingsSchema.safeParse(fromForm(data))
        if (!read.success) return say('Not changed: every field takes a whole number.')
        await sandbox.switches.change(read.data)
        sandbox.courier.wake()
        return say('The switches are set.')
      }
    }
  })
}

function fromForm(data: URLSearchParams): Record<string, unknown> {
  const numbers = [...WEBHOOKS, ...API].map(({ name }) => [name, Number(data.get(name) ?? Number.NaN)])
  return {
    ...Object.fromEntries(numbers),
    reorder: data.get('reorder') === 'yes',
    signature: data.get('signature'),
  }
}

function body(settings: Readonly<Settings>): Markup {
  return html`<p class="soft">What can go wrong between a shop and Stripe, to order. The same as JSON: <code>GET</code> and <code>PUT /_sandbox/api/switches</code>.</p>
<form method="post" action="/_sandbox/switches">
<fieldset><legend>Webhooks</legend>
<div class="grid">${WEBHOOKS.map((item) => numberField(item, settings))}</div>
<label class="choice"><input type="checkbox" name="reorder" value="yes"${settings.reorder ? html` checked` : ''}><span>Send deliveries in swapped pairs</span></label>
<div class="field"><label for="signature">Signature</label>
<select id="signature" name="signature">
${(['valid', 'forged', 'old'] as const).map((value) => html`<option value="${value}"${settings.signature === value ? html` selected` : ''}>${SIGNATURES[value]}</option>`)}
</select></div>
</fieldset>
<fieldset><legend>API and payments</legend>
<div class="grid">${API.map((item) => numberField(item, settings))}</div>
</fieldset>
<div class="buttons"><button class="pay" name="action" value="set">Set the switches</button>
<button class="plain" name="action" value="off">Everything back to normal</button>
<button class="plain" name="action" value="settle">Settle bank debits and refunds now</button></div>
</form>
<h2 class="apart">Start over</h2>
<p class="soft">Removes every payment, customer and event of this sandbox. The shop keeps its own records and will not find them here.</p>
<form method="post" action="/_sandbox/switches"><button class="danger" name="action" value="empty">Empty the sandbox</button></form>`
}

const SIGNATURES = {
  valid: 'Valid',
  forged: 'Forged: signed with a wrong secret',
  old: 'Old: the time stamp is ten minutes past',
} as const

function numberField({ name, label, hint }: NumberSwitch, settings: Readonly<Settings>): Markup {
  return html`<div class="field"><label for="${name}">${label}</label>
<p class="hint" id="${name}-hint">${hint}</p>
<input id="${name}" name="${name}" inputmode="numeric" autocomplete="off" aria-describedby="${name}-hint" value="${settings[name]}"></div>`
}
