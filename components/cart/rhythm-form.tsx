'use client'

import { Button } from '@/components/ui/button.tsx'
import { Select } from '@/components/ui/field.tsx'
import { updateRhythm } from '@/lib/cart/actions.ts'
import { isRhythm, RHYTHMS, type Rhythm } from '@/lib/cart/cart.ts'
import { wish } from './cart-store.ts'
import type { Wish } from './wish.ts'
import { WishForm } from './wish-form.tsx'

/** How often everything in the cart that refills does so. */
export function RhythmForm({ everyDays }: { everyDays: Rhythm }) {
  return (
    <WishForm
      action={updateRhythm}
      toWish={(fields) => toRhythm(Number(fields.get('everyDays')))}
      className="flex items-end gap-3"
    >
      <div className="grow">
        <Select
          id="every-days"
          name="everyDays"
          label="Refill every"
          value={everyDays}
          options={RHYTHMS.map((days) => ({ value: days, label: `${days} days` }))}
          onChange={(event) => {
            const wanted = toRhythm(Number(event.currentTarget.value))
            if (wanted) wish(wanted)
          }}
        />
      </div>
      <Button tone="quiet" className="hidden noscript:inline-flex">
        Update
      </Button>
    </WishForm>
  )
}

function toRhythm(everyDays: number): Wish | null {
  return isRhythm(everyDays) ? { kind: 'rhythm', everyDays } : null
}
