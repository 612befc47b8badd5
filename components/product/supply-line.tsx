import { SupplyRing } from '@/components/diagrams/supply-ring.tsx'
import type { Supply } from '@/lib/catalog/supply.ts'

/** How long it lasts, drawn and said. */
export function SupplyLine({ supply: { capsules, capsulesPerDay, days } }: { supply: Supply }) {
  return (
    <div className="supply-line">
      <SupplyRing daysLeft={days} supplyDays={days} />
      <p>
        <b>{days} days</b>
        <br />
        {capsules} capsules, {capsulesPerDay} a day
      </p>
    </div>
  )
}
