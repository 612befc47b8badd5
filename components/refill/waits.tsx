import { Notice } from '@/components/ui/notice.tsx'
import { formatMoney, money } from '@/lib/platform/money.ts'
import { sayDate } from '@/lib/refills/calendar.ts'
import { payPageOf } from '@/lib/refills/cycle.ts'
import type { Overview } from '@/lib/refills/overview/queries.ts'
import { type Way, WayLink } from './way.tsx'

const list = new Intl.ListFormat('en-US', { type: 'conjunction' })

/** What waits for her: a payment, a choice about stock, an answer to a price. */
export function Waits(props: { way: Way; overview: Overview }) {
  return (
    <div className="refill-waits empty:hidden">
      <Payment {...props} />
      <Stock {...props} />
      <Rises {...props} />
    </div>
  )
}

function Payment({ way, overview: { plan } }: { way: Way; overview: Overview }) {
  const { state } = plan.cycle
  const payPage = payPageOf(plan.cycle)
  const isOpen = plan.state !== 'CANCELLED'
  if (isOpen && plan.card === null)
    return (
      <Notice tone="care">
        <b>There is no card to charge.</b>
        <p>Nothing is sent without one.</p>
        <p className="refill-ways">
          <WayLink way={way} page="card">
            Add a card
          </WayLink>
        </p>
      </Notice>
    )
  if (!isOpen || !['DUNNING', 'ACTION_REQUIRED', 'UNPAID'].includes(state)) return null
  return (
    <Notice tone="care">
      <b>
        {state === 'ACTION_REQUIRED' ? 'Your bank waits for you.' : 'This delivery waits for its payment.'}
      </b>
      <p className="refill-ways">
        {payPage && (
          <a href={payPage}>
            {state === 'ACTION_REQUIRED' ? 'Confirm the payment at Stripe' : 'Pay this one at Stripe'}
          </a>
        )}
        <WayLink way={way} page="card">
          Change the card
        </WayLink>
      </p>
    </Notice>
  )
}

function Stock({ way, overview: { plan, shortage } }: { way: Way; overview: Overview }) {
  if (plan.state === 'CANCELLED' || plan.cycle.stock !== 'SHORT') return null
  const { short } = shortage
  const names = list.format(short.map(({ name }) => name))
  return (
    <Notice tone="care">
      <b>
        {names
          ? `${names} ${short.length > 1 ? 'are' : 'is'} short of stock.`
          : 'The bottles of this delivery are on their way to the shelf.'}
      </b>
      <p>
        {plan.cycle.waitsForStock
          ? 'You chose to wait: it is charged and packed when all of it is here.'
          : 'Nothing is charged while something is missing, unless you choose otherwise.'}
      </p>
      <p className="refill-ways">
        <WayLink way={way} page="stock">
          Wait, or send what is there
        </WayLink>
        <WayLink way={way} page="swap">
          Swap it
        </WayLink>
        <WayLink way={way} page="skip">
          Skip this delivery
        </WayLink>
      </p>
    </Notice>
  )
}

function Rises({ way, overview: { plan, rises } }: { way: Way; overview: Overview }) {
  if (plan.state === 'CANCELLED') return null
  return rises.map(({ id, sku, from, to, effectiveOn }) => (
    <Notice key={id}>
      <b>
        We ask {formatMoney(money(to))} instead of {formatMoney(money(from))} for{' '}
        {plan.items.find((item) => item.sku === sku)?.name ?? sku}, from {sayDate(effectiveOn)}.
      </b>
      <p>Your price stays as it is unless you agree.</p>
      <p className="refill-ways">
        <WayLink way={way} page="price">
          See both answers
        </WayLink>
      </p>
    </Notice>
  ))
}
