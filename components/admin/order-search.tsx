import { Field } from '@/components/ui/field.tsx'
import { searchOrders } from '@/lib/orders/desk/actions.ts'
import { Submit } from './submit.tsx'

/** By order number or by mail address; `typed` is what was not found. */
export function OrderSearch({ typed }: { typed: string }) {
  return (
    <search>
      <form action={searchOrders} className="desk-search">
        <Field
          id="sought"
          name="sought"
          label="Order number or email address"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed}
        />
        <Submit tone="quiet">Search</Submit>
      </form>
    </search>
  )
}
