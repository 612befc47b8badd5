import { type Way, WayLink } from './way.tsx'

/** The other ways out of short stock. */
export function StockWays({ way }: { way: Way }) {
  return (
    <p className="refill-ways">
      Or:
      <WayLink way={way} page="swap">
        swap what is short
      </WayLink>
      <WayLink way={way} page="skip">
        skip this delivery
      </WayLink>
    </p>
  )
}
