import { Axis, AxisNode } from '@/components/ui/axis.tsx'
import type { RefillTerms } from '@/lib/checkout/refill-terms.ts'

const day = new Intl.DateTimeFormat('en-US', {
  ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  timeZone: 'UTC',
})

/** What happens after the cart, and for a refill until the next one: no step and no date that is not certain. */
export function WayToDoor({ terms }: { terms: RefillTerms | null }) {
  return (
    <section className="cart-way" aria-labelledby="way-title">
      <h2 id="way-title" className="mb-6 title-3">
        From here to your door
      </h2>
      <Axis label="From here to your door">
        <AxisNode state="here" title="Your cart" />
        <AxisNode title="Payment">On Stripe’s page, where you also type the address.</AxisNode>
        <AxisNode title="Packed, then shipped" />
        {terms && (
          <AxisNode when={`Until ${say(terms.lastChangeOn)}`} title="Time to change your mind">
            Skip, move or cancel the next refill.
          </AxisNode>
        )}
        {terms && <AxisNode when={say(terms.nextChargeOn)} title="Next refill" />}
      </Axis>
    </section>
  )
}

/** An ISO date for people: `Wed, Dec 23, 2026`. */
function say(iso: string): string {
  return day.format(new Date(`${iso}T12:00:00Z`))
}
