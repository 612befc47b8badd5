import { Button } from '@/components/ui/button.tsx'
import { fieldOf } from '@/lib/refills/asking/count.ts'
import { planPath } from '@/lib/refills/link.ts'
import type { Left } from '@/lib/refills/supply-left.ts'
import type { Way } from './way.tsx'

/** Leads to the page that shows what her own count would move. */
export function CountForm({ way, lefts }: { way: Way; lefts: readonly Left[] }) {
  return (
    <form method="get" action={planPath(way.number, 'count')} className="refill-count">
      {way.key !== null && <input type="hidden" name="key" value={way.key} />}
      <fieldset>
        <legend className="field-label">I still have about</legend>
        <div className="grid gap-4">
          {lefts.map((left) => (
            <div key={left.sku} className="refill-count-field">
              <input
                {...{ id: `left-${left.sku}`, name: fieldOf(left.sku), defaultValue: left.capsules }}
                {...{ type: 'number', inputMode: 'numeric', min: 0, max: 2000, required: true }}
                className="control"
              />
              <label htmlFor={`left-${left.sku}`}>
                capsules{lefts.length > 1 ? ` of ${left.name}` : ''}
                {lefts.length === 1 && <span className="sr-only"> of {left.name}</span>}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <Button tone="quiet">See what that changes</Button>
    </form>
  )
}
